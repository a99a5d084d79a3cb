using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Gongkai.App.Storage;

/// <summary>绕开 EF 的写：同样要排队过写门。</summary>
static class Writing
{
    extension(Database database)
    {
        /// <summary>在打开的连接上写一小批。</summary>
        public Task WriteAsync(GongkaiDb db, Func<DbConnection, Task> write, CancellationToken cancel) =>
            database.InTurnAsync(
                async () =>
                {
                    await db.Database.OpenConnectionAsync(cancel);
                    await write(db.Database.GetDbConnection());
                },
                cancel);

        /// <summary>几件事一个事务：都成，或者都不成。</summary>
        public Task TransactAsync(GongkaiDb db, Func<Task> work, CancellationToken cancel) =>
            database.InTurnAsync(
                async () =>
                {
                    await using var transaction = await db.Database.BeginTransactionAsync(cancel);
                    await work();
                    await transaction.CommitAsync(cancel);
                },
                cancel);

        async Task InTurnAsync(Func<Task> work, CancellationToken cancel)
        {
            if (database.WriteGate is { } gate)
                await gate.WaitAsync(cancel);
            try
            {
                await work();
            }
            finally
            {
                database.WriteGate?.Release();
            }
        }
    }

    extension(DbException e)
    {
        /// <summary>唯一索引上已经有了同样的键。</summary>
        public bool IsUniqueViolation => e is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } or SqliteException { SqliteExtendedErrorCode: 2067 or 1555 };
    }
}
