using Gongkai.Law;

namespace Gongkai.Ledgers;

/// <summary>
/// 一条登记的核对。不成样子的（结束早于开始）不收；合于事实而不合于法的（延长了三十个工作日）收下，并一直挂着问题。
/// </summary>
/// <param name="Id">编号，用过不再改作他用。</param>
/// <param name="IsMalformed">不成样子：拒收。</param>
/// <param name="Basis">依据；不成样子的没有。</param>
/// <param name="Column">问题标在哪一栏。</param>
/// <param name="Message">哪里不对、怎么改，一句话，不含个人信息。</param>
/// <param name="IsBroken">不合为真。</param>
public sealed record Check<T>(string Id, bool IsMalformed, Citation? Basis, string Column, string Message, Func<T, bool> IsBroken)
{
    /// <summary>不成样子：拒收。</summary>
    public static Check<T> Malformed(string id, string column, string message, Func<T, bool> isBroken) => new(id, true, null, column, message, isBroken);

    /// <summary>真实但不合法：收下，挂着问题。</summary>
    public static Check<T> Unlawful(string id, Citation basis, string column, string message, Func<T, bool> isBroken) =>
        new(id, false, basis, column, message, isBroken);
}
