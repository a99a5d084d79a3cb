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
        var plain = Plain(text);
        if (plain.Length == 5 && int.TryParse(plain, NumberStyles.None, CultureInfo.InvariantCulture, out var serial) && serial >= 17_899)
            return Epoch.AddDays(serial);
        return Exact(plain) is { Year: >= 1900 and <= 2200 } day ? day : null;
    }

    /// <summary>认不出的，说清是没有这一天，还是年份不对。</summary>
    /// <param name="label">填在哪一栏。</param>
    public static string Complaint(string label, string text) =>
        $"“{label}”填的是 {text.Trim()}，" + (Exact(Plain(text)) is null ? "没有这一天。请写成 2026-11-21 的形式。" : "不在 1900 年至 2200 年之间。请核对年份。");

    static string Plain(string text) => FullWidth.Narrow(text).Trim();

    static DateOnly? Exact(string plain) => DateOnly.TryParseExact(plain, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
