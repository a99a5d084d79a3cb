namespace Gongkai.Supervision;

/// <summary>在领导小组里担任什么。</summary>
public enum GroupRole
{
    /// <summary>组长。</summary>
    Head,

    /// <summary>副组长。</summary>
    DeputyHead,

    /// <summary>成员。</summary>
    Member,

    /// <summary>办公室主任。</summary>
    OfficeHead,

    /// <summary>办公室成员。</summary>
    OfficeMember,
}
