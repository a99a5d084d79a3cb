using Gongkai.Law;

namespace Gongkai.Ledgers;

/// <summary>
/// 一条登记的核对。不成样子的（结束早于开始）不收；合于事实而不合于法的（延长了三十个工作日）收下，并一直挂着问题。
/// </summary>
/// <param name="Id">编号，用过不再改作他用。</param>
/// <param name="IsMalformed">不成样子：拒收。只看这一条自己，不看各机关的期限。</param>
/// <param name="Basis">依据；不成样子的、只照本地要求的没有。</param>
/// <param name="Column">问题标在哪一栏。</param>
/// <param name="Find">哪里不对、怎么改、依据什么，一句话，不含个人信息；没有不对为 null。</param>
public sealed record Check<T>(string Id, bool IsMalformed, Citation? Basis, string Column, Func<T, Norms, string?> Find)
{
    /// <summary>不成样子：拒收。</summary>
    public static Check<T> Malformed(string id, string column, string message, Func<T, bool> isBroken) =>
        new(id, true, null, column, (record, _) => isBroken(record) ? message : null);

    /// <summary>真实但不合法：收下，挂着问题。</summary>
    public static Check<T> Unlawful(string id, Citation basis, string column, string message, Func<T, bool> isBroken) =>
        new(id, false, basis, column, (record, _) => isBroken(record) ? $"{message}（{basis}，{id}）" : null);

    /// <summary>过了期限：先看上位文件的，再看本地更严的；收下，挂着问题，写明是谁的要求。</summary>
    /// <param name="message">{0} 是天数。</param>
    /// <param name="from">从哪天起算；照哪天的要求由它定。</param>
    /// <param name="isBroken">照这么多天算，过了没有。</param>
    public static Check<T> Beyond(string id, Limit limit, string column, string message, Func<T, DateOnly?> from, Func<T, int, WorkingCalendar, bool> isBroken) =>
        new(id, false, limit.Basis, column, (record, norms) =>
        {
            if (limit.Basis is not null && isBroken(record, limit.Most, norms.Calendar))
                return $"{message.Replace("{0}", $"{limit.Most}", StringComparison.Ordinal)}（{limit.Basis}，{id}）";
            var norm = norms.Of(limit, from(record));
            return norm.IsLocal && isBroken(record, norm.Days, norms.Calendar)
                ? $"{message.Replace("{0}", $"{norm.Days}", StringComparison.Ordinal)}（{norm.Source}，{id}）"
                : null;
        });
}
