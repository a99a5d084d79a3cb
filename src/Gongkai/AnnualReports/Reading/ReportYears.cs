using System.Text.RegularExpressions;

namespace Gongkai.AnnualReports.Reading;

/// <summary>统计期限：起止年份（写错的照原样），合法时的起止日。</summary>
/// <param name="Quote">原文。</param>
readonly record struct StatedPeriod(int From, int To, Period? Period, int Section, string Quote)
{
    /// <summary>从1月1日到12月31日，不论年份。</summary>
    public bool IsWholeYear { get; init; }
}

/// <summary>书名号里（或“现公布”之后）宣布的报告名称与年份。</summary>
readonly record struct AnnouncedName(int Year, string? Organ, string Quote);

/// <summary>报告年度的各处证据与表决（契约第4节 year）。</summary>
static partial class ReportYears
{
    static readonly string[] PeriodWords = ["统计期限", "统计时限", "统计时段", "统计数据", "统计期间", "数据统计", "统计时间", "报告期", "所列数据"];

    /// <summary>题名里的年份。</summary>
    public static int? InTitle(string? title) => title is null ? null : YearScan.Next(title)?.Year;

    /// <summary>引言宣布的名称；没有年份的不算。</summary>
    public static AnnouncedName? Announced(string preface)
    {
        for (var open = preface.IndexOf('《', StringComparison.Ordinal); open >= 0; open = preface.IndexOf('《', open + 1))
        {
            var close = preface.IndexOf('》', open);
            if (close < 0)
                break;
            var name = preface[(open + 1)..close];
            if (name.Length <= 80 && YearScan.Next(name) is { } year && TitleReader.Parse(name) is { } parsed)
                return new(year.Year, parsed.Organ, preface[open..(close + 1)]);
        }

        return preface.Contains('现', StringComparison.Ordinal) && AnnouncedBare().Match(preface) is { Success: true } bare
            && YearScan.Next(bare.Value) is { } mention ? new(mention.Year, null, bare.Value) : null;
    }

    /// <summary>统计期限：引言里的起止日期；引言没有的，看正文里说明统计期限的句子。</summary>
    public static StatedPeriod? Period(ImmutableArray<Section> sections)
    {
        foreach (var section in sections)
        {
            if (section.Number != 0 && !Array.Exists(PeriodWords, word => section.Text.Contains(word, StringComparison.Ordinal)))
                continue;
            if (section.Text.Contains('月') && DateRange().Match(section.Text) is { Success: true } range && IsStated(section, range.Index))
                return Parse(range, section);
        }

        return null;
    }

    /// <summary>正文里从1月1日到12月31日的期间。</summary>
    public static IEnumerable<StatedPeriod> WholeYears(Section section)
    {
        foreach (Match range in DateRange().Matches(section.Text))
        {
            var stated = Parse(range, section);
            if (stated.IsWholeYear)
                yield return stated;
        }
    }

    static bool IsStated(Section section, int at)
    {
        if (section.Number == 0)
            return true;
        var sentence = Sentence.Around(section.Text, at);
        return Array.Exists(PeriodWords, word => sentence.Contains(word, StringComparison.Ordinal));
    }

    /// <summary>某部分的开头语里的年份；计划不算。</summary>
    public static YearMention? Opening(Section section)
    {
        var at = Sentence.SkipMarks(section.Text, 0);
        var year = YearAt(section.Text, at);
        if (year is null && section.Text.IndexOf('\n') is > 0 and <= 32 and var line)
            year = YearAt(section.Text, Sentence.SkipMarks(section.Text, line + 1));
        return year is { } mention && !IsPlan(section.Text, mention.End) ? year : null;
    }

    /// <summary>多数决；平局从题名，题名没有年份的从引言。</summary>
    public static int? Decide(int? title, int? announced, int? period, ImmutableArray<Section> sections)
    {
        var votes = new List<int>(10);
        foreach (var vote in (ReadOnlySpan<int?>)[title, announced, period])
        {
            if (vote is { } year)
                votes.Add(year);
        }

        foreach (var section in sections)
        {
            if (section.Number > 0 && Opening(section) is { } opening)
                votes.Add(opening.Year);
        }

        int? winner = null;
        var most = 0;
        foreach (var year in votes)
        {
            var count = votes.FindAll(vote => vote == year).Count;
            if (count > most || count == most && year == title)
                (winner, most) = (year, count);
        }

        return winner;
    }

