using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;

namespace Gongkai.Ledgers;

/// <summary>金额，元，至多两位小数，不小于零。</summary>
public sealed class MoneyColumn<T> : Column
{
    public MoneyColumn(string id, string header, Expression<Func<T, decimal>> property)
        : this(id, header, Member(property))
    {
    }

    public MoneyColumn(string id, string header, Expression<Func<T, decimal?>> property)
        : this(id, header, Member(property))
    {
    }

    MoneyColumn(string id, string header, PropertyInfo property)
        : base(id, header, property) => Unit = "元";

    public override ColumnKind Kind => ColumnKind.Money;

    public override Reading Read(string text)
    {
        var plain = FullWidth.Narrow(text).Replace(",", "", StringComparison.Ordinal).Trim();
        if (plain.Length == 0)
            return Reading.Of(null);
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
            && decimal.Round(amount, 2) == amount && amount < 1_000_000_000_000m
            ? Reading.Of(amount)
            : Reading.Wrong($"“{Header}”填的是 {text.Trim()}，应是以元计、至多两位小数的金额，如 1700.00。");
    }

    public override string Write(object? value) => value is decimal amount ? amount.ToString("0.00", CultureInfo.InvariantCulture) : "";

    public override string Show(object? value) => value is decimal amount ? $"{amount.ToString("#,0.00", CultureInfo.InvariantCulture)} 元" : "";
}
