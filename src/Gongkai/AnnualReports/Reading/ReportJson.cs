using System.Globalization;
using System.Text.Json;
using Gongkai.AnnualReports.Forms;
using Gongkai.Documents;
using Gongkai.Organs;

namespace Gongkai.AnnualReports.Reading;

/// <summary>年度报告的 JSON 写法（契约第4节）：写出与读回互逆。</summary>
public static class ReportJson
{
    static readonly ImmutableArray<JsonEncodedText> Names = [.. ReportForms.Addresses.Select(a => JsonEncodedText.Encode(a.ToString()))];

    /// <summary>各表样的格在 <see cref="Grid"/> 中的下标，依表上次序，后面接着不在表样中的格。</summary>
    static readonly FrozenDictionary<string, ImmutableArray<int>> Orders = ReportForms.All.ToFrozenDictionary(
        form => form.Id,
        form => form.Addresses.Select(address => ReportForms.IndexOf(address)).Union(Enumerable.Range(0, ReportForms.Addresses.Length)).ToImmutableArray());

    /// <summary>写出一份。</summary>
    public static void Write(Utf8JsonWriter json, AnnualReport report)
    {
        json.WriteStartObject();
        json.WriteString("file", report.File);
        json.WriteNumber("part", report.Part);
        json.WriteString("organ", report.Organ);
        if (report.Code is not null)
            json.WriteString("code", report.Code);
        json.WriteString("level", report.Level is { } level ? LevelNames.Of(level) : null);
        if (report.Year is { } year)
            json.WriteNumber("year", year);
        else
            json.WriteNull("year");
        json.WriteString("form", report.Form?.Id);
        json.WriteString("title", report.Title);
        WritePeriod(json, report.Period);
        WriteSections(json, report.Sections);
        WriteCells(json, report);
        WriteClaims(json, report.Claims);
        WriteProblems(json, report);
        if (report.Unreadable is { } unreadable)
            WriteUnreadable(json, unreadable);
        json.WriteEndObject();
    }

    /// <summary>读一个或多个报告：单个对象、数组，或每行一个对象。</summary>
    /// <param name="file">所在文件，各份依次为第 1、2……份；为空则照 JSON 里写的 file、part。</param>
    /// <returns>至少一份；其中读不出的一行成为读不出的报告，其余照读。</returns>
    /// <exception cref="UnreadableException">不是 JSON。</exception>
    public static ImmutableArray<AnnualReport> Read(ReadOnlySpan<byte> utf8, string file)
    {
        var reports = ImmutableArray.CreateBuilder<AnnualReport>();
        var objects = new JsonObjects(utf8);
        JsonFault? first = null;
        while (objects.MoveNext())
        {
            var report = ReportJsonReader.Read(objects.Rest, out var consumed, out var fault);
            if (fault is not null)
                first ??= fault = fault with { Line = objects.Line + fault.Line };
            objects.Advance(consumed, isFaulty: report is null);
            report ??= new AnnualReport { Unreadable = fault!.ToUnreadable() };
            reports.Add(file.Length == 0 ? report : report with { File = file, Part = reports.Count + 1 });
        }

        if (first is not null && reports.All(report => report.Unreadable is { IsOtherDocument: false }))
            throw first.ToException();
        return reports.Count > 0 ? reports.ToImmutable() : throw new UnreadableException("文件里没有报告", "请提交 extract --json 写出的文件");
    }

    /// <summary>只读机关、年度、表样与数，不读正文：汇总用。坏的一行成为读不出的一份，不抛出。</summary>
    /// <param name="file">所在文件；为空则照 JSON 里写的 file、part。</param>
    /// <param name="firstPart">第一份的序号。</param>
    /// <param name="firstLine">这一段从文件的第几行起。</param>
    public static List<ReportFigures> ReadFigures(ReadOnlySpan<byte> utf8, string file, int firstPart = 1, int firstLine = 1)
    {
        var reports = new List<ReportFigures>();
        var scratch = new Grid();
        var objects = new JsonObjects(utf8, firstLine);
        while (objects.MoveNext())
        {
            var part = firstPart + reports.Count;
            var report = FiguresJsonReader.Read(objects.Rest, scratch, out var consumed, out var fault);
            if (fault is not null)
                fault = fault with { Line = objects.Line + fault.Line };
            objects.Advance(consumed, isFaulty: report is null);
            report ??= new ReportFigures { Unreadable = fault!.ToUnreadable() };
            reports.Add(file.Length == 0 ? report : report with { File = file, Part = part });
        }

        return reports;
    }

