using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;

namespace Gongkai.Ledgers;

/// <summary>不小于零的整数；空着与零不同。</summary>
public sealed class CountColumn<T> : Column
{
    public CountColumn(string id, string header, Expression<Func<T, int>> property)
        : this(id, header, Member(property))
    {
    }

    public CountColumn(string id, string header, Expression<Func<T, int?>> property)
        : this(id, header, Member(property))
    {
    }

    CountColumn(string id, string header, PropertyInfo property)
        : base(id, header, property)
    {
    }

    /// <summary>最大的数。</summary>
    public int Most { get; init; } = 100_000_000;

    public override ColumnKind Kind => ColumnKind.Count;

    public override Reading Read(string text)
    {
        var plain = FullWidth.Narrow(text).Replace(",", "", StringComparison.Ordinal).Trim();
        if (plain.Length == 0)
            return Reading.Of(null);
        // 表格软件把整数写成 12.0
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && decimal.IsInteger(number) && number <= Most
            ? Reading.Of((int)number)
            : Reading.Wrong($"“{Header}”填的是 {text.Trim()}，应是 0 到 {Most.ToString("#,0", CultureInfo.InvariantCulture)} 的整数，用阿拉伯数字写。");
    }

    public override string Write(object? value) => value is int count ? count.ToString(CultureInfo.InvariantCulture) : "";

    public override string Show(object? value) => value is int count ? $"{count.ToString("#,0", CultureInfo.InvariantCulture)}{(Unit.Length > 0 ? " " : "")}{Unit}" : "";
}
