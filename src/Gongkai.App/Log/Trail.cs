using Gongkai.App.Storage;

namespace Gongkai.App.Log;

/// <summary>记日志：与所记的事同一个事务，事成则记成。台账的增、改、删由 <see cref="GongkaiDb"/> 自己记，别的动作在办的地方调用。</summary>
static class Trail
{
    /// <summary>加一条；随下一次保存写入。</summary>
    public static LogEntry Note(this GongkaiDb db, string act, long? organId, string label, string ledger = "", long? recordId = null, string changes = "")
    {
        var entry = db.Entry(act, organId, label, ledger, recordId, changes);
        db.Add(entry);
        return entry;
    }

    /// <summary>写成一条，不加进去。</summary>
    public static LogEntry Entry(this GongkaiDb db, string act, long? organId, string label, string ledger, long? recordId, string changes) =>
        new()
        {
            Id = db.Installation.Ids.Next(),
            At = db.Installation.Clock.GetUtcNow(),
            OfficerId = db.Scope.OfficerId,
            Actor = db.Scope.ActorName,
            ActorOrganId = db.Scope.OrganId,
            Act = act,
            // 不属于哪个机关的事（登录、改密码）算在办事的人的机关，本机关查得到
            OrganId = organId ?? db.Scope.OrganId,
            Ledger = ledger,
            RecordId = recordId,
            Label = label,
            Changes = changes,
            Reason = db.Scope.Reason,
        };
}
