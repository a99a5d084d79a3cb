using System.Collections.Immutable;
using Gongkai.AnnualReports;
using Gongkai.AnnualReports.Forms;

namespace Gongkai.App.Web.Showing;

/// <summary>一个部分的两年文字。</summary>
/// <param name="Same">照抄了多少，一句话。</param>
sealed record YearPart(string Heading, string Same, IReadOnlyList<ImmutableArray<DiffRun>> Paragraphs);

/// <summary>两年对照。</summary>
static class YearPair
{
    /// <summary>三张表，左边上年、右边本年；右边变了的格标出，下面写上年的数。</summary>
    public static IEnumerable<(FormTableView Left, FormTableView Right)> Tables(AnnualReport before, ReportView now)
    {
        var earlier = new ReportView(new(before, []), prefix: "b-");
        for (var section = 2; section <= 4; section++)
        {
            if (earlier.Table(section) is { } left && now.Table(section) is { } right)
                yield return (left with { Caption = $"{left.Caption}（上年）" }, right with { Row = _ => default, Cell = address => Compare(right.Cell(address), before, now.Report, address) });
        }
    }

    /// <summary>各部分的文字，逐段对照。</summary>
    public static IEnumerable<YearPart> Parts(AnnualReport before, AnnualReport now)
    {
        foreach (var section in now.Sections.Where(section => section.Number > 0 && section.Text.Length > 0))
        {
            var after = Paragraphs(section.Text);
            var old = Paragraphs(before.Section(section.Number)?.Text ?? "");
            var paragraphs = Align(old, after).Select(pair => DiffRun.Of(pair.Before, pair.After)).ToList();
            var kept = paragraphs.SelectMany(runs => runs).Where(run => run.Kind == ' ').Sum(run => run.Text.Length);
            var length = Math.Max(1, after.Sum(text => text.Length));
            yield return new(section.Heading, kept == length && old.Length == after.Length ? "与上年相同" : $"与上年相同的字占 {100 * kept / length}%", paragraphs);
        }
    }

    static FormCell Compare(FormCell cell, AnnualReport before, AnnualReport now, CellAddress address)
    {
        var (old, current) = (before.Cells[address.ToString()].Value, now.Cells[address.ToString()].Value);
        cell = cell with { Href = "", Should = "" };
        return old == current ? cell with { Mark = "" } : cell with { Mark = "hint-cell", Should = old is { } number ? $"上年 {Words.Number(number)}" : "上年没有数" };
    }

    /// <summary>第几段对第几段；多出来的一方对空段。</summary>
    static IEnumerable<(string Before, string After)> Align(string[] before, string[] after)
    {
        for (var i = 0; i < Math.Max(before.Length, after.Length); i++)
            yield return (i < before.Length ? before[i] : "", i < after.Length ? after[i] : "");
    }

    static string[] Paragraphs(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
