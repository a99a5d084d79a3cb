using System.Linq.Expressions;
using Gongkai.Ledgers;

namespace Gongkai.App.Ledgers;

/// <summary>依什么排、取前面几条；编号定先后。</summary>
sealed record Foremost<T>(Expression<Func<T, object>> By, bool IsDescending, int Count)
    where T : LedgerRecord
{
    public IQueryable<T> Of(IQueryable<T> records) => Sorted(records).Take(Count);

    public IQueryable<T> Sorted(IQueryable<T> records) =>
        IsDescending ? records.OrderByDescending(By).ThenByDescending(record => record.Id) : records.OrderBy(By).ThenBy(record => record.Id);

    /// <summary>不排在界限之后的；界限是参数 <see cref="Predicates.Bound"/>，由取的人逐次填。</summary>
    public IQueryable<T> Within(IQueryable<T> records) => records.Where(Predicates.Within(By, IsDescending));

    /// <summary>SQLite 里谁也不排在它之后的界限：整数小于文字，文字小于字节串。</summary>
    public object Farthest => !IsDescending ? Array.Empty<byte>() : IsText ? "" : long.MinValue;

    bool IsText => Predicates.TypeOf(By) is var type && (type == typeof(string) || type == typeof(DateOnly));

    /// <summary>只取排序的值与编号。</summary>
    public Expression<Func<T, Spot>> Spot() => Expression.Lambda<Func<T, Spot>>(
        Expression.New(typeof(Spot).GetConstructors()[0], By.Body, Expression.Property(By.Parameters[0], nameof(LedgerRecord.Id))),
        By.Parameters[0]);
}
