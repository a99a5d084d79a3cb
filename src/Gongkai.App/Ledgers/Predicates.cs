using System.Linq.Expressions;
using System.Reflection;
using Gongkai.App.Storage;
using Gongkai.Ledgers;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Ledgers;

/// <summary>由栏拼出的条件。值都放在盒子里，数据库看到的是参数：同一种筛法只编译一次，也拼不进语句。</summary>
static class Predicates
{
    static readonly MethodInfo Contains = typeof(string).GetMethod(nameof(string.Contains), [typeof(string)])!;
    static readonly MethodInfo Compare = typeof(string).GetMethod(nameof(string.Compare), [typeof(string), typeof(string)])!;

    public const string Bound = nameof(Bound);

    /// <summary>一栏的筛选。</summary>
    public static Expression<Func<T, bool>> Of<T>(ColumnFilter filter)
        where T : LedgerRecord
    {
        var record = Expression.Parameter(typeof(T), "record");
        var value = Expression.Property(record, filter.Column.Property);
        Expression? all = null;
        if (filter.Values.Length > 0)
            all = filter.Values.Select(text => (Expression)Expression.Equal(value, Boxed(filter.Column, text))).Aggregate(Expression.OrElse);
        if (filter.Contains.Length > 0)
            all = Expression.Call(value, Contains, Boxed(filter.Contains, typeof(string)));
        if (filter.From.Length > 0)
            all = Expression.GreaterThanOrEqual(value, Boxed(filter.Column, filter.From));
        if (filter.To.Length > 0)
            all = And(all, Expression.LessThanOrEqual(value, Boxed(filter.Column, filter.To)));
        return Expression.Lambda<Func<T, bool>>(all ?? Expression.Constant(true), record);
    }

    /// <summary>排在这个位置之后的。先写一个单栏的范围，两种数据库才都用得上（机关、本栏、编号）的索引。</summary>
    public static Expression<Func<T, bool>> After<T>(Column sort, ListCursor cursor, bool descending)
        where T : LedgerRecord
    {
        var record = Expression.Parameter(typeof(T), "record");
        var (value, at) = ((Expression)Expression.Property(record, sort.Property), (Expression)Boxed(sort, cursor.Value));
        var (id, last) = (Expression.Property(record, nameof(LedgerRecord.Id)), Boxed(cursor.Id, typeof(long)));
        if (value.Type == typeof(string))
            (value, at) = (Expression.Call(Compare, value, at), Expression.Constant(0));
        var reached = descending ? Expression.LessThanOrEqual(value, at) : Expression.GreaterThanOrEqual(value, at);
        var passed = descending ? Expression.LessThan(value, at) : Expression.GreaterThan(value, at);
        var tied = descending ? Expression.LessThan(id, last) : Expression.GreaterThan(id, last);
        return Expression.Lambda<Func<T, bool>>(Expression.AndAlso(reached, Expression.OrElse(passed, tied)), record);
    }

    /// <summary>排序的值的类型，不论可否为空。</summary>
    public static Type TypeOf<T>(Expression<Func<T, object>> by) => Nullable.GetUnderlyingType(Plain(by).Type) ?? Plain(by).Type;

    /// <summary>不排在界限之后的；界限的值随后填进参数 <see cref="Bound"/>。</summary>
    public static Expression<Func<T, bool>> Within<T>(Expression<Func<T, object>> by, bool descending)
    {
        var value = Plain(by);
        // 值不为空，拼出来的才是参数
        var sample = value.Type == typeof(string) ? "" : Activator.CreateInstance(TypeOf(by));
        Expression bound = Expression.Field(Expression.Constant(Activator.CreateInstance(typeof(Limit<>).MakeGenericType(value.Type), sample)), Bound);
        if (value.Type == typeof(string))
            (value, bound) = (Expression.Call(Compare, value, bound), Expression.Constant(0));
        return Expression.Lambda<Func<T, bool>>(descending ? Expression.GreaterThanOrEqual(value, bound) : Expression.LessThanOrEqual(value, bound), by.Parameters[0]);
    }

    /// <summary>各栏与这一条都相同的。</summary>
    public static Expression<Func<T, bool>> SameAs<T>(IEnumerable<Column> columns, LedgerRecord other)
        where T : LedgerRecord
    {
        var record = Expression.Parameter(typeof(T), "record");
        return Expression.Lambda<Func<T, bool>>(
            columns.Select(column => (Expression)Expression.Equal(Expression.Property(record, column.Property), Boxed(column.Get(other), column.Property.PropertyType)))
                .Aggregate(Expression.AndAlso),
            record);
    }

    /// <summary>排序用的栏。</summary>
    public static Expression<Func<T, object>> By<T>(Column sort)
        where T : LedgerRecord
    {
        var record = Expression.Parameter(typeof(T), "record");
        return Expression.Lambda<Func<T, object>>(Expression.Convert(Expression.Property(record, sort.Property), typeof(object)), record);
    }

    /// <summary>个人信息栏正是所找的，而且在可以看原文的机关；没有认出要找什么的，什么也不符合。</summary>
    public static Expression<Func<T, bool>> Matches<T>(PersonalMatch? match)
        where T : LedgerRecord
    {
        if (match is null)
            return record => false;
        var (name, index, organs) = (LedgerMapping.IndexOf(match.Column), match.Index, match.Organs);
        return record => EF.Property<string?>(record, name) == index && organs.Contains(record.OrganId);
    }

    static Expression Plain<T>(Expression<Func<T, object>> by) => by.Body is UnaryExpression { NodeType: ExpressionType.Convert } convert ? convert.Operand : by.Body;

    static Expression And(Expression? left, Expression right) => left is null ? right : Expression.AndAlso(left, right);

    static MemberExpression Boxed(Column column, string text) => Boxed(column.Read(text).Value, column.Property.PropertyType);

    static MemberExpression Boxed(object? value, Type type) =>
        Expression.Field(Expression.Constant(Activator.CreateInstance(typeof(Box<>).MakeGenericType(type), value)), nameof(Box<>.Value));

    /// <summary>界限；名称就是参数的名称。</summary>
    sealed class Limit<TValue>(TValue bound)
    {
        public readonly TValue Bound = bound;
    }

    sealed class Box<TValue>(TValue value)
    {
        public readonly TValue Value = value;
    }
}