    static void WritePeriod(Utf8JsonWriter json, Period? period)
    {
        if (period is not { } p)
        {
            json.WriteNull("period");
            return;
        }

        json.WriteStartObject("period");
        json.WriteString("from", p.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("to", p.To.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteEndObject();
    }

    static void WriteSections(Utf8JsonWriter json, ImmutableArray<Section> sections)
    {
        json.WriteStartArray("sections");
        foreach (var section in sections)
        {
            json.WriteStartObject();
            json.WriteNumber("number", section.Number);
            json.WriteString("heading", section.Heading);
            json.WriteString("text", section.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>表样的每一格恰在 cells 与 states 之一；表样以外读到了东西的格也写。</summary>
    static void WriteCells(Utf8JsonWriter json, AnnualReport report)
    {
        var order = Orders.GetValueOrDefault(report.Form?.Id ?? ReportForms.All[^1].Id, []);
        json.WriteStartObject("cells");
        foreach (var index in order)
        {
            if (report.Cells[index] is { State: CellState.Number } cell)
                json.WriteNumber(Names[index], cell.Number);
        }

        json.WriteEndObject();
        json.WriteStartObject("states");
        var inForm = report.Form?.Addresses.Length ?? 0;
        for (var i = 0; i < order.Length; i++)
        {
            var state = report.Cells[order[i]].State;
            if (state != CellState.Number && (i < inForm || state != CellState.Missing))
                json.WriteString(Names[order[i]], CellStates.Name(state));
        }

        json.WriteEndObject();
    }

    static void WriteClaims(Utf8JsonWriter json, ImmutableArray<Claim> claims)
    {
        json.WriteStartArray("claims");
        foreach (var claim in claims)
        {
            json.WriteStartObject();
            json.WriteString("kind", claim.Kind);
            json.WriteString("label", claim.Label);
            json.WriteNumber("value", claim.Value);
            json.WriteString("unit", claim.Unit);
            json.WriteBoolean("approximate", claim.Approximate);
            json.WriteNumber("section", claim.Section);
            json.WriteString("quote", claim.Quote);
            if (!claim.Parts.IsEmpty)
                WriteParts(json, claim.Parts);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    static void WriteParts(Utf8JsonWriter json, ImmutableArray<ClaimPart> parts)
    {
        json.WriteStartArray("parts");
        foreach (var part in parts)
        {
            json.WriteStartObject();
            json.WriteString("label", part.Label);
            if (part.Value is { } value)
                json.WriteNumber("value", value);
            else
                json.WriteNull("value");
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    static void WriteProblems(Utf8JsonWriter json, AnnualReport report)
    {
        json.WriteStartArray("problems");
        foreach (var problem in report.Problems)
            WriteProblem(json, problem.At, problem.Message);
        if (report.Problems.IsEmpty && report.Unreadable is { } unreadable)
            WriteProblem(json, "", $"{unreadable.Reason}。{unreadable.Remedy}。");
        json.WriteEndArray();
    }

    static void WriteProblem(Utf8JsonWriter json, string at, string message)
    {
        json.WriteStartObject();
        json.WriteString("at", at);
        json.WriteString("message", message);
        json.WriteEndObject();
    }

    static void WriteUnreadable(Utf8JsonWriter json, Unreadable unreadable)
    {
        json.WriteStartObject("unreadable");
        json.WriteString("reason", unreadable.Reason);
        json.WriteString("remedy", unreadable.Remedy);
        json.WriteBoolean("otherDocument", unreadable.IsOtherDocument);
        json.WriteEndObject();
    }
}
