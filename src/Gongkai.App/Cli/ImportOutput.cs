using System.Text.Json;
using Gongkai.App.Ledgers;

namespace Gongkai.App.Cli;

/// <summary>导入的结果写到屏幕上，或者写成 JSON。</summary>
static class ImportOutput
{
    public static void WriteText(ImportReport report, ImportRequest request, TextWriter output)
    {
        foreach (var outcome in report.Outcomes)
        {
            foreach (var problem in outcome.Problems)
                output.WriteLine($"第 {outcome.Row} 行{(problem.IsMalformed ? "" : "（收下，有问题）")}：{problem.Message}");
        }

        if (report.Note.Length > 0)
            output.WriteLine(report.Note);
        var counts = $"新增 {report.Inserted} 行，更新 {report.Updated} 行，没有变化 {report.Skipped} 行";
        output.WriteLine((report.IsRefused, request.DryRun) switch
        {
            (true, _) => $"有 {report.Refused} 行不能收，什么也没有写入。请改好上面各处后重新导入{(report.Outcomes.Count > report.Refused ? $"；其余 {report.Outcomes.Count - report.Refused} 行没有问题" : "")}。",
            (false, true) => $"核对完毕，没有写入。导入将会：{counts}。",
            _ => $"已导入“{request.Ledger.Title}”：{counts}。",
        });
    }

    public static void WriteJson(ImportReport report, ImportRequest request)
    {
        using var output = new JsonLines(Console.OpenStandardOutput());
        foreach (var outcome in report.Outcomes)
            output.Write(json => WriteRow(json, outcome));
        output.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("ledger", request.Ledger.Id);
            json.WriteNumber("rows", report.Outcomes.Count);
            json.WriteNumber("inserted", report.Inserted);
            json.WriteNumber("updated", report.Updated);
            json.WriteNumber("skipped", report.Skipped);
            json.WriteNumber("refused", report.Refused);
            json.WriteBoolean("written", report.ImportId is not null);
            json.WriteString("note", report.Note);
            json.WriteEndObject();
        });
    }

    static void WriteRow(Utf8JsonWriter json, RowOutcome outcome)
    {
        json.WriteStartObject();
        json.WriteNumber("row", outcome.Row);
        json.WriteStartObject("key");
        foreach (var (column, text) in outcome.Key)
            json.WriteString(column, text);
        json.WriteEndObject();
        json.WriteString("action", Name(outcome.Action));
        json.WriteStartArray("problems");
        foreach (var problem in outcome.Problems)
        {
            json.WriteStartObject();
            json.WriteString("column", problem.Column);
            json.WriteString("message", problem.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    static string Name(ImportAction action) => action switch
    {
        ImportAction.Insert => "insert",
        ImportAction.Update => "update",
        ImportAction.Skip => "skip",
        _ => "refuse",
    };
}
