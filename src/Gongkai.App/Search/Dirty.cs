using Gongkai.App.Storage;
using Gongkai.Ledgers;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Search;

/// <summary>记下哪些要重新进索引。随改动一同提交，索引随后跟上；删除、划需知范围的立刻查不到。</summary>
static class Dirty
{
    /// <summary>这次保存改动的各条登记；由 <see cref="GongkaiDb"/> 调用。</summary>
    public static IReadOnlyList<SearchDirty> Mark(GongkaiDb db)
    {
        List<SearchDirty> marked =
        [
            .. from entry in db.ChangeTracker.Entries<LedgerRecord>()
               where entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted
               select new SearchDirty
               {
                   Ledger = AllLedgers.Of(entry.Entity).Id,
                   RecordId = entry.Entity.Id,
                   Hides = entry.State is EntityState.Deleted || entry.Entity.IsRestricted,
               },
        ];
        db.AddRange(marked);
        return marked;
    }

    /// <summary>一次导入写入、改动的；不经 <see cref="GongkaiDb"/> 逐条保存，由导入在自己的事务里调用，随后保存。</summary>
    public static void Import(GongkaiDb db, Ledger ledger, long importId) => db.Add(new SearchDirty { Ledger = ledger.Id, ImportId = importId });

    /// <summary>撤回一次导入：那些登记立刻查不到。</summary>
    public static void Undo(GongkaiDb db, Ledger ledger, long importId) => db.Add(new SearchDirty { Ledger = ledger.Id, ImportId = importId, Hides = true });
}
