using System.Globalization;

namespace Gongkai.Ledgers;

/// <summary>日子的各种写法：2026-11-21、2026/11/21、2026.11.21、2026年11月21日、20261121，以及表格软件的日期序号。</summary>
public static class DayText
{
    static readonly string[] Formats = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyyMMdd", "yyyy-M-d H:mm:ss", "yyyy/M/d H:mm:ss"];

    /// <summary>表格软件的日期序号从 1899-12-30 起算；只认 1949 年以后、五位的。</summary>
    static readonly DateOnly Epoch = new(1899, 12, 30);

    /// <summary>认不出，或者没有这一天，为 null。</summary>
    public static DateOnly? Read(string text)
    {
        var plain = FullWidth.Narrow(text).Trim();
        if (plain.Length == 5 && int.TryParse(plain, NumberStyles.None, CultureInfo.InvariantCulture, out var serial) && serial >= 17_899)
            return Epoch.AddDays(serial);
        return DateOnly.TryParseExact(plain, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1900 and <= 2200
            ? day
            : null;
    }
}
