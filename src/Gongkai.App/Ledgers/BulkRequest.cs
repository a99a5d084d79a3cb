using Gongkai.App.Storage;
using Gongkai.Ledgers;

namespace Gongkai.App.Ledgers;

/// <summary>整批办理哪一单、谁来办。</summary>
/// <param name="Import">这一单，已经存下。</param>
/// <param name="Scope">谁在办；缘由取自这一单。</param>
/// <param name="MayCorrect">在这个机关可不可以整批办理这本台账。</param>
/// <param name="Progress">已经看到第几条。</param>
sealed record BulkRequest(Import Import, Scope Scope, Func<long, bool> MayCorrect, IProgress<int>? Progress = null)
{
    public Ledger Ledger { get; } = AllLedgers.Find(Import.Ledger)!;

    public BulkOrder Order { get; } = BulkOrder.Parse(Import.Bulk!);
}
