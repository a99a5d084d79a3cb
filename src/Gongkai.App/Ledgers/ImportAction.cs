namespace Gongkai.App.Ledgers;

/// <summary>文件里的一行怎样办。</summary>
enum ImportAction
{
    /// <summary>新登记。</summary>
    Insert,

    /// <summary>更新已有的一条。</summary>
    Update,

    /// <summary>已经有了，一样，略过。</summary>
    Skip,

    /// <summary>不能收。</summary>
    Refuse,
}
