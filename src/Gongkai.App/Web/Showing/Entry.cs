using System.Globalization;
using Gongkai.Law;
using Gongkai.Law.Clocks;

namespace Gongkai.App.Web.Showing;

/// <summary>表单里填的日子与件数：认得出就给值，认不出就记一条说得清的错。</summary>
static class Entry
{
    static readonly string[] Formats = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyyMMdd"];

    /// <param name="label">字段的名称，写进提示里。</param>
    public static DateOnly? Day(string text, string field, string label, FormErrors errors)
    {
        if (!DateOnly.TryParseExact(text.Trim(), Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            errors.Add(field, text.Trim().Length == 0 ? $"请填写{label}。" : $"“{label}”填的是 {text}，没有这一天。请写成 2026-02-13 的形式。");
            return null;
        }

        if (day.Year >= 1949 && day <= Reckoning.Horizon)
            return day;
        errors.Add(field, $"“{label}”填的是{day.InChinese}，超出可以推算的范围（1949年至{Reckoning.Horizon.Year}年）。请核对年份。");
        return null;
    }

    /// <summary>不小于零的整数；空着按零。</summary>
    public static int Count(string text, string field, string label, int most, FormErrors errors)
    {
        if (text.Trim().Length == 0)
            return 0;
        if (int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= most)
            return count;
        errors.Add(field, $"“{label}”填的是 {text}，应是 0 到 {most} 的整数。");
        return 0;
    }
}
