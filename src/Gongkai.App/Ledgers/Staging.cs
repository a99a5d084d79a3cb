using System.Data.Common;
using System.Globalization;
using Gongkai.App.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Ledgers;

/// <summary>暂存表：每次导入一张（更新已有的再加一张日志的），导入完就扔；中途断电、被停的，一小时后由下一次启动或者导入来扔。</summary>
static class Staging
{
    const string Prefix = "stage_";

    /// <summary>没有一次导入要这么久。</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    public static string NameOf(long importId) => Prefix + importId.ToString(CultureInfo.InvariantCulture);

    /// <summary>扔掉断在半途的导入留下的暂存表与改动。</summary>
    public static async Task SweepAsync(Database database, CancellationToken cancel)
    {
        await using var db = database.Open(Scope.Of("清理暂存"));
        await db.Database.OpenConnectionAsync(cancel);
        var tables = await db.Database.GetDbConnection().ListAsync(database.Dialect.TablesSql, cancel);
        foreach (var table in tables.Where(table => table.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            if (long.TryParse(table[Prefix.Length..].Split('_')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id) && database.Clock.GetUtcNow() - Ids.TimeOf(id) > Longest)
                await database.StageAsync(open => open.RunAsync($"drop table if exists \"{table}\"", cancel), cancel);
        }

        var long_ago = database.Clock.GetUtcNow() - Longest;
        await db.Set<Import>().Where(import => import.State == ImportState.Writing && import.SeenAt < long_ago)
            .ExecuteUpdateAsync(set => set.SetProperty(import => import.State, ImportState.Refused), cancel);
        await db.Set<ImportChange>().Where(change => !db.Set<Import>().Any(import => import.Id == change.ImportId)
                || db.Set<Import>().Any(import => import.Id == change.ImportId && import.State == ImportState.Refused))
            .ExecuteDeleteAsync(cancel);
    }

    /// <summary>语句是程序里写定的；返回动了几行。</summary>
    public static async Task<int> ChangeAsync(this DbConnection open, string sql, DbTransaction transaction, CancellationToken cancel)
    {
        await using var command = open.Command(sql, transaction);
        command.CommandTimeout = 600;
        return await command.ExecuteNonQueryAsync(cancel);
    }
}
