using System.Globalization;
using Gongkai.AnnualReports;
using Gongkai.AnnualReports.Audit;
using Gongkai.AnnualReports.Forms;

namespace Gongkai.App.Web.Showing;

/// <summary>一份报告连同它的发现：左边的卡片、右边的表格与正文，互相指得到。</summary>
sealed class ReportView
{
    readonly ILookup<string, FindingView> byPlace;
    readonly List<FindingView> cards;

    /// <param name="onlyErrors">只看错误。</param>
    /// <param name="prefix">元素编号的前缀；同页有两份报告时区分。</param>
    public ReportView(Outcome outcome, bool onlyErrors = false, string prefix = "")
    {
        (Outcome, Prefix) = (outcome, prefix);
        Findings = [.. outcome.Findings.Where(f => !onlyErrors || f.Severity == Severity.Error).Select((f, i) => View(f, i + 1))];
        cards = [.. Findings.GroupBy(view => view.Finding.Likeness).Select(Card)];
        byPlace = Findings.Where(view => view.Finding.At.Length > 0).ToLookup(view => view.Finding.At, StringComparer.Ordinal);
    }

    public Outcome Outcome { get; }

    public AnnualReport Report => Outcome.Report;

    public string Prefix { get; }

    public IReadOnlyList<FindingView> Findings { get; }

    /// <summary>卡片按部分归拢，依报告次序；不属于哪一部分的排在最前。</summary>
    public IEnumerable<IGrouping<string, FindingView>> BySection =>
        cards.OrderBy(view => view.Finding.Section ?? -1).GroupBy(view => FindingView.SectionName(view.Finding.Section));

    /// <summary>某部分里的法定表：照报告自己的表样。</summary>
    public FormTableView? Table(int section)
    {
        var table = Report.Tables.FirstOrDefault(reading => reading.IsFound && reading.Layout.Section == section)?.Layout
            ?? Report.Form?.Tables.FirstOrDefault(table => table.Section == section);
        return table is null ? null : new(table, Cell, Prefix) { Row = row => Marked($"{table.Id}/{row}"), Caption = $"{table.Name}　{table.Title}" };
    }

    /// <summary>某部分的段落；有误的原文带上发现的序号。</summary>
    public IReadOnlyList<IReadOnlyList<Passage>> Paragraphs(Section section) =>
        Passage.Split(section.Text, Quotes(section.Number));

    /// <summary>题名。</summary>
    public IReadOnlyList<Passage> Title =>
        Passage.Split(Report.Title ?? Report.Organ ?? Report.File, Quotes(0)) is [var first, ..] ? first : [];

    public Severity Heaviest(Passage passage) => passage.Findings.Max(number => Findings[number - 1].Finding.Severity);

    IEnumerable<(int, string)> Quotes(int section) =>
        from view in Findings
        where view.Finding.Quote is not null && (view.Finding.Section ?? section) == section && !QuotesTable(view.Finding)
        select (view.Number, view.Finding.Quote!);

    /// <summary>引的是表上的标签：标在表里，不到正文里去找同样的字。</summary>
    static bool QuotesTable(Finding finding) => finding.Kind is "label-changed" or "cell-count" or "row-missing" or "old-form";

    static FindingView Card(IGrouping<string, FindingView> alike) =>
        alike.Count() == 1 ? alike.First() : alike.First() with { Alike = [.. alike] };

    FindingView View(Finding finding, int number)
    {
        var passage = finding.Quote is { Length: > 0 } quote && !QuotesTable(finding) && Holds(finding.Section, quote) ? $"{Prefix}q-{number}" : null;
        return new(number, finding, Place(finding) ?? passage ?? Heading(finding) ?? $"{Prefix}report", passage);
    }

    bool Holds(int? section, string quote) =>
        Report.Sections.Any(s => (section ?? s.Number) == s.Number && Passage.Find(s.Text, quote) >= 0)
        || (section is 0 or null && Passage.Find(Report.Title ?? "", quote) >= 0);

    /// <summary>地址 → 元素编号：单元格、行、表。</summary>
    string? Place(Finding finding) => finding.At.Split('/') switch
    {
        [var table, var row, var column] when ReportForms.IndexOf($"{table}/{row}/{column}") >= 0 => $"{Prefix}c-{table}-{row}-{column}",
        [var table, var row] => $"{Prefix}r-{table}-{row}",
        ["disclosure" or "requests" or "remedies"] => $"{Prefix}t-{finding.At}",
        _ => null,
    };

    string? Heading(Finding finding) => finding.Section is { } section && Report.Section(section) is not null
        ? $"{Prefix}s-{section.ToString(CultureInfo.InvariantCulture)}"
        : null;

    FormCell Cell(CellAddress address)
    {
        var value = Report.Cells[address.ToString()];
        return Marked(address.ToString(), value.Value) with { Text = Text(value), IsVoid = value.State is CellState.Blank or CellState.Missing };
    }

    /// <summary>同一处有几条时，颜色随最重的，应为的数逐条都写。</summary>
    FormCell Marked(string at, decimal? value = null)
    {
        if (byPlace[at].MaxBy(view => view.Finding.Severity) is not { } heaviest)
            return default;
        var mark = heaviest.Finding.Severity switch
        {
            Severity.Error => "wrong",
            Severity.Warning => "doubt",
            _ => "hint-cell",
        };
        var should = byPlace[at].Select(view => Should(view, value)).Where(text => text.Length > 0).Distinct();
        return new("", mark, string.Join('\n', should), $"#{cards.Find(card => card.Alike.Contains(heaviest))?.Id ?? heaviest.Id}");
    }

    /// <summary>正文与表对不上时，规则以表为准，“应为”就是表上的数；这里写正文的数才看得懂。</summary>
    static string Should(FindingView view, decimal? value) => view.Finding.Expected switch
    {
        decimal expected when expected == value => view.Actual is null ? "" : $"正文 {view.Actual}",
        decimal => $"应为 {view.Expected}",
        _ => "",
    };

    static string Text(CellValue value) => value.State switch
    {
        CellState.Number => value.Text ?? value.Number.ToString(CultureInfo.InvariantCulture),
        CellState.Blank => "空白",
        CellState.Missing => "未读到",
        CellState.Slash => value.Text ?? "/",
        _ => value.Text ?? "？",
    };
}
