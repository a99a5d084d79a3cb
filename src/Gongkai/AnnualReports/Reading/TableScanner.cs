using Gongkai.Documents;

namespace Gongkai.AnnualReports.Reading;

/// <summary>顺着文书走一遍，收集三张表的行、列标签与值；不看位置，只看标签与次序。</summary>
sealed class TableScanner
{
    readonly ImmutableArray<Gongkai.Documents.Block> blocks;
    readonly TableLines source;
    readonly LabelSlips slips = new();
    readonly bool[] consumed;

    TableKind kind;
    FoundRow? open;
    TableHeader? header;
    bool afterHeader;
    string? unnamed;
    FoundRow? unnamedRow;

    public TableScanner(Document document)
    {
        blocks = document.Blocks;
        consumed = new bool[blocks.Length];
        source = new(blocks);
        Scan();
    }

    /// <summary>表二、表三的行，依原文次序。</summary>
    public List<FoundRow> Rows { get; } = new(48);

    /// <summary>列标签。</summary>
    public List<FoundColumn> Columns { get; } = new(24);

    /// <summary>表四。</summary>
    public List<RemedyItem> Remedies { get; } = new(48);

    /// <summary>见过哪几张表。</summary>
    public HashSet<TableKind> Found { get; } = [];

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
            open = null;
            return;
        }

        consumed[lines[first].Block] = true;
        for (var i = first; i <= last; i++)
        {
            ScanLine(lines[i], kinds);
            if (open is { Values.Count: > 0 } || (open is not null && IsGrid(lines[i].Block)))
                open = null;
        }

        open = null;
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
                fresh |= token.IsSurelyRow && kind != TableKind.Remedies && !Rows.Exists(row => row.Kind == kind && row.Row == token.Label!.Row);
                if (token.Label is { } label)
                    (label.IsStrong ? ref strong[(int)label.Kind] : ref weak[(int)label.Kind])++;
            }
        }

        var kinds = ImmutableArray.CreateBuilder<TableKind>();
        foreach (var candidate in (ReadOnlySpan<TableKind>)[TableKind.Disclosure, TableKind.Requests, TableKind.Remedies])
        {
            var (s, w) = (strong[(int)candidate], weak[(int)candidate]);
            var isContinued = kind == candidate
                && (candidate == TableKind.Remedies ? w > 0 || (values && last == first) : s > 0 || fresh);
            if (isContinued || s >= 2 || (s == 1 && w + weak[0] >= 1))
                kinds.Add(candidate);
        }

        return kinds.ToImmutable();
    }

    void ScanParagraph(IReadOnlyList<TableLine> lines, int index)
    {
        var line = lines[index];
        if (!line.IsTabular && !HasSlip(line))
        {
            open = null;
            var text = TextOf(line.Block);
            if (IsSectionHeading(text))
                kind = TableKind.None;
            return;
        }

        var before = kind;
        ScanLine(line, []);
        if (before == TableKind.None && kind != TableKind.None)
            ConsumeLeadIn(lines, index);
    }

    /// <summary>表头的前几段（行政复议、行政诉讼）单看不能断定是表，见到专用标签后补记。</summary>
    void ConsumeLeadIn(IReadOnlyList<TableLine> lines, int index)
    {
        for (var i = index - 1; i >= 0 && i >= index - 4; i--)
        {
            var line = lines[i];
            if (line.IsTable || line.Count == 0 || line.Unknown > 0 || source.Of(line)[0].Label?.Kind != kind)
                return;
            consumed[line.Block] = true;
        }
    }

    bool HasSlip(TableLine line) =>
        kind != TableKind.None && line.Count > 0 && line.Count - 1 <= 16 && source.Of(line)[0] is { IsText: true } token
        && line.Unknown == token.Text.Length && slips.Nearest(token.Text, kind) is not null;

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

    void ScanLine(TableLine line, ImmutableArray<TableKind> kinds)
    {
        var tokens = source.Of(line);
        var hasRow = HasSureRow(tokens);
        unnamed = null;
        unnamedRow = null;
        foreach (ref readonly var token in tokens)
        {
            if (token.Label is { } label)
            {
                OnLabel(token, label, line, kinds, isGuessed: false);
                hasRow &= !token.IsSurelyRow;
            }
            else if (token.IsText)
            {
                OnText(token, line, kinds);
            }
            else if (!(hasRow && line.IsTable))
            {
                OnValue(token, line);
            }
        }
    }

    static bool HasSureRow(ReadOnlySpan<TableToken> tokens)
    {
        foreach (ref readonly var token in tokens)
        {
            if (token.IsSurelyRow)
                return true;
        }

        return false;
    }

    void OnLabel(TableToken token, Label label, TableLine line, ImmutableArray<TableKind> kinds, bool isGuessed)
    {
        unnamed = null;
        if (!Enter(label, kinds))
        {
            open = null;
            return;
        }

        consumed[line.Block] = true;
        if (kind == TableKind.Remedies)
        {
            open = null;
            Remedies.Add(new(label, token.Text, token.Column, token.Span, default, line, isGuessed));
            return;
        }

        if (label.Row is { } row && (label.Column is null || token.IsMarked || !afterHeader))
            OpenRow(row, token, line, isGuessed);
        else if (label.Column is { } column)
            AddColumn(column, token, label, line, isGuessed);
        else
            Pass(label);
    }

    /// <summary>转入标签所属的表。不足以断定时留在原处。</summary>
    bool Enter(Label label, ImmutableArray<TableKind> kinds)
    {
        var target = label.Kind == TableKind.None ? kind : label.Kind;
        if (target == TableKind.None)
            return false;
        if (target != kind)
        {
            if (!label.IsStrong && !(kinds.Contains(target) && !kinds.Contains(kind)))
                return false;
            (kind, afterHeader, header) = (target, true, null);
            Found.Add(target);
        }

        return true;
    }

    void OpenRow(string row, TableToken token, TableLine line, bool isGuessed)
    {
        if (open is { } same && same.Row == row && same.Line == line && same.Values.Count == 0)
            return;
        afterHeader = false;
        open = new(kind, row, token.Text, line) { IsWhole = token.IsWhole, Header = header, IsGuessed = isGuessed };
        Rows.Add(open);
    }

    void AddColumn(string column, TableToken token, Label label, TableLine line, bool isGuessed)
    {
        open = null;
        if (!afterHeader || header is null || header.Block != line.Block)
            header = new(line.Block);
        afterHeader = true;
        header.Columns.Add((column, token.Column));
        Columns.Add(new(kind, column, token.Text, label, isGuessed));
    }

    void Pass(Label label)
    {
        open = null;
        if (label.IsHeader && !afterHeader)
            header = null;
        afterHeader = label.IsHeader;
    }

    void OnText(TableToken token, TableLine line, ImmutableArray<TableKind> kinds)
    {
        if (open is { IsWhole: false } partial && LabelMatcher.At(partial.Text + token.Text, 0, allowPrefix: true) is { } hit && hit.Label.Row == partial.Row)
        {
            partial.Text += token.Text;
            return;
        }

        if (open is null || open.Line != line)
        {
            if (slips.Nearest(token.Text, kind) is { } label)
            {
                OnLabel(token, label, line, kinds, isGuessed: true);
                return;
            }

            if (line.IsTable)
                (open, unnamed) = (null, token.Text);
            return;
        }

        if (token.Text.Length <= 12)
            open.Values.Add(new(token.Column, token.Span, token.Value));
    }

    void OnValue(TableToken token, TableLine line)
    {
        if (kind == TableKind.Remedies)
        {
            Remedies.Add(new(null, token.Text, token.Column, token.Span, token.Value, line, false));
            consumed[line.Block] = true;
            return;
        }

        if (open is null && unnamed is not null && kind == TableKind.Requests)
        {
            if (unnamedRow is null)
                Rows.Add(unnamedRow = new(kind, null, unnamed, line) { Header = header, IsGuessed = true });
            unnamedRow.Values.Add(new(token.Column, token.Span, token.Value));
            return;
        }

        if (open is null)
            return;
        open.Values.Add(new(token.Column, token.Span, token.Value));
        consumed[line.Block] = true;
    }
}
