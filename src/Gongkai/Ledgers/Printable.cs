using System.Buffers;

namespace Gongkai.Ledgers;

/// <summary>
/// 去掉看不见、存不下、写不进文件的字符：控制字符（制表、换行除外）、落单的代理字符；
/// 还有会把文字倒过来显示的排字方向符、零宽空格：看着一样，查不到、对不上。
/// </summary>
public static class Printable
{
    static readonly SearchValues<char> Suspects = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7F, 0x21)).Concat(Enumerable.Range(0xD800, 0x800))
            .Concat(Enumerable.Range(0x202A, 5)).Concat(Enumerable.Range(0x2066, 4)).Concat([0x200B, 0x200E, 0x200F, 0xFEFF, 0xFFFE, 0xFFFF])
            .Select(code => (char)code).Except("\t\n\r")]);

    public static string Clean(string text)
    {
        if (!text.AsSpan().ContainsAny(Suspects))
            return text;
        var kept = new char[text.Length];
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
                (kept[length++], kept[length++]) = (text[i], text[++i]);
            else if (!Suspects.Contains(text[i]))
                kept[length++] = text[i];
        }

        return new(kept, 0, length);
    }
}
