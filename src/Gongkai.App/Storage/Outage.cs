using Microsoft.Data.Sqlite;
using Npgsql;

namespace Gongkai.App.Storage;

/// <summary>数据库、磁盘一时用不了：出了什么事、怎么办。不是程序写错了，好了就能接着用。</summary>
sealed record Outage(string What, string Remedy)
{
    public static readonly Outage Busy = new("数据库正忙，等了一阵还没有轮到。", "请过一会儿再试；总是这样时，请管理员看看有没有导入、备份一直没有结束。");
    public static readonly Outage Full = new("服务器的磁盘写满了，这一次没有存下。", "请告诉管理员：数据目录所在的磁盘要腾出空间，腾出后不用重启。");
    public static readonly Outage ReadOnly = new("数据库现在只能读，不能写。", "请告诉管理员：查看数据目录的权限，或者数据库是不是切换成了备机。");
    public static readonly Outage Gone = new("现在连不上数据库。", "请过几分钟再试；管理员请看数据库有没有在运行，它恢复后本系统自己会接上。");
    public static readonly Outage Refused = new("数据库没有接受连接。", "请告诉管理员：核对连接里的账户、口令与库名。");
    public static readonly Outage Broken = new("读写数据库文件出错。", "请告诉管理员：查看磁盘，运行 gongkai verify；文件坏了的，从最近的备份恢复。");

    /// <summary>异常里有没有这样的原因；没有为 null，那就是程序的错。</summary>
    public static Outage? Of(Exception? error)
    {
        for (; error is not null; error = error.InnerException)
        {
            var outage = error switch
            {
                SqliteException sqlite => OfSqlite(sqlite.SqliteErrorCode),
                PostgresException postgres => OfPostgres(postgres.SqlState),
                NpgsqlException => Gone,
                // ENOSPC、ERROR_DISK_FULL
                IOException io when (io.HResult & 0xFFFF) is 28 or 112 => Full,
                _ => null,
            };
            if (outage is not null)
                return outage;
        }

        return null;
    }

    /// <summary>PostgreSQL 让两个事务里的一个让路：从头再办一遍就行。</summary>
    public static bool IsGivingWay(Exception? error)
    {
        for (; error is not null; error = error.InnerException)
        {
            if (error is PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected })
                return true;
        }

        return false;
    }

    // https://sqlite.org/rescode.html
    static Outage? OfSqlite(int code) => code switch
    {
        5 or 6 => Busy,
        8 => ReadOnly,
        13 => Full,
        14 => Gone,
        10 or 11 or 26 => Broken,
        _ => null,
    };

    static Outage? OfPostgres(string state) => state switch
    {
        PostgresErrorCodes.DiskFull => Full,
        PostgresErrorCodes.ReadOnlySqlTransaction => ReadOnly,
        PostgresErrorCodes.InvalidCatalogName => Refused,
        PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.LockNotAvailable => Busy,
        _ => state[..2] switch
        {
            "08" or "57" => Gone,
            "28" => Refused,
            "53" => Busy,
            "58" or "XX" => Broken,
            _ => null,
        },
    };
}
