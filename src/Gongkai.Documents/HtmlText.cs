using System.Buffers;
using System.Text;

namespace Gongkai.Documents;

/// <summary>拼行内文字：空白合并成一个空格；源码里折行处两边都是汉字的直接相连。</summary>
sealed class HtmlText
{
    static readonly SearchValues<char> Blanks = SearchValues.Create(" \t\r\n\f");

    readonly StringBuilder text = new();
    Gap gap;

    enum Gap
    {
        None,
        Space,
        Fold,
    }

    /// <summary>pre 里的空白照原样。</summary>
    public bool IsVerbatim { get; set; }

    public bool IsEmpty => text.Length == 0;

    public void Append(ReadOnlySpan<char> words)
    {
        if (IsVerbatim)
        {
            text.Append(words);
            return;
        }

        while (!words.IsEmpty)
        {
            var word = words.IndexOfAny(Blanks);
            if (word != 0)
            {
                var part = word < 0 ? words : words[..word];
                Close(part[0]);
                text.Append(part);
                words = words[part.Length..];
                continue;
            }

            var length = words.IndexOfAnyExcept(Blanks);
            var blank = length < 0 ? words : words[..length];
            gap = gap is Gap.Fold || blank.ContainsAny('\n', '\r') ? Gap.Fold : Gap.Space;
            words = words[blank.Length..];
        }
    }

    public void Break()
    {
        gap = Gap.None;
        text.Append('\n');
    }

    public string Take()
    {
        var taken = text.ToString();
        text.Clear();
        gap = Gap.None;
        return taken;
    }

    void Close(char next)
    {
        if (gap is not Gap.None && text.Length > 0 && text[^1] != '\n' && !(gap is Gap.Fold && IsHan(text[^1]) && IsHan(next)))
            text.Append(' ');
        gap = Gap.None;
    }

    static bool IsHan(char c) => c >= '\u2E80' || c is >= '\u2010' and <= '\u201F';
}
