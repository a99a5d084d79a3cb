using Gongkai.AnnualReports.Forms;

namespace Gongkai.AnnualReports.Reading;

/// <summary>连排文字里的标签与数：从网页粘贴来的“一、本年新收…… 3 0 0 0 0 0 3 二、上年结转……”。</summary>
static class RunningText
{
    /// <summary>切开，依次加入 <paramref name="tokens"/>。</summary>
    /// <returns>认出的字数与认不出的字数（不计空白）。</returns>
    public static (int Known, int Unknown) Split(string text, List<TableToken> tokens, int column = -1)
    {
        var (known, unknown) = (0, 0);
        for (var at = 0; at < text.Length;)
        {
            if (IsSeparator(text[at]))
            {
                at++;
                continue;
            }

            var start = at;
            if (!TryLabel(text, ref at, column, tokens) && !TryValue(text, ref at, column, tokens))
            {
                at = PieceEnd(text, start);
                unknown += at - start;
                tokens.Add(new(column, 1, text[start..at], null, false, true, new(CellState.Unreadable, 0, text[start..at])));
            }
            else
            {
                known += at - start;
            }
        }

        return (known, unknown);
    }

    static bool TryLabel(string text, ref int at, int column, List<TableToken> tokens)
    {
        if (IsNumberStart(text, at) && !IsNumbering(text, at))
            return false;
        if (CellText.IsSlash(text.AsSpan(at, PieceEnd(text, at) - at)))
            return false;
        if (LabelMatcher.At(text, at, allowPrefix: true) is not { } hit)
            return false;
        tokens.Add(new(column, 1, text[at..hit.End], hit.Label, hit.HasOrdinal, hit.IsWhole, default));
        at = hit.End;
        while (at < text.Length && text[at] is '）' or ')' or '”' or '"' or '’' or '：' or ':')
            at++;
        return true;
    }

    static bool TryValue(string text, ref int at, int column, List<TableToken> tokens)
    {
        var end = IsNumberStart(text, at) ? NumberEnd(text, at) : PieceEnd(text, at);
        if (end - at > 24)
            return false;
        var piece = text[at..end];
        var value = CellText.Parse(piece);
        if (value.State is not (CellState.Number or CellState.Slash))
            return false;
        tokens.Add(new(column, 1, piece, null, false, true, value));
        at = end;
        return true;
    }

    static bool IsNumberStart(string text, int at)
    {
        var c = CellText.Fold(text[at]);
        return char.IsAsciiDigit(c) || (c is '-' or '+' && at + 1 < text.Length && char.IsAsciiDigit(CellText.Fold(text[at + 1])));
    }

    /// <summary>“1.属于”“2、申请人”“3其他”的数字是序号；“3件”“12 一、”的不是。</summary>
    static bool IsNumbering(string text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(CellText.Fold(text[at])))
            at++;
        var digitsEnd = at;
        while (at < text.Length && text[at] is '.' or '．' or '、' or ',' or '，' or ')' or '）' or '。')
            at++;
        if (at > digitsEnd)
        {
            while (at < text.Length && text[at] == ' ')
                at++;
        }

        return at < text.Length && text[at] is >= '\u4E00' and <= '\u9FFF';
    }

    static int NumberEnd(string text, int at)
    {
        at++;
        while (at < text.Length && (char.IsAsciiDigit(CellText.Fold(text[at])) || (IsInnerPoint(text, at) && CellText.Fold(text[at]) is '.' or ',')))
            at++;
        if (text.AsSpan(at).StartsWith("万元", StringComparison.Ordinal))
            return at + 2;
        return at < text.Length && text[at] is '件' or '元' or '个' or '项' or '次' or '宗' or '条' ? at + 1 : at;
    }

    static bool IsInnerPoint(string text, int at) => at + 1 < text.Length && char.IsAsciiDigit(CellText.Fold(text[at + 1]));

    static int PieceEnd(string text, int at)
    {
        while (at < text.Length && !IsSeparator(text[at]))
            at++;
        return at;
    }

    static bool IsSeparator(char c) => CellText.IsSpace(c) || c is '|' or '｜' or '│' or '┃' or '║' or ';' or '；';
}
