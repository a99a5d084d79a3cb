using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Storage;

/// <summary>同一刻：一个只读事务里打开几次，看到的都是那一刻的数据，别人照常写。</summary>
sealed class Moment : IAsyncDisposable
{
    readonly Database database;
    readonly DbConnection open;
    readonly DbTransaction snapshot;

    Moment(Database database, DbConnection open, DbTransaction snapshot) => (this.database, this.open, this.snapshot) = (database, open, snapshot);

    public static async Task<Moment> BeginAsync(Database database, CancellationToken cancel)
    {
        var open = await database.Dialect.OpenAsync(cancel);
        try
        {
            return new(database, open, await database.Dialect.BeginSnapshotAsync(open, cancel));
        }
        catch
        {
            await open.DisposeAsync();
            throw;
        }
    }

    /// <summary>在一个范围里打开，只读；用完要释放。几次打开的不能交错着读。</summary>
    public async Task<GongkaiDb> OpenAsync(Scope scope, CancellationToken cancel)
    {
        var db = database.Open(scope);
        db.Database.SetDbConnection(open);
        await db.Database.UseTransactionAsync(snapshot, cancel);
        return db;
    }

    /// <summary>表结构执行过的脚本，依次序。</summary>
    public Task<List<string>> SchemaAsync(CancellationToken cancel) => open.ListAsync("select name from schema_version order by name", cancel, snapshot);

    public async ValueTask DisposeAsync()
    {
        await snapshot.DisposeAsync();
        await open.DisposeAsync();
    }
}
