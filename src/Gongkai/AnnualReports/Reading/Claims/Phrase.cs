namespace Gongkai.AnnualReports.Reading.Claims;

/// <summary>一小段话里有没有某些词。只用于分句，词表都短。</summary>
static class Phrase
{
    public static bool Has(this ReadOnlySpan<char> text, string word) => text.Contains(word, StringComparison.Ordinal);

    public static bool HasAny(this ReadOnlySpan<char> text, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (text.Contains(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    public static bool EndsWithAny(this ReadOnlySpan<char> text, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (text.EndsWith(word))
                return true;
        }

        return false;
    }

    public static bool StartsWithAny(this ReadOnlySpan<char> text, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word))
                return true;
        }

        return false;
    }

    /// <summary>最靠后的一个词的起点；都没有为 -1。</summary>
    public static int LastOfAny(this ReadOnlySpan<char> text, params ReadOnlySpan<string> words)
    {
        var last = -1;
        foreach (var word in words)
            last = Math.Max(last, text.LastIndexOf(word));
        return last;
    }
}
