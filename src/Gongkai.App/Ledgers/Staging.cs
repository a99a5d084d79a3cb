using System.Globalization;
using Gongkai.App.Storage;
using Gongkai.Ledgers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Database = Gongkai.App.Storage.Database;

namespace Gongkai.App.Ledgers;

/// <summary>
/// 暂存表：每次导入一张（更新已有的再加一张日志的），导入完就扔。办的时候占着一把同名的锁；
/// 中途断电、被杀的锁就没了，下一次启动或者导入来扔，连同放进台账而没有生效的。
/// </summary>
static class Staging
{
    const string Prefix = "stage_";

    /// <summary>没有一次导入要这么久。</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    public static string NameOf(long importId) => Prefix + importId.ToString(CultureInfo.InvariantCulture);

    /// <summary>办这一次的锁；已经有人在办为 null。</summary>
    public static Task<IAsyncDisposable?> TryHoldAsync(Database database, long importId, CancellationToken cancel) =>
        TaskLock.TryTakeAsync(database, NameOf(importId), cancel, isOnce: true);

    /// <summary>扔掉断在半途的导入留下的。</summary>
    public static async Task SweepAsync(Database database, CancellationToken cancel)
    {
        await using (var open = await database.Dialect.OpenAsync(cancel))
        {
            var tables = await open.ListAsync(database.Dialect.TablesSql, cancel);
            foreach (var id in tables.Where(table => table.StartsWith(Prefix, StringComparison.Ordinal)).Select(IdOf).OfType<long>().Distinct())
                await SweepAsync(database, id, cancel);
        }

        await database.WriteAsync(Scope.Of("清理暂存"), db => CloseAsync(db, database.Clock.GetUtcNow() - Longest, cancel), cancel);
    }

    /// <summary>清掉这一次放进台账而没有生效的。一批一批删，占多久就让多久，别人插得进来。</summary>
    public static async Task ClearAsync(Database database, Ledger ledger, long importId, CancellationToken cancel)
    {
        if (database.Dialect is not SqliteDialect)
            return;
        var hidden = string.Create(CultureInfo.InvariantCulture, $"select id from \"{ledger.Table}\" where import_id = {importId} and version = 0");
        await using var open = await database.Dialect.OpenAsync(cancel);
        if ((await open.ListAsync($"{hidden} limit 1", cancel)).Count == 0)
            return;
        BatchSize size = new(database.Clock);
        while (await size.RunAsync(take => database.WriteAsync(
            Scope.None,
            db => ChangeAsync(db, string.Create(CultureInfo.InvariantCulture, $"delete from \"{ledger.Table}\" where id in ({hidden} limit {take})"), cancel),
            cancel)) > 0)
        {
            await size.YieldAsync(cancel);
        }
    }

    /// <summary>扔掉这一次的暂存表。</summary>
    public static Task DropAsync(Database database, long importId) => database.StageAsync(
        async open =>
        {
            await open.RunAsync($"drop table if exists \"{NameOf(importId)}_log\"", CancellationToken.None);
            await open.RunAsync($"drop table if exists \"{NameOf(importId)}\"", CancellationToken.None);
        },
        CancellationToken.None);

    /// <summary>在已经开始的事务里。语句是程序里写定的；返回动了几行。</summary>
    public static async Task<int> ChangeAsync(GongkaiDb db, string sql, CancellationToken cancel)
    {
        await using var command = db.Database.GetDbConnection().Command(sql, db.Database.CurrentTransaction!.GetDbTransaction());
        command.CommandTimeout = 600;
        return await command.ExecuteNonQueryAsync(cancel);
    }

    static long? IdOf(string table) =>
        long.TryParse(table[Prefix.Length..].Split('_')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    static async Task SweepAsync(Database database, long importId, CancellationToken cancel)
    {
        if (await TryHoldAsync(database, importId, cancel) is not { } held)
            return;
        await using (held)
        {
            // 命令行的没有写成就不留导入的记录，不知道是哪一本：都看一眼
            foreach (var ledger in AllLedgers.All)
                await ClearAsync(database, ledger, importId, cancel);
            await DropAsync(database, importId);
        }
    }

    /// <summary>久不报进度的算没有写入；没有写入的，改之前的样子也不用留。</summary>
    static async Task<int> CloseAsync(GongkaiDb db, DateTimeOffset before, CancellationToken cancel)
    {
        await db.Set<Import>().Where(import => import.State == ImportState.Writing && import.SeenAt < before)
            .ExecuteUpdateAsync(set => set.SetProperty(import => import.State, ImportState.Refused), cancel);
        return await db.Set<ImportChange>().Where(change => !db.Set<Import>().Any(import => import.Id == change.ImportId)
                || db.Set<Import>().Any(import => import.Id == change.ImportId && import.State == ImportState.Refused))
            .ExecuteDeleteAsync(cancel);
    }
}
