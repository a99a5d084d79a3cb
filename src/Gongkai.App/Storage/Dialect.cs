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
}
