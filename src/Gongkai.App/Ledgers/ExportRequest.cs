using Gongkai.Ledgers;

namespace Gongkai.App.Ledgers;

/// <summary>导出什么。</summary>
/// <param name="Query">要哪些；没有筛选的为范围之内全部。</param>
/// <param name="WithPersonal">个人信息写原文；否则打码。</param>
sealed record ExportRequest(ListQuery Query, bool WithPersonal = false)
{
    public Ledger Ledger => Query.Ledger;

    /// <summary>只要编号在其中的；不限为 null。</summary>
    public IReadOnlyList<long>? Records { get; init; }

    /// <summary>每写一条报一次台账的名称。</summary>
    public IProgress<string>? Progress { get; init; }

    /// <summary>一本台账，只要一个机关的；不限为 null。</summary>
    public static ExportRequest Of(Ledger ledger, long? organId = null) => new(new ListQuery(ledger) { Organs = organId is { } id ? [id] : [] });
}
