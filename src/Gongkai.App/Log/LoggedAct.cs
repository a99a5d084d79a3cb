using System.Collections.Immutable;

namespace Gongkai.App.Log;

/// <summary>日志的一条，连同读出来的各栏改动。</summary>
sealed record LoggedAct(LogEntry Entry, ImmutableArray<Change> Changes)
{
    /// <summary>动作的名称，如“修改”。</summary>
    public string Act => Acts.NameOf(Entry.Act);

    /// <summary>上级代办：办事的人不在事项所属的机关。</summary>
    public bool IsOverride => Entry is { OrganId: { } organ, ActorOrganId: { } actor } && organ != actor;
}
