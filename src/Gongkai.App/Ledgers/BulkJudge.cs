using System.Collections.Immutable;
using Gongkai.Ledgers;

namespace Gongkai.App.Ledgers;

/// <summary>选中的一条该怎样办。给人看的、写入的，同一个判法。</summary>
/// <param name="norms">各机关照的规矩。</param>
/// <param name="mayCorrect">在这个机关可不可以整批办理这本台账。</param>
sealed class BulkJudge(Ledger ledger, BulkOrder order, TableShape shape, Func<long, Norms> norms, Func<long, bool> mayCorrect)
{
    static readonly ImmutableDictionary<string, object?> Nothing = ImmutableDictionary<string, object?>.Empty;

    public BulkItem Judge(LedgerRecord record)
    {
        if (!mayCorrect(record.OrganId))
            return Refused(record, "这个机关的不归您整批办理。请由该机关有这项职责的人办。");
        if (record.IsRestricted)
            return Refused(record, "划定了需知范围，不整批办理。请打开这一条单独办。");
        return order.IsDeletion ? new(record, ImportAction.Update, [], shape.Whole(record), []) : JudgeChange(record);
    }

    BulkItem JudgeChange(LedgerRecord record)
    {
        var different = order.Values.Where(value => ledger.Required(value.Key).TextOf(record) != value.Value).ToDictionary();
        if (different.Count == 0)
            return new(record, ImportAction.Skip, [], Nothing, []);
        Column[] columns = [.. different.Keys.Select(ledger.Required)];
        var before = columns.ToDictionary(column => column.Id, column => shape.Stored(column.Id, record));
        var old = Array.ConvertAll(columns, column => column.Show(column.Get(record)));
        var known = ledger.Problems(record, norms(record.OrganId)).Select(problem => problem.CheckId).ToHashSet();
        List<Problem> problems = [.. ledger.Read(record, different), .. ledger.Problems(record, norms(record.OrganId))];
        var isRefused = problems.Exists(problem => problem.IsMalformed);
        return new(
            record,
            isRefused ? ImportAction.Refuse : ImportAction.Update,
            [.. columns.Select((column, i) => (column, old[i], column.Show(column.Get(record))))],
            before,
            [.. problems.Where(problem => isRefused ? problem.IsMalformed : !known.Contains(problem.CheckId))]);
    }

    static BulkItem Refused(LedgerRecord record, string reason) => new(record, ImportAction.Refuse, [], Nothing, [new("", reason)]);
}