    /// <summary>年份之后的分句是打算，不是总结。</summary>
    public static bool IsPlan(string text, int after)
    {
        var clause = text.AsSpan(after);
        var end = clause.IndexOfAny('。', '；', '\n');
        clause = end < 0 ? clause : clause[..end];
        clause = clause.Length > 24 ? clause[..24] : clause;
        return clause.Contains('将') || clause.Contains("计划", StringComparison.Ordinal) || clause.Contains('拟')
            || clause.Contains("打算", StringComparison.Ordinal) || clause.Contains("下一步", StringComparison.Ordinal);
    }

    static YearMention? YearAt(string text, int at)
    {
        var head = text.AsSpan(at, Math.Min(14, text.Length - at));
        return YearScan.Next(head) is { Start: 0 } year ? new(at, at + year.End, year.Year) : null;
    }

    static StatedPeriod Parse(Match range, Section section)
    {
        var from = Number(range.Groups["y1"].ValueSpan);
        var to = range.Groups["y2"].Success ? Number(range.Groups["y2"].ValueSpan) : from;
        var start = Date(from, range.Groups["m1"], range.Groups["d1"], isEnd: false);
        var end = Date(to, range.Groups["m2"], range.Groups["d2"], isEnd: true);
        var period = start is { } a && end is { } b && a <= b ? new Period(a, b) : (Period?)null;
        return new(from, to, period, section.Number, Sentence.Clause(section.Text, range.Index, range.Length))
        {
            IsWholeYear = Is(range, "m1", 1) && Is(range, "d1", 1) && Is(range, "m2", 12) && Is(range, "d2", 31),
        };
    }

    static bool Is(Match range, string group, int number) => range.Groups[group].Success && Number(range.Groups[group].ValueSpan) == number;

    static DateOnly? Date(int year, Group month, Group day, bool isEnd)
    {
        var m = Number(month.ValueSpan);
        if (year is < 1949 or > 2099 || m is < 1 or > 12)
            return null;
        var d = day.Success ? Number(day.ValueSpan) : isEnd ? DateTime.DaysInMonth(year, m) : 1;
        return d >= 1 && d <= DateTime.DaysInMonth(year, m) ? new DateOnly(year, m, d) : null;
    }

    /// <summary>12、１２、十二、三十一、二〇二三；八位以内。</summary>
    static int Number(ReadOnlySpan<char> text)
    {
        var value = 0;
        var tens = text.IndexOf('十');
        if (tens >= 0)
            return (tens == 0 ? 1 : YearScan.Digit(text[0])) * 10 + (tens + 1 < text.Length ? YearScan.Digit(text[tens + 1]) : 0);
        foreach (var c in text)
        {
            if (YearScan.Digit(c) is >= 0 and var digit)
                value = value * 10 + digit;
        }

        return value;
    }

    const string D = "[0-9０-９〇○零一二三四五六七八九]";
    const string N = "[0-9０-９一二三四五六七八九十]";

    [GeneratedRegex(
        $@"(?<y1>{D}{{2,8}})\s?年\s?(?<m1>{N}{{1,3}})\s?月\s?(?:(?<d1>{N}{{1,3}})\s?[日号])?\s?[起始]?\s?[，,]?\s?(?:至|到|—|－|-|–|~|～)+\s?(?:(?<y2>{D}{{2,8}})\s?年)?\s?(?<m2>{N}{{1,3}})\s?月\s?(?:(?<d2>{N}{{1,3}})\s?[日号])?",
        RegexOptions.CultureInvariant)]
    public static partial Regex DateRange();

    [GeneratedRegex(@"现(?:将|发布|公布|予公布)[^。；，《》]{0,40}年(?:度)?[^。；，《》]{0,12}信息公开[^。；，《》]{0,8}报告", RegexOptions.CultureInvariant)]
    private static partial Regex AnnouncedBare();
}
