using System.Globalization;
using Gongkai.AnnualReports.Aggregation;
using Gongkai.AnnualReports.Forms;
using Gongkai.Documents;

namespace Gongkai.AnnualReports.Rendering;

/// <summary>汇总 → 文书：每个上级一节，三张汇总表、报送情况、与公布数的差异、勾稽发现、归不了位的报告。</summary>
public static class RollupDocument
{
    public static Document Of(IEnumerable<ParentSum> sums) =>
        new([.. sums.SelectMany(Section)]) { Title = "政府信息公开工作情况汇总" };

    /// <summary>示例县2023年政府信息公开工作情况汇总：下级 12 个，计入 10 个，未报 2 个。</summary>
    public static string Headline(ParentSum sum)
    {
        var parts = sum.Coverage.GroupBy(child => child.Status).OrderBy(group => group.Key)
            .Select(group => $"{Coverage.Title(group.Key)} {group.Count()} 个");
        var counted = sum.Coverage.Count(child => child.Counted is not null);
        var gaps = sum.Coverage.Sum(child => child.Gaps);
        return $"下级 {sum.Coverage.Length} 个，计入 {counted} 个（{string.Join("，", parts)}）"
            + (gaps > 0 ? $"；再下级还有 {gaps} 个没有计入" : "")
            + (sum.OwnOffice is CoverageStatus.Missing ? "；本级没有报或者没有列入隶属表，本级的数没有计入" : "")
            + (sum.Incomplete.Any() ? $"；有 {sum.Incomplete.Count()} 格因下级空缺而不全，只是已知部分之和" : "");
    }

    static IEnumerable<Documents.Block> Section(ParentSum sum)
    {
        var report = sum.ToReport();
        yield return new Heading(1, report.Title!);
        yield return new Paragraph($"{Headline(sum)}。");
        foreach (var table in sum.Form?.Tables ?? [])
        {
            yield return new Heading(2, $"{Law.Numeral.Chinese(table.Section)}、{table.Title}");
            yield return TableLayout.Of(table, Partial(sum), CellMarks.None);
        }

        yield return new Heading(2, "报送情况");
        yield return Sheet(["机关", "代码", "情况", "是否计入", "再下级没有计入", "说明", "文件"], sum.Coverage.Select(child => (string[])
        [
            child.Organ.Name, child.Organ.Code ?? "", Coverage.Title(child.Status), child.Counted is null ? "否" : "是",
            child.Gaps == 0 ? "" : N(child.Gaps), child.Why, string.Join("；", child.Reports.Select(r => r.File)),
        ]));
        foreach (var block in Comparison(sum).Concat(Findings(sum)).Concat(Unplaced(sum)))
            yield return block;
    }

    /// <summary>不全的格写已知部分之和并加星号；一个数也没有的留空。</summary>
    static Grid Partial(ParentSum sum)
    {
        var grid = sum.Figures.ToGrid(sum.Form);
        foreach (var address in sum.Incomplete)
        {
            var index = ReportForms.IndexOf(address);
            if (sum.Figures[index] is { } known and not 0)
                grid[index] = new(CellState.Unreadable, 0, $"{N(known)}*");
        }

        return grid;
    }

    static IEnumerable<Documents.Block> Comparison(ParentSum sum)
    {
        if (sum.Published is not { } published)
            yield break;
        yield return new Heading(2, "与公布数的差异");
        if (sum.Differences.IsEmpty)
        {
            yield return new Paragraph($"{published.File}的各格与下级之和全部相同。");
            yield break;
        }

        yield return Sheet(["位置", "公布", "下级之和", "说明"], sum.Differences.Select(d => (string[])
        [
            ReportForms.Describe(d.At.ToString()), Text(d.Published), Text(d.Sum), d.IsIncomplete ? "有下级空缺，和不全" : "",
        ]));
    }

    static IEnumerable<Documents.Block> Findings(ParentSum sum)
    {
        if (sum.Findings.IsEmpty)
            yield break;
        yield return new Heading(2, "汇总数的勾稽");
        yield return Sheet(["规则", "应为", "实为", "说明"], sum.Findings.Select(f => (string[])
            [f.Rule, f.Expected?.ToString() ?? "", f.Actual?.ToString() ?? "", f.Message]));
    }

    static IEnumerable<Documents.Block> Unplaced(ParentSum sum)
    {
        if (sum.Unplaced.IsEmpty)
            yield break;
        yield return new Heading(2, "没有归到任何机关的报告");
        yield return Sheet(["文件", "机关", "说明"], sum.Unplaced.Select(u => (string[])[u.Report.File, u.Report.Organ ?? "", u.Why]));
    }

    static DocumentTable Sheet(ImmutableArray<string> headers, IEnumerable<string[]> rows)
    {
        var cells = ImmutableArray.CreateBuilder<TableCell>();
        cells.AddRange(headers.Select((header, column) => new TableCell(0, column, 1, 1, header) { Mark = "header" }));
        var count = 1;
        foreach (var row in rows)
        {
            cells.AddRange(row.Select((text, column) => new TableCell(count, column, 1, 1, text)));
            count++;
        }

        return new(count, headers.Length, cells.ToImmutable()) { IsGrid = true, HeaderRows = 1 };
    }

    static string Text(decimal? number) => number is { } value ? N(value) : "（没有数）";

    static string N(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
