namespace Gongkai.App.Ledgers;

/// <summary>按个人信息找的一次：找的什么只存盲索引，网址里只有随机的编号（决定20）。</summary>
sealed class PersonalView
{
    /// <summary>编号的 SHA-256，十六进制。</summary>
    public string TokenHash { get; set; } = "";

    public long OfficerId { get; set; }

    /// <summary>哪一次登录的：退出就不认了。</summary>
    public long SessionId { get; set; }

    /// <summary>台账的编号。</summary>
    public string Ledger { get; set; } = "";

    /// <summary>哪一栏。</summary>
    public string Column { get; set; } = "";

    /// <summary>所找的值的盲索引。</summary>
    public string Lookup { get; set; } = "";

    public DateTimeOffset ExpiresAt { get; set; }
}
