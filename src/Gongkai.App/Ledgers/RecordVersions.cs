using System.Collections.Immutable;
using Gongkai.App.Log;
using Gongkai.Ledgers;

namespace Gongkai.App.Ledgers;

/// <summary>一条登记各次改动之后的样子：从现在的样子起，照日志一次次往回退。</summary>
sealed record RecordVersion(LoggedAct After, ImmutableDictionary<string, string> Values)
{
    /// <param name="acts">经过，新的在前。</param>
    /// <param name="show">一栏给人看的写法，个人信息已打码。</param>
    public static IReadOnlyList<RecordVersion> Of(Ledger ledger, IReadOnlyList<LoggedAct> acts, Func<Column, string> show)
    {
        var values = ledger.Columns.ToImmutableDictionary(column => column.Id, show);
        List<RecordVersion> versions = [];
        foreach (var act in acts.Where(act => act.Changes.Length > 0))
        {
            versions.Add(new(act, values));
            values = values.SetItems(act.Changes.Select(change => KeyValuePair.Create(change.Column, change.Old)));
        }

        return versions;
    }
}
