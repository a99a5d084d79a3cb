using System.Text.Json;

namespace Gongkai.AnnualReports.Audit;

/// <summary>核对结果的 JSON 写法（契约第5节）：命令行、接口、退回通知同用。</summary>
public static class FindingJson
{
    /// <summary>一条发现。</summary>
    public static void Write(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("file", finding.File);
        json.WriteNumber("part", finding.Part);
        json.WriteString("rule", finding.Rule);
        json.WriteString("kind", finding.Kind);
        json.WriteString("severity", Name(finding.Severity));
        json.WriteString("at", finding.At);
        WriteValue(json, "section", finding.Section);
        WriteValue(json, "expected", finding.Expected);
        WriteValue(json, "actual", finding.Actual);
        json.WriteString("message", finding.Message);
        json.WriteString("basis", finding.Basis);
        json.WriteString("quote", finding.Quote);
        json.WriteString("fix", finding.Fix);
        json.WriteString("fingerprint", finding.Fingerprint);
        json.WriteEndObject();
    }

    /// <summary>一份报告的小结。</summary>
    public static void WriteSummary(Utf8JsonWriter json, Outcome outcome)
    {
        json.WriteStartObject();
        json.WriteString("file", outcome.Report.File);
        json.WriteNumber("part", outcome.Report.Part);
        json.WriteBoolean("summary", true);
        json.WriteString("organ", outcome.Report.Organ);
        WriteValue(json, "year", outcome.Report.Year);
        json.WriteString("form", outcome.Report.Form?.Id);
        json.WriteNumber("errors", outcome.Errors);
        json.WriteNumber("warnings", outcome.Warnings);
        json.WriteNumber("notes", outcome.Notes);
        if (outcome.Dismissed > 0)
            json.WriteNumber("dismissed", outcome.Dismissed);
        json.WriteString("verdict", Name(outcome.Verdict));
        json.WriteEndObject();
    }

    public static string Name(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };

    public static string Name(Verdict verdict) => verdict switch
    {
        Verdict.Pass => "pass",
        Verdict.PassWithWarnings => "pass-with-warnings",
        Verdict.Fail => "fail",
        _ => "unreadable",
    };

    static void WriteValue(Utf8JsonWriter json, string name, object? value)
    {
        switch (value)
        {
            case null: json.WriteNull(name); break;
            case int number: json.WriteNumber(name, number); break;
            case decimal number: json.WriteNumber(name, number); break;
            default: json.WriteString(name, value.ToString()); break;
        }
    }
}
