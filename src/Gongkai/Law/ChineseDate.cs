namespace Gongkai.Law;

/// <summary>日期的中文写法。不用系统的区域设置，各处结果相同。</summary>
public static class ChineseDate
{
    const string Weekdays = "日一二三四五六";

    extension(DateOnly day)
    {
        /// <summary>2026年3月19日。</summary>
        public string InChinese => $"{day.Year}年{day.Month}月{day.Day}日";

        /// <summary>2026年3月19日（星期四）。</summary>
        public string WithWeekday => $"{day.InChinese}（{day.WeekdayName}）";

        /// <summary>3月19日（星期四）。</summary>
        public string ShortWithWeekday => $"{day.Month}月{day.Day}日（{day.WeekdayName}）";

        /// <summary>星期四。</summary>
        public string WeekdayName => "星期" + Weekdays[(int)day.DayOfWeek];

        public bool IsWeekend => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
    }
}
