using System.Collections.Immutable;
using Gongkai.App.Log;
using Gongkai.App.Storage;
using Gongkai.Ledgers;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Ledgers;

/// <summary>清除之前给人看的：会清掉什么。与 <see cref="Erasure"/> 一一对应。</summary>
/// <param name="Columns">登记里有值的个人信息栏。</param>
/// <param name="LogEntries">带着个人信息的日志有几条，清除之后读不出。</param>
/// <param name="Drafts">没有提交的暂存有几份。</param>
/// <param name="ImportChanges">导入、整批修改的旧值有几份，清除之后撤回时不还原这一条。</param>
sealed record ErasurePlan(ImmutableArray<Column> Columns, int LogEntries, int Drafts, int ImportChanges)
{
    public bool IsEmpty => Columns.IsEmpty && LogEntries + Drafts + ImportChanges == 0;

    public static async Task<ErasurePlan> ReadAsync(GongkaiDb db, Ledger ledger, LedgerRecord record, CancellationToken cancel)
    {
        Column[] personal = [.. ledger.Columns.Where(column => column.IsPersonal)];
        return new(
            [.. personal.Where(column => column.TextOf(record).Length > 0)],
            await LogEntriesAsync(db, personal, record, cancel),
            await db.Set<RecordDraft>().CountAsync(draft => draft.RecordId == record.Id, cancel),
            await db.Set<ImportChange>().CountAsync(change => change.RecordId == record.Id, cancel));
    }

    /// <summary>没有密钥的早就读不出了；栏的编号在日志里是 JSON 的名字。</summary>
    static async Task<int> LogEntriesAsync(GongkaiDb db, Column[] personal, LedgerRecord record, CancellationToken cancel)
    {
        if (personal.Length == 0 || (await Subjects.FindAsync(db, [record.Id], cancel)).Count == 0)
            return 0;
        var changes = await db.Set<LogEntry>().Where(entry => entry.RecordId == record.Id && entry.Changes != "").Select(entry => entry.Changes).ToListAsync(cancel);
        return changes.Count(text => personal.Any(column => text.Contains($"\"{column.Id}\":", StringComparison.Ordinal)));
    }
}
