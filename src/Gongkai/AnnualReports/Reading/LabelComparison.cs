using Gongkai.AnnualReports.Forms;

namespace Gongkai.AnnualReports.Reading;

/// <summary>原文标签与官方写法的比较：空白、顿号逗号、序号写法不同的不算。</summary>
static class LabelComparison
{
    public static LabelReading? OfRow(string address, Cell cell, FoundRow row) => Compare(address, cell, row.Text, row.IsGuessed);

    /// <summary>列标签；地址取该块第一行的那一格。</summary>
    public static IEnumerable<LabelReading> OfColumns(TableKind kind, Table layout, Block block, List<FoundColumn> found)
    {
        foreach (var column in block.ColumnCells)
        {
            foreach (var written in found)
            {
                if (written.Kind != kind || written.Id != column.Id || (!written.IsGuessed && column.Misnomers.IsEmpty))
                    continue;
                if (Compare($"{layout.Id}/{block.RowCells[0].Id}/{column.Id}", column, written.Text, written.IsGuessed) is { } reading)
                    yield return reading;
                break;
            }
        }
    }

    public static string OneLine(string text) => text.ReplaceLineEndings("").Trim();

    static LabelReading? Compare(string address, Cell cell, string text, bool isGuessed)
    {
        if (isGuessed)
            return new(address, cell.Label, OneLine(text), !IsSlip(LabelText.Core(text), LabelText.Core(cell.Label)));
        if (cell.Misnomers.IsEmpty)
            return null;
        var core = LabelText.Core(text);
        return cell.Misnomers.Any(misnomer => LabelText.Core(misnomer) == core) ? new(address, cell.Label, OneLine(text), true) : null;
    }

    /// <summary>错一个字，或者长标签里漏、多几个字，是笔误；换了几个字，意思就可能变了。</summary>
    static bool IsSlip(string actual, string expected)
    {
        var distance = LabelSlips.Distance(actual, expected);
        return distance <= 1 || (expected.Length >= 8 && distance == Math.Abs(actual.Length - expected.Length) && distance <= 3);
    }
}
