using System.Buffers;

namespace Gongkai.AnnualReports.Reading.Claims;

/// <summary>
/// 一个部分的正文，整理成便于找数的样子：去空白和强调记号，统一数字与标点，接上被换页撕断的段落；
/// 每个字都记得自己在原文的位置，引文因此总是原文。段落以换行分隔。
/// </summary>
sealed class Passage
{
    readonly string source;
    readonly int[] map;

    Passage(int section, string source, string text, int[] map) =>
        (Section, this.source, Text, this.map) = (section, source, text, map);

    public int Section { get; }

    public string Text { get; }

    /// <summary>[from, to) 的原文，逐字。</summary>
    public string Quote(int from, int to) => from >= to ? "" : source.Substring(map[from], map[to - 1] - map[from] + 1);

    public static Passage Of(Section section)
    {
        var source = section.Text;
        var buffer = ArrayPool<char>.Shared.Rent(source.Length + 1);
        var map = new int[source.Length];
        var (length, lineStart) = (0, 0);
        for (var i = 0; i < source.Length; i++)
        {
            var c = source[i];
            if (c is '\n' or '\r')
            {
                if (length > 0 && buffer[length - 1] != '\n' && !Continues(buffer.AsSpan(lineStart, length - lineStart), source, i))
                {
                    (buffer[length], map[length]) = ('\n', i);
                    lineStart = ++length;
                }
            }
            else if (Fold(source, i, length > 0 ? buffer[length - 1] : '\n') is var folded and not '\0')
            {
                (buffer[length], map[length++]) = (folded, i);
            }
        }

        var text = new string(buffer, 0, length);
        ArrayPool<char>.Shared.Return(buffer);
        return new(section.Number, source, text, map);
    }

    /// <summary>整理一个字；该丢掉的为 '\0'。</summary>
    static char Fold(string source, int at, char previous) => source[at] switch
    {
        ' ' or '\t' or '\u00A0' or '\u3000' => char.IsAsciiDigit(previous) && char.IsAsciiDigit(Next(source, at)) ? ' ' : '\0',
        '*' or '#' or '`' or '\u200B' or '\uFEFF' => '\0',
        >= '０' and <= '９' and var digit => (char)(digit - '０' + '0'),
        '．' => '.',
        '％' => '%',
        '(' => '（',
        ')' => '）',
        ';' => '；',
        ':' => '：',
        '?' => '？',
        '!' => '！',
        ',' when !(char.IsAsciiDigit(previous) && char.IsAsciiDigit(Next(source, at))) => '，',
        var other => other,
    };

    static char Next(string source, int at) => at + 1 < source.Length ? Fold(source, at + 1, '\0') : '\n';

    /// <summary>
    /// 换行是撕断的：前文停在句中的标点，或者一长行没有标点就断了，后文又不像新起的一段。
    /// </summary>
    static bool Continues(ReadOnlySpan<char> line, string source, int at)
    {
        var rest = source.AsSpan(at).TrimStart(" \t\r\n\u3000\u00A0*#");
        if (line.IsEmpty || rest.IsEmpty)
            return false;
        if (line[^1] is '，' or '、' or '；' or '（' or '“')
            return true;
        if (line[^1] is '。' or '！' or '？' or '：' || IsHeading(line) && line.Length < 30)
            return false;
        return line.Length >= 12 && !StartsParagraph(rest);
    }

    static bool IsHeading(ReadOnlySpan<char> line) => line[0] is '（' || line.Length > 1 && line[1] is '、' or '.';

    static bool StartsParagraph(ReadOnlySpan<char> rest) =>
        rest[0] is '（' or '(' || rest.Length > 1 && (rest[1] is '、' or '是' or '.' or '．') || char.IsAsciiDigit(rest[0]) && rest.Length > 4 && rest[4] is '年';
}
