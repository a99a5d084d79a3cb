namespace Gongkai.App.Ledgers;

/// <summary>常用筛选：一个人给一种看法起的名字。</summary>
sealed class SavedView
{
    public long Id { get; set; }

    public long OfficerId { get; set; }

    /// <summary>台账的编号。</summary>
    public string Ledger { get; set; } = "";

    public string Name { get; set; } = "";

    /// <summary>网址问号之后的部分，不含翻到哪里。</summary>
    public string Query { get; set; } = "";
}
