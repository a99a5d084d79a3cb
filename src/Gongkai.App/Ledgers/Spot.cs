using System.Text;

namespace Gongkai.App.Ledgers;

/// <summary>排在哪里：排序的值与编号。</summary>
/// <param name="At">SQLite 里的写法：文字（日子也是）或者整数（金额是分）。</param>
sealed record Spot(object At, long Id)
{
    /// <summary>与数据库的次序一样：文字按字码，值相同的按编号。</summary>
    public static IComparer<Spot> Ascending { get; } = Comparer<Spot>.Create((x, y) =>
    {
        var order = (x.At, y.At) switch
        {
            (string a, string b) => Encoding.UTF8.GetBytes(a).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(b)),
            var (a, b) => Comparer<object>.Default.Compare(a, b),
        };
        return order == 0 ? x.Id.CompareTo(y.Id) : order;
    });

    public static IComparer<Spot> Descending { get; } = Comparer<Spot>.Create((x, y) => Ascending.Compare(y, x));
}
