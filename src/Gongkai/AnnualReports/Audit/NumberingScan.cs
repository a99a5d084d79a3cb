using Gongkai.AnnualReports.Reading;

namespace Gongkai.AnnualReports.Audit;

/// <summary>从头到尾看一个部分的各级编号。</summary>
sealed class NumberingScan(Section section, List<Breach> breaches)
{
    const string Chinese = "零一二三四五六七八九十";

    /// <summary>各级：（一）、1.、（1）、一是，前一个号；零表示这一级还没开始。</summary>
    int bracket, arabic, small, item;

    /// <summary>上一级换过之后，这一级可以从头编。</summary>
    bool isFreshArabic, isFreshSmall;

    public void Run()
    {
        var text = section.Text;
        for (var at = 0; at < text.Length; at++)
        {
            var isLineStart = at == 0 || text[at - 1] == '\n';
            if (isLineStart)
                Line(text, at);
            if (text[at] == '是' && at > 0)
                Item(text, at, isLineStart);
        }
    }

    void Line(string text, int at)
    {
        while (at < text.Length && text[at] == ' ')
            at++;
        if (at == text.Length)
            return;
        if (text[at] is '（' or '(')
        {
            var close = text.AsSpan(at, Math.Min(6, text.Length - at)).IndexOfAny('）', ')');
            if (close < 2)
                return;
            var inside = text.AsSpan(at + 1, close - 1);
            if (Number(inside) is > 0 and var number)
                Bracket(text, at, number, char.IsAsciiDigit(inside[0]));
        }
        else if (char.IsAsciiDigit(text[at]))
        {
            Arabic(text, at);
        }
    }

    void Bracket(string text, int at, int number, bool isArabic)
    {
        if (isArabic)
        {
            Step(ref small, number, isFreshSmall, text, at);
            isFreshSmall = false;
            return;
        }

        Step(ref bracket, number, false, text, at);
        (isFreshArabic, isFreshSmall) = (true, true);
    }

    void Arabic(string text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        if (end - at > 2 || end + 1 >= text.Length || text[end] is not ('.' or '．' or '、') || char.IsDigit(text[end + 1]))
            return;
        Step(ref arabic, int.Parse(text.AsSpan(at, end - at), System.Globalization.CultureInfo.InvariantCulture), isFreshArabic, text, at);
        (isFreshArabic, isFreshSmall) = (false, true);
    }

    /// <summary>一是、二是……：可以写在一段之中，随时另起一组。</summary>
    void Item(string text, int at, bool isLineStart)
    {
        var start = at - 1;
        while (start >= 0 && at - start <= 2 && Chinese.IndexOf(text[start], StringComparison.Ordinal) > 0)
            start--;
        var number = Number(text.AsSpan(start + 1, at - start - 1));
        if (number == 0 || isLineStart || start >= 0 && !IsBoundary(text[start]))
            return;
        Step(ref item, number, item == 0, text, start + 1);
    }

    static bool IsBoundary(char c) => c is '。' or '，' or '；' or '：' or ':' or ';' or ',' or '\n' or ' ' or '、' or '”' or '“' or '）' or '—' or '\u3000' or '？' or '！';

    /// <param name="isFresh">上级刚换过：从头编或者接着编都可以，别的号才不对。</param>
    void Step(ref int previous, int number, bool isFresh, string text, int at)
    {
        var expected = previous + 1;
        var isRight = number == 1 || number == expected || isFresh && previous == 0 && number <= 1;
        if (!isRight)
        {
            breaches.Add(new($"section {section.Number}", (decimal)expected, (decimal)number)
            {
                Quote = Head(text, at),
                Why = number == previous ? "编号重复" : previous == 0 ? "编号没有从头开始" : "编号不连续",
            });
        }

        previous = number;
    }

    static string Head(string text, int at)
    {
        var rest = text.AsSpan(at, Math.Min(40, text.Length - at));
        var end = rest.IndexOfAny(Marks.SentenceEnds);
        return (end < 0 ? rest : rest[..end]).Trim().ToString();
    }

    static int Number(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > 2)
            return 0;
        if (char.IsAsciiDigit(text[0]))
            return int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var arabic) ? arabic : 0;
        var value = Chinese.IndexOf(text[0], StringComparison.Ordinal);
        if (value <= 0)
            return 0;
        if (text.Length == 1)
            return value;
        var unit = Chinese.IndexOf(text[1], StringComparison.Ordinal);
        return value == 10 && unit is > 0 and < 10 ? 10 + unit : 0;
    }
}
