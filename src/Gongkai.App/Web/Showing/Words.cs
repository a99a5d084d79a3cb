using System.Globalization;

namespace Gongkai.App.Web.Showing;

/// <summary>日期、时刻、数的中文写法。</summary>
static class Words
{
    const string Weekdays = "日一二三四五六";

    /// <summary>2026年11月20日（星期五）。</summary>
    public static string Date(DateOnly day) => $"{ShortDate(day)}（星期{Weekdays[(int)day.DayOfWeek]}）";

    /// <summary>2026年11月20日。</summary>
    public static string ShortDate(DateOnly day) => day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);

    /// <summary>14时05分（北京时间）。</summary>
    public static string Time(DateTimeOffset time) =>
        time.ToOffset(TimeSpan.FromHours(8)).ToString("H时mm分", CultureInfo.InvariantCulture);

    /// <summary>11月21日 9:05（北京时间）。</summary>
    public static string Moment(DateTimeOffset time) =>
        time.ToOffset(TimeSpan.FromHours(8)).ToString("M月d日 H:mm", CultureInfo.InvariantCulture);

    /// <summary>千分位，小数照原样。</summary>
    public static string Number(decimal number) => number.ToString("#,0.######", CultureInfo.InvariantCulture);
}
