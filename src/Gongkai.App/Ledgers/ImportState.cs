namespace Gongkai.App.Ledgers;

/// <summary>一次导入到了哪一步。</summary>
enum ImportState
{
    /// <summary>收下了文件，等着核对。</summary>
    Waiting,

    /// <summary>正在核对，不写入。</summary>
    Checking,

    /// <summary>核对过了，等人确认。</summary>
    Checked,

    /// <summary>正在写入。</summary>
    Writing,

    /// <summary>写入了。</summary>
    Done,

    /// <summary>没有写入任何一条。</summary>
    Refused,

    /// <summary>已经撤回。</summary>
    Undone,
}
