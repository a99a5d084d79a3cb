using System.Linq.Expressions;
using Gongkai.Law;

namespace Gongkai.Ledgers;

/// <summary>只许一条的核对：同一机关、几栏相同的，至多一条算数；多出来的每一条都挂着问题，改到只剩一条就没有了。</summary>
/// <param name="Column">问题标在哪一栏。</param>
/// <param name="Message">哪里不对、怎么改，一句话。</param>
/// <param name="Per">哪几栏相同才算一起。</param>
/// <param name="Counts">怎样的算数，如正在用、又没有写明理由的。</param>
public sealed record Sole<T>(string Id, Citation Basis, string Column, string Message, ImmutableArray<string> Per, Expression<Func<T, bool>> Counts)
{
    readonly Func<T, bool> counts = Counts.Compile();

    public bool Counting(T record) => counts(record);

    public Problem Problem { get; } = new(Column, $"{Message}（{Basis}，{Id}）", false, Id);
}
