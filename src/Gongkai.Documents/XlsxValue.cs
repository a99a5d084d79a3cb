using System.Globalization;

namespace Gongkai.Documents;

/// <summary>单元格的值写成文字：照人看到的写，不带浮点误差。</summary>
static class XlsxValue
{
    public static string Write(object? value, string? format) => value switch
    {
        null => "",
        string text => Wording.Clean(text),
        double number => Number(number, format),
        DateTime date => Date(date),
        TimeSpan time => time.ToString("c", CultureInfo.InvariantCulture),
        bool flag => flag ? "TRUE" : "FALSE",
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => Wording.Clean(value.ToString()),
    };

    /// <summary>double 转 decimal 取十五位有效数字，正好去掉 0.1+0.2 的尾数。</summary>
    static string Number(double number, string? format)
    {
        if (!double.IsFinite(number) || Math.Abs(number) > 1e27)
            return number.ToString("R", CultureInfo.InvariantCulture);
        var exact = (decimal)number;
        return format is not null && format.Contains('%')
            ? Plain(exact * 100) + "%"
            : Plain(exact);
    }

    static string Plain(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);

    static string Date(DateTime date) => date.TimeOfDay == default
        ? string.Create(CultureInfo.InvariantCulture, $"{date.Year}年{date.Month}月{date.Day}日")
        : string.Create(CultureInfo.InvariantCulture, $"{date.Year}年{date.Month}月{date.Day}日{date:HH:mm}");
}
