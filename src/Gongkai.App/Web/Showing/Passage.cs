using System.Collections.Immutable;

namespace Gongkai.App.Web.Showing;

/// <summary>一段文字：平常的，或者被几条发现指着的。</summary>
/// <param name="Findings">指着它的发现的序号；平常的为空。</param>
readonly record struct Passage(string Text, ImmutableArray<int> Findings)
{
    /// <summary>把正文切成段落，每段切成若干截，被引用的截带上发现的序号。</summary>
    /// <param name="quotes">发现的序号与它引的原文。</param>
    public static IReadOnlyList<IReadOnlyList<Passage>> Split(string text, IEnumerable<(int Number, string Quote)> quotes)
    {
        var marks = Locate(text, quotes);
        var paragraphs = new List<IReadOnlyList<Passage>>();
        var start = 0;
        foreach (var line in text.Split('\n'))
        {
            if (!string.IsNullOrWhiteSpace(line))
                paragraphs.Add(Cut(text, start, start + line.Length, marks));
            start += line.Length + 1;
        }

        return paragraphs;
    }

    /// <summary>引文在正文的哪里；没有为 -1。引文里的星号是遮去的个人信息，一个星号对一个字。</summary>
    public static int Find(string text, string quote)
    {
        if (quote.Length == 0)
            return -1;
        var exact = text.IndexOf(quote, StringComparison.Ordinal);
        if (exact >= 0 || !quote.Contains('*', StringComparison.Ordinal))
            return exact;
        for (var at = 0; at + quote.Length <= text.Length; at++)
        {
            var length = 0;
            while (length < quote.Length && (quote[length] == '*' || quote[length] == text[at + length]))
                length++;
            if (length == quote.Length)
                return at;
        }

        return -1;
    }

    static List<Passage> Cut(string text, int start, int end, List<Span> marks)
    {
        var passages = new List<Passage>();
        var at = start;
        foreach (var mark in marks.Where(mark => mark.End > start && mark.Start < end))
        {
            var (from, to) = (Math.Max(mark.Start, start), Math.Min(mark.End, end));
            if (from > at)
                passages.Add(new(text[at..from], []));
            passages.Add(new(text[from..to], mark.Findings));
            at = to;
        }

        if (at < end)
            passages.Add(new(text[at..end], []));
        return passages;
    }

    /// <summary>引文在正文中的位置；重叠的并成一处，免得标记套标记。</summary>
    static List<Span> Locate(string text, IEnumerable<(int Number, string Quote)> quotes)
    {
        var found = from quote in quotes
                    let at = Find(text, quote.Quote)
                    where at >= 0
                    orderby at
                    select new Span(at, at + quote.Quote.Length, [quote.Number]);
        var merged = new List<Span>();
        foreach (var span in found)
        {
            if (merged.Count > 0 && span.Start < merged[^1].End)
                merged[^1] = new(merged[^1].Start, Math.Max(merged[^1].End, span.End), [.. merged[^1].Findings, .. span.Findings]);
            else
                merged.Add(span);
        }

        return merged;
    }

    readonly record struct Span(int Start, int End, ImmutableArray<int> Findings);
}
