using Gongkai.Documents;

namespace Gongkai.AnnualReports.Reading;

/// <summary>顺着文书走一遍，收集三张表的行、列标签与值；不看位置，只看标签与次序。</summary>
sealed class TableScanner
{
    readonly ImmutableArray<Gongkai.Documents.Block> blocks;
    readonly TableLines source;
    readonly bool[] consumed;

    public TableScanner(Document document)
    {
        blocks = document.Blocks;
        consumed = new bool[blocks.Length];
        source = new(blocks);
        Scan();
    }

    /// <summary>收集到的行、列、值。</summary>
    public TableCollector Collected { get; } = new();

    /// <summary>法定表格里独占一行的文字（几张表粘成一张时的部分标题、表后的说明）：在第几块，写的什么。</summary>
    public List<(int Block, string Text)> Asides { get; } = [];

    /// <summary>哪些块是法定表格，不属于正文。</summary>
    public bool[] Consumed => consumed;

    public bool IsGrid(int block) => blocks[block] is DocumentTable { IsGrid: true };

    public DocumentTable? Table(int block) => blocks[block] as DocumentTable;

    void Scan()
    {
        var lines = source.Lines;
        for (var i = 0; i < lines.Count; i++)
        {
            if (!lines[i].IsTable)
            {
                ScanParagraph(lines, i);
                continue;
            }

            var last = i;
            while (last + 1 < lines.Count && lines[last + 1].Block == lines[i].Block)
                last++;
            ScanTable(lines, i, last);
            i = last;
        }
    }

    void ScanTable(IReadOnlyList<TableLine> lines, int first, int last)
    {
        var kinds = KindsIn(lines, first, last);
        if (kinds.IsEmpty)
        {
            Collected.CloseRow();
            return;
        }

        consumed[lines[first].Block] = true;
        for (var i = first; i <= last; i++)
        {
            var tokens = source.Of(lines[i]);
            if (tokens is [{ IsText: true } aside])
                Asides.Add((lines[i].Block, aside.Text));
            Collected.Take(lines[i], tokens, kinds);
            // 文本表格的标签可以独占一行，值在下一行；真表格一行就是一行
            if (!Collected.IsWaiting || IsGrid(lines[i].Block))
                Collected.CloseRow();
        }

        Collected.CloseRow();
    }

    /// <summary>
    /// 这个表格是哪几张法定表：有两个专用标签，或者接着上一页的表，有还没见过的行。别的统计表里也有“行政许可”“总计”，不能单凭它们。
    /// </summary>
    ImmutableArray<TableKind> KindsIn(IReadOnlyList<TableLine> lines, int first, int last)
    {
        Span<int> strong = stackalloc int[4];
        Span<int> weak = stackalloc int[4];
        var (values, fresh) = (false, false);
        for (var i = first; i <= last; i++)
        {
            foreach (var token in source.Of(lines[i]))
            {
                values |= token.IsValue;
                fresh |= Collected.IsFresh(token);
                if (token.Label is { } label)
                    (label.IsStrong ? ref strong[(int)label.Kind] : ref weak[(int)label.Kind])++;
            }
        }

        var kinds = ImmutableArray.CreateBuilder<TableKind>();
        foreach (var candidate in (ReadOnlySpan<TableKind>)[TableKind.Disclosure, TableKind.Requests, TableKind.Remedies])
        {
            var (s, w) = (strong[(int)candidate], weak[(int)candidate]);
            var isContinued = Collected.Kind == candidate
                && (candidate == TableKind.Remedies ? w > 0 || (values && last == first) : s > 0 || fresh);
            if (isContinued || s >= 2 || (s == 1 && w + weak[0] >= 1))
                kinds.Add(candidate);
        }

        return kinds.ToImmutable();
    }

    void ScanParagraph(IReadOnlyList<TableLine> lines, int index)
    {
        var line = lines[index];
        if (!line.IsTabular && !HasSlip(line) && !IsRowWithText(line))
        {
            if (line.Count == 1 && line.Unknown > 0 && index + 1 < lines.Count && lines[index + 1].IsTabular && Collected.TakeText(line, source.Of(line)[0]))
            {
                consumed[line.Block] = true;
                return;
            }

            Collected.CloseRow();
            if (IsSectionHeading(TextOf(line.Block)))
                Collected.LeaveTable();
            return;
        }

        var before = Collected.Kind;
        consumed[line.Block] = Collected.Take(line, source.Of(line), []);
        if (before == TableKind.None && Collected.Kind != TableKind.None)
            ConsumeLeadIn(lines, index);
    }

    /// <summary>表头的前几段（行政复议、行政诉讼）单看不能断定是表，见到专用标签后补记。</summary>
    void ConsumeLeadIn(IReadOnlyList<TableLine> lines, int index)
    {
        for (var i = index - 1; i >= 0 && i >= index - 4; i--)
        {
            var line = lines[i];
            if (line.IsTable || line.Count == 0 || line.Unknown > 0 || source.Of(line)[0].Label?.Kind != Collected.Kind)
                return;
            consumed[line.Block] = true;
        }
    }

    /// <summary>“行政许可  若干”：以本表的行标签开头，后面都是短字，是数的位置上写了字。</summary>
    bool IsRowWithText(TableLine line)
    {
        var tokens = source.Of(line);
        if (Collected.Kind is not (TableKind.Disclosure or TableKind.Requests) || tokens.Length is < 2 or > 9
            || tokens[0] is not { IsWhole: true, Label: { Row: not null } label } || label.Kind != Collected.Kind && label.Kind != TableKind.None)
        {
            return false;
        }

        foreach (ref readonly var token in tokens[1..])
        {
            if (!token.IsValue && (!token.IsText || token.Text.Length > 6))
                return false;
        }

        return true;
    }

    bool HasSlip(TableLine line) =>
        line.Count is > 0 and < 18 && source.Of(line)[0] is { IsText: true } token && line.Unknown == token.Text.Length && Collected.IsSlip(token.Text);

    string TextOf(int block) => blocks[block] switch
    {
        Paragraph paragraph => paragraph.Text,
        Heading heading => heading.Text,
        ListItem item => item.Marker,
        _ => "",
    };

    /// <summary>“三、收到和处理……”一类的部分标题：上一张表到此为止。</summary>
    static bool IsSectionHeading(string text) =>
        text.Length is >= 4 and <= 48 && text.AsSpan().TrimStart() is [var first, ..] && "一二三四五六七八九十（(第".Contains(first, StringComparison.Ordinal)
        && !text.Contains('。', StringComparison.Ordinal);
}
