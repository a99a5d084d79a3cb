using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Storage;

/// <summary>同一刻：一个只读事务里打开几次，看到的都是那一刻的数据，别人照常写。</summary>
sealed class Moment : IAsyncDisposable
{
    readonly Database database;
    readonly GongkaiDb holder;
    readonly DbTransaction snapshot;

    Moment(Database database, GongkaiDb holder, DbTransaction snapshot) => (this.database, this.holder, this.snapshot) = (database, holder, snapshot);

    DbConnection Open => holder.Database.GetDbConnection();

    /// <summary>连接由 EF 打开：SQLite 上求和等函数是它打开时装上的。</summary>
    public static async Task<Moment> BeginAsync(Database database, CancellationToken cancel)
    {
        var holder = database.Open(Scope.None);
        try
        {
            await holder.Database.OpenConnectionAsync(cancel);
            return new(database, holder, await database.Dialect.BeginSnapshotAsync(holder.Database.GetDbConnection(), cancel));
        }
        catch
        {
            await holder.DisposeAsync();
            throw;
        }
    }

    /// <summary>在一个范围里打开，只读；用完要释放。几次打开的不能交错着读。</summary>
    public async Task<GongkaiDb> OpenAsync(Scope scope, CancellationToken cancel)
    {
        var db = database.Open(scope);
        db.Database.SetDbConnection(Open);
        await db.Database.UseTransactionAsync(snapshot, cancel);
        return db;
    }

    /// <summary>表结构执行过的脚本，依次序。</summary>
    public Task<List<string>> SchemaAsync(CancellationToken cancel) => Open.ListAsync("select name from schema_version order by name", cancel, snapshot);

    public async ValueTask DisposeAsync()
    {
        await snapshot.DisposeAsync();
        await holder.DisposeAsync();
    }
}
