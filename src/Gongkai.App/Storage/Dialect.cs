using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Storage;

/// <summary>两种数据库的不同之处，全在这两个子类里。</summary>
abstract class Dialect
{
    /// <summary>sqlite 或者 postgres，也是脚本目录的名称。</summary>
    public abstract string Name { get; }

    public abstract void Configure(DbContextOptionsBuilder options);

    public abstract DbConnection Connect();

    /// <summary>迁移期间只许一个程序进行：先取锁，返回的用完即放。</summary>
    public abstract Task<IAsyncDisposable> LockAsync(DbConnection open, CancellationToken cancel);

    /// <summary>首次使用前的准备与查验：版本够不够，目录在不在。</summary>
    public abstract Task PrepareAsync(CancellationToken cancel);

    /// <summary>建一张与 <paramref name="like"/> 各列相同的空表，没有索引，成批写入用。</summary>
    public abstract string CreateStaging(string table, string like);

    /// <summary>成批写入，在打开的连接上，一个事务。值是库里的写法。</summary>
    public abstract Task WriteRowsAsync(DbConnection open, string table, IReadOnlyList<string> columns, IReadOnlyList<object?[]> rows, CancellationToken cancel);
}
