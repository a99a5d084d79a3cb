namespace Gongkai.AnnualReports.Reading;

/// <summary>依次接过一行一行的标签与值，认出现在在哪张表、哪一行，把值归到行上。</summary>
sealed class TableCollector
{
    /// <summary>表四连表头不过五十件东西；坏文件里的不再收。</summary>
    const int LongestRemedies = 500;

    /// <summary>独占一行、写在数的位置上的字，最长这么多。</summary>
    const int LongestText = 6;

    const int RemedyCells = 15;

    readonly LabelSlips slips = new();
    readonly HashSet<(TableKind, string)> seen = [];

    FoundRow? open;
    TableHeader? header;
    bool afterHeader;
    bool taken;
    string? unnamed;
    FoundRow? unnamedRow;

    /// <summary>现在在哪张表里。</summary>
    public TableKind Kind { get; private set; }

    /// <summary>表二、表三的行，依原文次序。</summary>
    public List<FoundRow> Rows { get; } = new(48);

    /// <summary>列标签。</summary>
    public List<FoundColumn> Columns { get; } = new(24);

    /// <summary>表四。</summary>
    public List<RemedyItem> Remedies { get; } = new(48);

    /// <summary>见过哪几张表。</summary>
    public HashSet<TableKind> Found { get; } = [];

    /// <summary>当前的行还没有值，下一行的值可以接着归它。</summary>
    public bool IsWaiting => open is { Values.Count: 0 };

    public void CloseRow() => open = null;

    public void LeaveTable() => (open, Kind) = (null, TableKind.None);

    /// <summary>本表还没见过的行。</summary>
    public bool IsFresh(TableToken token) =>
        token.IsSurelyRow && Kind != TableKind.Remedies && (token.Label!.Kind == Kind || token.Label.Kind == TableKind.None)
        && !seen.Contains((Kind, token.Label.Row!));

    /// <summary>标签写错了，但看得出是本表的哪一个。</summary>
    public bool IsSlip(string text) => Kind != TableKind.None && slips.Nearest(text, Kind) is not null;

    /// <summary>
    /// 一格一行的表里，数的位置上写了字（“若干”“待定”）：当前的行还没满、标签已经写全，就是一个认不出的值。
    /// </summary>
    public bool TakeText(TableLine line, TableToken token)
    {
        if (token.Text.Length > LongestText)
            return false;
        if (Kind == TableKind.Remedies)
        {
            var values = Remedies.Count(item => item.Label is null);
            if (values >= RemedyCells || Remedies.Count - values < RemedyCells)
                return false;
            AddRemedy(new(null, token.Text, token.Column, token.Span, token.Value, line, false));
            return true;
        }

        if (open is not { IsWhole: true } row || row.Values.Count >= (Kind == TableKind.Requests ? 7 : 3))
            return false;
        row.Values.Add(new(token.Column, token.Span, token.Value));
        return true;
    }

    /// <param name="kinds">这一块是哪几张表；段落不知道，为空。</param>
    /// <returns>这一行是不是表的一部分。</returns>
    public bool Take(TableLine line, ReadOnlySpan<TableToken> tokens, ImmutableArray<TableKind> kinds)
    {
        // 行标签之前的数是序号一类，不是值
        var hasRow = line.IsTable && HasSureRow(tokens);
        (unnamed, unnamedRow, taken) = (null, null, false);
        foreach (ref readonly var token in tokens)
        {
            if (token.Label is { } label)
            {
                OnLabel(token, label, line, kinds, isGuessed: false);
                hasRow &= !token.IsSurelyRow;
            }
            else if (token.IsText && !(Kind == TableKind.Remedies && IsFullRow(tokens)))
            {
                OnText(token, line, kinds);
            }
            else if (!hasRow)
            {
                OnValue(token, line);
            }
        }

        return taken;
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

    /// <summary>表四的一行：没有标签，连字带数正好五、十或者十五件，字便是写错的数。</summary>
    static bool IsFullRow(ReadOnlySpan<TableToken> tokens)
    {
        var values = 0;
        foreach (ref readonly var token in tokens)
        {
            if (token.Label is not null || token.Text.Length > 12)
                return false;
            values += token.IsValue ? 1 : 0;
        }

        return values > 0 && tokens.Length is 5 or 10 or RemedyCells;
    }

    void OnLabel(TableToken token, Label label, TableLine line, ImmutableArray<TableKind> kinds, bool isGuessed)
    {
        unnamed = null;
        if (!Enter(label, kinds))
        {
            open = null;
            return;
        }

        taken = true;
        if (Kind == TableKind.Remedies)
        {
            open = null;
            AddRemedy(new(label, token.Text, token.Column, token.Span, default, line, isGuessed));
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
        var target = label.Kind == TableKind.None ? Kind : label.Kind;
        if (target == TableKind.None)
            return false;
        if (target != Kind)
        {
            if (!label.IsStrong && !(kinds.Contains(target) && !kinds.Contains(Kind)))
                return false;
            (Kind, afterHeader, header) = (target, true, null);
            Found.Add(target);
        }

        return true;
    }

    void AddRemedy(RemedyItem item)
    {
        if (Remedies.Count < LongestRemedies)
            Remedies.Add(item);
    }

    void OpenRow(string row, TableToken token, TableLine line, bool isGuessed)
    {
        if (open is { } same && same.Row == row && same.Line == line && same.Values.Count == 0)
            return;
        afterHeader = false;
        open = new(Kind, row, token.Text, line) { IsWhole = token.IsWhole, Header = header, IsGuessed = isGuessed };
        Rows.Add(open);
        seen.Add((Kind, row));
    }

    void AddColumn(string column, TableToken token, Label label, TableLine line, bool isGuessed)
    {
        open = null;
        if (!afterHeader || header is null || header.Block != line.Block)
            header = new(line.Block);
        afterHeader = true;
        header.Columns.Add((column, token.Column));
        Columns.Add(new(Kind, column, token.Text, label, isGuessed));
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
            if (slips.Nearest(token.Text, Kind) is { } label)
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
        if (Kind == TableKind.Remedies)
        {
            AddRemedy(new(null, token.Text, token.Column, token.Span, token.Value, line, false));
            taken = true;
            return;
        }

        if (open is null && unnamed is not null && Kind == TableKind.Requests)
        {
            if (unnamedRow is null)
                Rows.Add(unnamedRow = new(Kind, null, unnamed, line) { Header = header, IsGuessed = true });
            unnamedRow.Values.Add(new(token.Column, token.Span, token.Value));
            return;
        }

        if (open is null)
            return;
        open.Values.Add(new(token.Column, token.Span, token.Value));
        taken = true;
    }
}
