using System.Text;
using Gongkai.AnnualReports.Forms;

namespace Gongkai.AnnualReports.Reading;

/// <summary>散成一行一行的法定表格：表头、行标签、数字行，不入正文。</summary>
static class StatutoryLines
{
    /// <summary>各表样的标签，去空白、标点、数字。</summary>
    static readonly FrozenSet<string> Labels = Collect();

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Labels.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>整行就是表样里的一个标签，或者标签带数字，或者只有数字。</summary>
    public static bool IsLabel(string line)
    {
        if (line.Length > 80)
            return false;
        Span<char> core = stackalloc char[80];
        var length = 0;
        foreach (var c in line)
        {
            if (c is >= '\u4E00' and <= '\u9FFF')
                core[length++] = c;
        }

        return length == 0 ? line.Length > 0 : Lookup.Contains(core[..length]);
    }

    /// <summary>
    /// 某部分的行里，从第一处到最后一处表格行之间，不成句的都是表格；标出的入 <paramref name="isTable"/>。
    /// </summary>
    /// <param name="fromStart">表格就在标题之后（第三、四部分），第一处之前的断行也是表头。</param>
    public static void Mark(List<TextLine> lines, int from, int to, bool fromStart, bool[] isTable)
    {
        int first = -1, last = -1;
        for (var i = from; i < to; i++)
        {
            isTable[i] = lines[i].IsTable || lines[i].Text.Length > 0 && IsLabel(lines[i].Text);
            if (isTable[i])
                (first, last) = (first < 0 ? i : first, i);
        }

        if (first < 0)
            return;
        for (var i = fromStart ? from : first; i < last; i++)
            isTable[i] |= lines[i].Text.AsSpan().IndexOfAny('。', '；') < 0;
    }

    static FrozenSet<string> Collect()
    {
        var labels = new HashSet<string>(StringComparer.Ordinal);
        foreach (var form in ReportForms.All)
        {
            foreach (var block in form.Tables.SelectMany(table => table.Blocks))
            {
                Add(labels, block.Caption);
                Add(labels, block.Corner);
                Add(labels, block.Caption + block.Corner);
                Add(labels, block.Rows, "");
                Add(labels, block.Columns, "");
                Add(labels, string.Concat(block.ColumnCells.Select(cell => cell.Label)));
                Add(labels, block.Corner + string.Concat(block.ColumnCells.Select(cell => cell.Label)));
            }
        }

        Add(labels, "单位：件");
        Add(labels, "统计指标");
        Add(labels, "本年度止件数");
        labels.Remove("");
        return labels.ToFrozenSet(StringComparer.Ordinal);
    }

    static void Add(HashSet<string> labels, Node node, string above)
    {
        Add(labels, node.Label);
        Add(labels, above + node.Label);
        if (node is Group group)
        {
            foreach (var member in group.Members)
                Add(labels, member, node.Label);
        }
        else if (node is Cell cell)
        {
            foreach (var alias in cell.Aliases.Concat(cell.Misnomers))
            {
                Add(labels, alias);
                Add(labels, above + alias);
            }
        }
    }

    static void Add(HashSet<string> labels, string label)
    {
        var core = new StringBuilder();
        foreach (var c in label.Where(c => c is >= '\u4E00' and <= '\u9FFF'))
            core.Append(c);
        labels.Add(core.ToString());
    }
}
