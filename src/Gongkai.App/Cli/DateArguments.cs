using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Gongkai.Law.Clocks;

namespace Gongkai.App.Cli;

/// <summary>日期、期间和件数参数：写错的用中文说明，退出码 2。</summary>
static class DateArguments
{
    static readonly string[] Formats = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyyMMdd"];

    public static Option<DateOnly> Day(string name, string description, bool required = true) => new(name)
    {
        Description = description,
        HelpName = "日期",
        Required = required,
        CustomParser = result => ParseDay(result.Tokens[0].Value, result),
    };

    /// <summary>--pause A..B，可以多次。</summary>
    public static Option<Pause[]> Pauses() => new("--pause")
    {
        Description = "扣除的期间 A..B：A 为发出之日（照计），B 为收到答复之日（不计）；可多次，重叠的只扣一次",
        HelpName = "A..B",
        DefaultValueFactory = _ => [],
        CustomParser = result => [.. result.Tokens.Select(token => ParsePause(token.Value, result)).OfType<Pause>()],
    };

    /// <summary>不小于零的整数。</summary>
    public static Option<long> Count(string name, string description, string unit, bool required = true)
    {
        return new(name)
        {
            Description = description,
            HelpName = unit,
            Required = required,
            CustomParser = result =>
            {
                var text = result.Tokens[0].Value;
                if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var count) && count >= 0)
                    return count;
                result.AddError(IsNegative(text) ? $"{name} 不能是负数：{text}" : $"{name} 的值“{text}”不是可以计算的整数");
                return 0;
            },
        };
    }

    static bool IsNegative(string text) => text.Length > 1 && text[0] == '-' && text.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;

    static DateOnly ParseDay(string text, ArgumentResult result)
    {
        if (!DateOnly.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            result.AddError($"“{text}”不是日期，请写成 2026-02-13 的形式");
        else if (day > Reckoning.Horizon || day.Year < 1949)
            result.AddError($"{text} 超出可以推算的范围（1949年至{Reckoning.Horizon.Year}年），请核对年份");
        return day;
    }

    static Pause? ParsePause(string text, ArgumentResult result)
    {
        if (text.Split("..") is not [var from, var to])
        {
            result.AddError($"“{text}”不是期间，请写成 2026-03-02..2026-03-10 的形式");
            return null;
        }

        var (after, until) = (ParseDay(from, result), ParseDay(to, result));
        if (result.Errors.Any())
            return null;
        if (until >= after)
            return Pause.Consultation(after, until);
        result.AddError($"期间“{text}”的终点早于起点，请核对");
        return null;
    }
}
