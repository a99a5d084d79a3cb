namespace Gongkai.App.Log;

/// <summary>操作日志的一条：谁、何时、对什么、做了什么、为什么。只增不改。</summary>
sealed class LogEntry
{
    public long Id { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>办事的人；程序自己的任务为 null。</summary>
    public long? OfficerId { get; set; }

    /// <summary>账号，或者任务名。</summary>
    public string Actor { get; set; } = "";

    /// <summary>办事的人所在机关；与 <see cref="OrganId"/> 不同就是上级代办（须写明缘由）。</summary>
    public long? ActorOrganId { get; set; }

    /// <summary>做了什么，见 <see cref="Acts"/>。</summary>
    public string Act { get; set; } = "";

    /// <summary>事项属于哪个机关；不属于任何机关的为 null。</summary>
    public long? OrganId { get; set; }

    /// <summary>台账的编号；不是台账的为空。</summary>
    public string Ledger { get; set; } = "";

    public long? RecordId { get; set; }

    /// <summary>这一条的称呼，不含个人信息。</summary>
    public string Label { get; set; } = "";

    /// <summary>各栏的旧值与新值，JSON；个人信息栏是密文。</summary>
    public string Changes { get; set; } = "";

    /// <summary>缘由；没有为空。</summary>
    public string Reason { get; set; } = "";
}
