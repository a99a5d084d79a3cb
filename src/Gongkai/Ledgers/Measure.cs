using System.Linq.Expressions;

namespace Gongkai.Ledgers;

/// <summary>
/// 计量：台账里的哪些条、在哪一年、算进年度报告的哪个数（决定8）。数库一次分组数完，下钻是同一个式子不分组。
/// </summary>
/// <param name="Id">计量编号：表中的格为“表/行/列”，正文的为计量名，如 trainings。</param>
/// <param name="Wording">说法，如“举办业务培训”。</param>
/// <param name="Unit">单位，如“次”。</param>
/// <param name="CountsIn">某条是否计入某年。</param>
public sealed record Measure<T>(string Id, string Wording, string Unit, Expression<Func<T, int, bool>> CountsIn)
{
    /// <summary>分键计数，如按渠道；不分的为 null。</summary>
    public Expression<Func<T, string>>? Key { get; init; }

    /// <summary>合计的量；null 为数条数。</summary>
    public Expression<Func<T, decimal>>? Amount { get; init; }
}
