using System.CommandLine;
using System.Text.Json;
using Gongkai.App.Ledgers;
using Gongkai.Ledgers;

namespace Gongkai.App.Cli;

/// <summary>gongkai ledgers：有哪些台账，各有哪些栏，计入报告的哪些数。</summary>
static class LedgersCommand
{
    static readonly Option<bool> Json = new("--json") { Description = "每行一个 JSON，每本台账一行" };

    public static Command Create()
    {
        Command command = new("ledgers", "列出全部台账：各栏的编号、表头、类型、可填的值") { Json };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(Json))
                WriteJson();
            else
                WriteText(parsed.InvocationConfiguration.Output);
            return 0;
        });
        return command;
    }

    static void WriteText(TextWriter output)
    {
        foreach (var ledger in AllLedgers.All)
        {
            output.WriteLine($"{ledger.Id}　{ledger.Title}");
            foreach (var field in FileColumns.Of(ledger))
                output.WriteLine($"  {field.Id}　{field.Header}{(field.IsRequired ? "（必填）" : "")}{(field.Options.Length > 0 ? "：" + string.Join("、", field.Options.Select(option => option.Name)) : "")}");
        }
    }

    static void WriteJson()
    {
        using var output = new JsonLines(Console.OpenStandardOutput());
        foreach (var ledger in AllLedgers.All)
            output.Write(json => Write(json, ledger));
    }

    static void Write(Utf8JsonWriter json, Ledger ledger)
    {
        json.WriteStartObject();
        json.WriteString("name", ledger.Id);
        json.WriteString("title", ledger.Title);
        json.WriteStartArray("columns");
        foreach (var field in FileColumns.Of(ledger))
        {
            json.WriteStartObject();
            json.WriteString("id", field.Id);
            json.WriteString("header", field.Header);
            json.WriteString("type", field.Type);
            json.WriteBoolean("required", field.IsRequired);
            json.WriteStartArray("values");
            foreach (var option in field.Options)
                json.WriteStringValue(option.Id);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("counts");
        foreach (var measure in ledger.MeasureIds)
            json.WriteStringValue(measure);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
