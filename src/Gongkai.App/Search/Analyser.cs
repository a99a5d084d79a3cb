using System.Text;

namespace Gongkai.App.Search;

/// <summary>
/// 检索用的切分：只看字母、数字、汉字，标点、空格、大小写、全半角、繁简都不论；每两个字一个词。
/// 两种数据库用同一个，存进去与查的时候也是同一个。改了切分就把 <see cref="Version"/> 加一，索引会自己重建。
/// </summary>
static class Analyser
{
    public const int Version = 1;

    /// <summary>收拢：去掉不看的，其余收成一种写法。换行留着，隔开各栏。</summary>
    public static string Squeeze(string text) => Squeeze(text, null);

    /// <param name="places">收拢后的每个字符在原文的哪里；不要的为 null。</param>
    public static string Squeeze(string text, List<int>? places)
    {
        StringBuilder squeezed = new(text.Length);
        var place = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var folded = Fold(rune);
            if (folded.Value == '\n' || Rune.IsLetterOrDigit(folded))
            {
                squeezed.Append(folded.ToString());
                for (var i = 0; i < folded.Utf16SequenceLength; i++)
                    places?.Add(place);
            }

            place += rune.Utf16SequenceLength;
        }

        return squeezed.ToString();
    }

    /// <summary>存进索引的词：相邻两个字一个；每一栏的末一个字也单独成词，一个字也查得到。</summary>
    public static HashSet<string> Words(string text)
    {
        HashSet<string> words = new(StringComparer.Ordinal);
        foreach (var run in Squeeze(text).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var letters = Letters(run);
            for (var i = 0; i + 1 < letters.Length; i++)
                words.Add(letters[i] + letters[i + 1]);
            words.Add(letters[^1]);
        }

        return words;
    }

    /// <summary>一个查询词（已经收拢）要有的词；只有一个字的，以它开头的都算。</summary>
    public static IReadOnlyList<(string Word, bool IsPrefix)> Wanted(string part)
    {
        var letters = Letters(part);
        return letters.Length == 1
            ? [(part, true)]
            : [.. Enumerable.Range(0, letters.Length - 1).Select(i => letters[i] + letters[i + 1]).Distinct(StringComparer.Ordinal).Select(word => (word, false))];
    }

    static string[] Letters(string text) => [.. text.EnumerateRunes().Select(rune => rune.ToString())];

    static Rune Fold(Rune rune)
    {
        if (rune.Value is >= 0xFF01 and <= 0xFF5E)
            rune = new(rune.Value - 0xFEE0);
        if (rune.IsAscii)
            return new(char.ToLowerInvariant((char)rune.Value));
        return rune.IsBmp && Traditional.Simplify((char)rune.Value) is { } simple ? new(simple) : Rune.ToLowerInvariant(rune);
    }
}
