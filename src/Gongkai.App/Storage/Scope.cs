namespace Gongkai.App.Storage;

/// <summary>
/// 查阅范围：谁在看、看得到哪些机关。打开数据库必须给一个；不给就什么也看不到（决定5）。
/// </summary>
/// <param name="OfficerId">办事的人；程序自己的任务为 null。</param>
/// <param name="ActorName">写进日志的称呼：账号，或者任务名。</param>
/// <param name="OrganId">办事的人所在机关；程序自己的任务为 null。</param>
/// <param name="OrganIds">看得到的机关。</param>
sealed record Scope(long? OfficerId, string ActorName, long? OrganId, IReadOnlyList<long> OrganIds)
{
    /// <summary>不分机关：只给程序自己的任务与命令行，不给任何登录的人。</summary>
    public bool SeesAll { get; private init; }

    /// <summary>全部机关都在范围之内：程序自己的事（备份、更换密钥、重算期限）的日志也看得到。</summary>
    public bool IsWhole { get; init; }

    /// <summary>连划了需知范围的也算在内：只给移交、机关变动，它们只点数、只改承办人和机关，不显示内容。</summary>
    public bool SeesRestricted { get; init; }

    /// <summary>授予职责可以及于哪些机关：看得到不等于管得了人。null 与 <see cref="OrganIds"/> 相同。</summary>
    public IReadOnlyList<long>? GrantingOrganIds { get; init; }

    /// <summary>为什么办，写进日志；没有为空。</summary>
    public string Reason { get; init; } = "";

    /// <summary>什么也看不到。</summary>
    public static Scope None { get; } = new(null, "", null, []);

    /// <summary>程序自己的任务。</summary>
    /// <param name="task">任务名，写进日志，如“登录”“导入（命令行）”。</param>
    public static Scope Of(string task) => new(null, task, null, []) { SeesAll = true };
}
