using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Gongkai.App.Storage;

/// <summary>绕开 EF 的小批写入：同样要排队。</summary>
static class Staged
{
    /// <summary>轮到写时，在打开的连接上写一小批。</summary>
    public static async Task StageAsync(this Database database, Func<DbConnection, Task> write, CancellationToken cancel)
    {
        await using var db = database.Open(Scope.None);
        using var turn = await database.TakeTurnAsync(cancel);
        await db.Database.OpenConnectionAsync(cancel);
        await write(db.Database.GetDbConnection());
    }

    /// <summary>唯一索引上已经有了同样的键。</summary>
    public static bool IsUniqueViolation(this DbException e) =>
        e is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } or SqliteException { SqliteExtendedErrorCode: 2067 or 1555 };
}
