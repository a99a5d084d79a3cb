namespace Gongkai.AnnualReports.Audit;

/// <summary>
/// 正文的指纹：第一、五、六部分（引言、表格不计）只留汉字，每连续十字一个散列，滚动计算，一遍读完。
/// 数字、标点、空白不同不影响指纹。
/// </summary>
sealed class Shingles
{
    /// <summary>每个指纹几个汉字。</summary>
    public const int Size = 10;

    const ulong Base = 1_000_003;

    static readonly ulong Leading = Power(Base, Size);

    Shingles(string text, ulong[] hashes, int[] starts, int length) => (Text, Hashes, Starts, Length) = (text, hashes, starts, length);

    /// <summary>原文，各部分之间换行。</summary>
    public string Text { get; }

    /// <summary>依次的散列。</summary>
    public ulong[] Hashes { get; }

    /// <summary>每个汉字在原文中的位置；第 i 个散列从第 i 个汉字起。</summary>
    public int[] Starts { get; }

    /// <summary>汉字数。</summary>
    public int Length { get; }

    public static Shingles Of(AnnualReport report)
    {
        var text = string.Join('\n', report.Sections.Where(section => section.Number is 1 or 5 or 6).Select(section => section.Text));
        var starts = new int[text.Length];
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is >= '\u4E00' and <= '\u9FFF')
                starts[length++] = i;
        }

        var hashes = new ulong[Math.Max(0, length - Size + 1)];
        var hash = 0UL;
        for (var i = 0; i < length; i++)
        {
            hash = unchecked(hash * Base + text[starts[i]]);
            if (i >= Size)
                hash = unchecked(hash - text[starts[i - Size]] * Leading);
            if (i >= Size - 1)
                hashes[i - Size + 1] = Mix(hash);
        }

        return new(text, hashes, starts, length);
    }

    /// <summary>最小的若干个散列：两份报告的这些散列重合得多，全文便多半雷同。</summary>
    public ulong[] Sketch(int count)
    {
        var sorted = Hashes.Distinct().ToArray();
        Array.Sort(sorted);
        return sorted.Length > count ? sorted[..count] : sorted;
    }

    static ulong Mix(ulong hash)
    {
        unchecked
        {
            hash ^= hash >> 33;
            hash *= 0xff51afd7ed558ccdUL;
            hash ^= hash >> 33;
            hash *= 0xc4ceb9fe1a85ec53UL;
            return hash ^ hash >> 33;
        }
    }

    static ulong Power(ulong value, int exponent)
    {
        var power = 1UL;
        for (var i = 0; i < exponent; i++)
            power = unchecked(power * value);
        return power;
    }
}

/// <summary>两份正文相同的部分。</summary>
/// <param name="Share">相同的字占多少，0 至 1。</param>
/// <param name="Spans">最长的几段相同的原文，各取其中最长的一段话，长的在前。</param>
sealed record Overlap(decimal Share, ImmutableArray<string> Spans)
{
    /// <summary>引文最长的字数。</summary>
    const int Longest = 160;

    public static Overlap Between(Shingles mine, Shingles other)
    {
        var theirs = new HashSet<ulong>(other.Hashes);
        var spans = new List<(int Start, int End)>();
        var (covered, until) = (0, 0);
        for (var i = 0; i < mine.Hashes.Length; i++)
        {
            if (!theirs.Contains(mine.Hashes[i]))
                continue;
            var end = i + Shingles.Size;
            covered += end - Math.Max(i, until);
            if (spans.Count > 0 && i <= spans[^1].End)
                spans[^1] = (spans[^1].Start, end);
            else
                spans.Add((i, end));
            until = end;
        }

        var share = mine.Length == 0 ? 0 : Math.Round((decimal)covered / mine.Length, 2);
        return new(share, [.. spans.OrderByDescending(span => span.End - span.Start).Take(2).Select(span => Passage(mine, span.Start, span.End))]);
    }

    static string Passage(Shingles text, int start, int end)
    {
        var passage = text.Text[text.Starts[start]..(text.Starts[end - 1] + 1)];
        var paragraph = passage.Split('\n').MaxBy(line => line.Length)!;
        return paragraph.Length <= Longest ? paragraph : paragraph[..Longest];
    }
}
