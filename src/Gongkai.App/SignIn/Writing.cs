using Gongkai.App.Storage;

namespace Gongkai.App.SignIn;

/// <summary>登录里几步要一起成的写：一个事务，SQLite 先在本程序内排队。</summary>
static class Writing
{
    public static async Task<T> WriteAsync<T>(this Database database, Func<GongkaiDb, Task<T>> write, CancellationToken cancel)
    {
        await using var db = database.Open(Scope.Of("登录"));
        if (database.WriteGate is { } gate)
            await gate.WaitAsync(cancel);
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            var result = await write(db);
            await transaction.CommitAsync(cancel);
            return result;
        }
        finally
        {
            database.WriteGate?.Release();
        }
    }

    public static Task WriteAsync(this Database database, Func<GongkaiDb, Task> write, CancellationToken cancel) =>
        database.WriteAsync(async db =>
        {
            await write(db);
            return true;
        }, cancel);
}
