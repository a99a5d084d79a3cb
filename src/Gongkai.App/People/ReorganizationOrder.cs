namespace Gongkai.App.People;

/// <summary>机关变动：哪些机关、变成什么、从哪天起。</summary>
/// <param name="EndedIds">不再存在的机关。</param>
/// <param name="Created">新设的机关；撤销的没有。</param>
/// <param name="ReceiverCode">承接人员、职责和没有办完的事的机关：新设的一个，撤销的写已有的。</param>
sealed record ReorganizationOrder(
    ReorganizationKind Kind, IReadOnlyList<long> EndedIds, IReadOnlyList<NewOrgan> Created, string ReceiverCode, DateOnly On)
{
    /// <summary>下级 → 改隶到哪个机关的代码；没有写的随承接的机关。</summary>
    public IReadOnlyDictionary<long, string> Children { get; init; } = new Dictionary<long, string>();

    /// <summary>批准的文件，写进日志。</summary>
    public string Basis { get; init; } = "";
}

/// <summary>新设的机关的代码与名称。</summary>
sealed record NewOrgan(string Code, string Name);

/// <summary>机关变动的四种。</summary>
enum ReorganizationKind
{
    Rename,
    Merge,
    Split,
    Abolish,
}
