using System.Text.Json;
using Gongkai.AnnualReports.Audit;
using Gongkai.AnnualReports.Forms;

namespace Gongkai.AnnualReports.Aggregation;

/// <summary>汇总的 JSON 写法（契约第6节），另附表样、差异、发现与归不了位的报告。</summary>
public static class RollupJson
{
    static readonly ImmutableArray<JsonEncodedText> Names = [.. ReportForms.Addresses.Select(a => JsonEncodedText.Encode(a.ToString()))];

    public static void Write(Utf8JsonWriter json, ParentSum sum)
    {
        json.WriteStartObject();
        json.WriteString("organ", sum.Organ.Name.Length > 0 ? sum.Organ.Name : null);
        json.WriteString("code", sum.Organ.Code);
        json.WriteNumber("year", sum.Year);
        json.WriteString("form", sum.Form?.Id);
        WriteCells(json, sum);
        WriteCoverage(json, sum);
        json.WriteNumber("gaps", sum.Gaps);
        if (sum.OwnOffice is { } ownOffice)
            json.WriteString("ownOffice", Coverage.Name(ownOffice));
        WriteComparison(json, sum);
        json.WriteStartArray("findings");
        foreach (var finding in sum.Findings)
            FindingJson.Write(json, finding);
        json.WriteEndArray();
        if (sum.Organ.Parent is null)
            WriteUnplaced(json, sum.Unplaced);
        json.WriteEndObject();
    }

    /// <summary>缺着的格写已知部分之和，并列入 incomplete；已知部分为零的不写——空白不是零。</summary>
    static void WriteCells(Utf8JsonWriter json, ParentSum sum)
    {
        json.WriteStartObject("cells");
        foreach (var address in sum.Form?.Addresses ?? [])
        {
            var index = ReportForms.IndexOf(address);
            if (sum.Figures[index] is { } number && (number != 0 || !sum.Figures.IsIncomplete(index)))
                json.WriteNumber(Names[index], number);
        }

        json.WriteEndObject();
        json.WriteStartArray("incomplete");
        foreach (var address in sum.Incomplete)
            json.WriteStringValue(Names[ReportForms.IndexOf(address)]);
        json.WriteEndArray();
    }

    static void WriteCoverage(Utf8JsonWriter json, ParentSum sum)
    {
        json.WriteStartArray("coverage");
        foreach (var child in sum.Coverage)
        {
            json.WriteStartObject();
            json.WriteString("organ", child.Organ.Name);
            if (child.Organ.Code is { } code)
                json.WriteString("code", code);
            json.WriteString("status", Coverage.Name(child.Status));
            json.WriteBoolean("counted", child.Counted is not null);
            if (child.Gaps > 0)
                json.WriteNumber("gaps", child.Gaps);
            if (child.Why.Length > 0)
                json.WriteString("why", child.Why);
            if (child.Status is not CoverageStatus.Reported && !child.Reports.IsEmpty)
                WriteFiles(json, child.Reports);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    static void WriteFiles(Utf8JsonWriter json, ImmutableArray<ReportFigures> reports)
    {
        json.WriteStartArray("files");
        foreach (var report in reports)
            json.WriteStringValue(report.File);
        json.WriteEndArray();
    }

    static void WriteComparison(Utf8JsonWriter json, ParentSum sum)
    {
        if (sum.Published is not { } published)
        {
            json.WriteNull("comparison");
            return;
        }

        json.WriteStartObject("comparison");
        json.WriteString("file", published.File);
        json.WriteNumber("part", published.Part);
        json.WriteStartArray("differences");
        foreach (var difference in sum.Differences)
        {
            json.WriteStartObject();
            json.WriteString("at", difference.At.ToString());
            WriteNumber(json, "published", difference.Published);
            WriteNumber(json, "sum", difference.Sum);
            json.WriteBoolean("incomplete", difference.IsIncomplete);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void WriteUnplaced(Utf8JsonWriter json, ImmutableArray<Unplaced> unplaced)
    {
        json.WriteStartArray("unplaced");
        foreach (var (report, why) in unplaced)
        {
            json.WriteStartObject();
            json.WriteString("file", report.File);
            json.WriteNumber("part", report.Part);
            json.WriteString("organ", report.Organ);
            json.WriteString("why", why);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    static void WriteNumber(Utf8JsonWriter json, string name, decimal? number)
    {
        if (number is { } value)
            json.WriteNumber(name, value);
        else
            json.WriteNull(name);
    }
}
