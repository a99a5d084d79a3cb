using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using Gongkai.Law;

namespace Gongkai.Ledgers;

/// <summary>日子（北京时间）。</summary>
public sealed class DayColumn<T> : Column
{
    public DayColumn(string id, string header, Expression<Func<T, DateOnly>> property)
        : this(id, header, Member(property))
    {
    }

    public DayColumn(string id, string header, Expression<Func<T, DateOnly?>> property)
        : this(id, header, Member(property))
    {
    }

    DayColumn(string id, string header, PropertyInfo property)
        : base(id, header, property)
    {
    }

    public override ColumnKind Kind => ColumnKind.Day;

    public override Reading Read(string text)
    {
        if (text.Trim().Length == 0)
            return Reading.Of(null);
        return DayText.Read(text) is { } day
            ? Reading.Of(day)
            : Reading.Wrong(DayText.Complaint(Header, text));
    }

    public override string Write(object? value) => value is DateOnly day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "";

    public override string Show(object? value) => value is DateOnly day ? day.InChinese : "";
}
