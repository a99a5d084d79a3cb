using Gongkai.App.Log;
using Gongkai.App.Storage;
using Gongkai.Law;
using Gongkai.Ledgers;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Ledgers;

/// <summary>
/// 清除一条登记的个人信息（个人信息保护法第四十七条）：登记里的、日志里的、暂存与导入旧值里的，一并读不出。
/// 谁、何时、依据、为什么清除记一笔；日志链照样核得过。此前的备份、导出的文件里还有，照留存的规定办。命令与页面同用。
/// </summary>
/// <param name="scope">谁来清除；只清得了他看得到的。</param>
/// <param name="reason">为什么，不含个人信息。</param>
sealed class Erasure(Database database, Scope scope, long recordId, ErasureGround ground, string reason, CancellationToken cancel) : ILedgerVisitor<Task<string?>>
{
    /// <returns>这一条叫什么；没有这一条为 null。</returns>
    public Task<string?> Visit<T>(Ledger<T> ledger)
        where T : LedgerRecord, new() =>
        database.WriteAsync(scope with { Reason = $"{ground.Name}（{ground.Basis}）。{reason}" }, db => EraseAsync(db, ledger), cancel);

    async Task<string?> EraseAsync<T>(GongkaiDb db, Ledger<T> ledger)
        where T : LedgerRecord, new()
    {
        if (await db.Set<T>().SingleOrDefaultAsync(record => record.Id == recordId, cancel) is not { } record)
            return null;
        foreach (var column in ledger.Columns.Where(column => column.IsPersonal))
            column.Set(record, "");
        await db.SaveChangesAsync(cancel);
        await db.Set<ImportChange>().Where(change => change.RecordId == recordId).ExecuteDeleteAsync(cancel);
        await db.Set<RecordDraft>().Where(draft => draft.RecordId == recordId).ExecuteDeleteAsync(cancel);
        var label = ledger.LabelOf(record);
        await Subjects.EraseAsync(db, record.OrganId, ledger.Id, recordId, label, cancel);
        return label;
    }
}
