namespace Gongkai.AnnualReports.Reading;

/// <summary>句子：引用原文、判断前后文时用。</summary>
static class Sentence
{
    /// <summary>某处所在的整句，含句末标点。</summary>
    public static string Around(string text, int at)
    {
        var (start, end) = Bounds(text, at);
        return text[start..end].Trim();
    }

    /// <summary>某处所在整句的起止。</summary>
    public static (int Start, int End) Bounds(string text, int at)
    {
        var before = text.AsSpan(0, at).LastIndexOfAny(Marks.SentenceEnds) + 1;
        var after = text.AsSpan(at).IndexOfAny(Marks.SentenceEnds);
        var end = after < 0 ? text.Length : at + after;
        return (before, end < text.Length && text[end] != '\n' ? end + 1 : end);
    }

    /// <summary>某处所在的分句（逗号、句号之间），至少包含给定的长度。</summary>
    public static string Clause(string text, int at, int length)
    {
        var start = text.AsSpan(0, at).LastIndexOfAny(Marks.ClauseEnds) + 1;
        var rest = text.AsSpan(at + length).IndexOfAny(Marks.ClauseEnds);
        return text[start..(rest < 0 ? text.Length : at + length + rest)].Trim();
    }

    /// <summary>引用用：整句太长时取某处前后。</summary>
    public static string Quote(string text, int at, int length, int longest = 80)
    {
        var (start, end) = Bounds(text, at);
        if (end - start > longest)
        {
            start = Math.Max(start, at - longest / 3);
            end = Math.Min(end, Math.Max(at + length, start + longest));
        }

        return text[start..end].Trim();
    }

    /// <summary>跳过句首的序号与空白：（一）、1.、一是。</summary>
    public static int SkipMarks(string text, int at)
    {
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var next = SkipMark(text, at);
            if (next == at)
                return at;
            at = next;
        }

        return at;
    }

    static int SkipMark(string text, int at)
    {
        var i = at;
        var bracket = text[i] is '（' or '(';
        if (bracket)
            i++;
        var start = i;
        while (i < text.Length && i - start < 3 && (char.IsAsciiDigit(text[i]) || "一二三四五六七八九十".Contains(text[i])))
            i++;
        if (i == start || i == text.Length)
            return at;
        if (bracket)
            return text[i] is '）' or ')' ? i + 1 : at;
        return text[i] is '、' or '.' or '．' ? i + 1 : text[i] == '是' && !char.IsAsciiDigit(text[start]) ? i + 1 : at;
    }
}
