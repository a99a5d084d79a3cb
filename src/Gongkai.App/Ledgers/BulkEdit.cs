using Gongkai.App.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Ledgers;

/// <summary>
/// 整批办理：先核对给人看，确认之后从头再核对一遍，与看过的一样才写，否则再给人看。
/// 它是一次没有文件的导入：要么全有要么全无、进度、撤回，都是导入的那一套。
/// </summary>
static class BulkEdit
{
    const string Changed = "您看过以后，选中的登记有了改动，所以还没有办。请再看一遍下面将要办的。";

    /// <summary>核对，结果存下等人看；一条登记也不动。</summary>
    public static async Task<BulkReport> CheckAsync(Database database, BulkRequest request, CancellationToken cancel, string note = "")
    {
        var report = (await request.Ledger.Accept(new BulkRun(database, request, dryRun: true, cancel)))!;
        if (request.Order.IsDeletion && report.Changed > BulkOrder.MostDeleted)
            throw new ImportFailedException($"一次至多删除 {BulkOrder.MostDeleted} 条，选中的不止。什么也没有删，请筛选得窄一些再选。");
        var state = report.Refused > 0 && !request.Order.LeavesOut ? ImportState.Refused : ImportState.Checked;
        var result = new ImportResult(note, report.Lines, report.All).ToJson();
        var now = database.Clock.GetUtcNow();
        await database.WriteAsync(
            Scope.Of("整批办理"),
            db => db.Set<Import>().Where(import => import.Id == request.Import.Id).ExecuteUpdateAsync(
                set => set.SetProperty(import => import.State, state)
                    .SetProperty(import => import.SeenAt, now)
                    .SetProperty(import => import.Result, result)
                    .SetProperty(import => import.Digest, report.Digest)
                    .SetProperty(import => import.Rows, report.Rows)
                    .SetProperty(import => import.Updated, request.Order.IsDeletion ? 0 : report.Changed)
                    .SetProperty(import => import.Deleted, request.Order.IsDeletion ? report.Changed : 0)
                    .SetProperty(import => import.Skipped, report.Same)
                    .SetProperty(import => import.Refused, report.Refused)
                    .SetProperty(import => import.Troubled, report.Troubled),
                cancel),
            cancel);
        return report;
    }

    /// <summary>照看过的写。</summary>
    /// <returns>写了没有；与看过的不一样的不写，重新核对好了等人再看。</returns>
    public static async Task<bool> WriteAsync(Database database, BulkRequest request, CancellationToken cancel)
    {
        await Staging.SweepAsync(database, cancel);
        var isWritten = false;
        try
        {
            isWritten = await request.Ledger.Accept(new BulkRun(database, request, dryRun: false, cancel)) is not null;
        }
        finally
        {
            if (!isWritten)
                await ForgetAsync(database, request.Import.Id);
        }

        if (!isWritten)
            await CheckAsync(database, request, cancel, Changed);
        return isWritten;
    }

    /// <summary>没有写成的，攒下的旧值不留。</summary>
    static Task<int> ForgetAsync(Database database, long importId) => database.WriteAsync(
        Scope.Of("整批办理"),
        db => db.Set<ImportChange>().Where(change => change.ImportId == importId).ExecuteDeleteAsync(),
        CancellationToken.None);
}
