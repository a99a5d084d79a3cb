using System.Buffers;

namespace Gongkai.Documents;

/// <summary>文字的清理：去首尾空白，不换行空格当空格，零宽字符当没有。</summary>
static class Wording
{
    /// <summary>看不见又不占位的字符，与不换行空格。</summary>
    static readonly SearchValues<char> Oddities = SearchValues.Create("\u00A0\u200B\u200C\u200D\u2060\uFEFF\u00AD\u202F\0");

    public static string Clean(ReadOnlySpan<char> text)
    {
        if (text.IndexOfAny(Oddities) < 0)
            return text.Trim().ToString();
        var kept = ArrayPool<char>.Shared.Rent(text.Length);
        var length = 0;
        foreach (var c in text)
        {
            if (c is '\u00A0' or '\u202F')
                kept[length++] = ' ';
            else if (!Oddities.Contains(c))
                kept[length++] = c;
        }

        var cleaned = kept.AsSpan(0, length).Trim().ToString();
        ArrayPool<char>.Shared.Return(kept);
        return cleaned;
    }

    /// <summary>序号与正文相接：序号以数字或点结尾、正文以数字开头时隔一空格，免得连成另一个数。</summary>
    public static string Join(string marker, string text) =>
        marker.Length > 0 && text.Length > 0 && (char.IsAsciiDigit(marker[^1]) || marker[^1] == '.') && char.IsAsciiDigit(text[0])
            ? $"{marker} {text}"
            : marker + text;
}
