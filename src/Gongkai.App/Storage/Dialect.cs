using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Storage;

/// <summary>两种数据库的不同之处，全在这两个子类里。</summary>
abstract class Dialect
{
    /// <summary>sqlite 或者 postgres，也是脚本目录的名称。</summary>
    public abstract string Name { get; }

    public abstract void Configure(DbContextOptionsBuilder options);

    /// <summary>打开一个连接；用完要释放。</summary>
    public abstract Task<DbConnection> OpenAsync(CancellationToken cancel);

    /// <summary>首次使用前的准备与查验：版本够不够，目录在不在。</summary>
    public abstract Task PrepareAsync(CancellationToken cancel);

    /// <summary>建一张与 <paramref name="like"/> 各列相同的空表，没有索引，成批写入用。</summary>
    public abstract string CreateStaging(string table, string like);

    /// <summary>成批写入，在打开的连接上，一个事务。值是库里的写法。</summary>
    public abstract Task WriteRowsAsync(DbConnection open, string table, IReadOnlyList<string> columns, IReadOnlyList<object?[]> rows, CancellationToken cancel);

    /// <summary>改结构用的事务：同时只有一个程序拿得到，提交、回滚即放。</summary>
    public abstract Task<DbTransaction> BeginExclusiveAsync(DbConnection open, CancellationToken cancel);

    /// <summary>只读的事务：从头到尾看到同一刻的数据。</summary>
    public abstract Task<DbTransaction> BeginSnapshotAsync(DbConnection open, CancellationToken cancel);

    /// <summary>在事务里删去全部的表，恢复之前用。</summary>
    public abstract Task ClearAsync(DbTransaction transaction, CancellationToken cancel);

    /// <summary>金额、日子在库里的写法；空值照空。</summary>
    public abstract object OfMoney(decimal yuan);

    public abstract object OfDay(DateOnly day);

    public abstract decimal ReadMoney(DbDataReader row, int column);

    public abstract DateOnly ReadDay(DbDataReader row, int column);

    /// <summary>查出全部表名，一行一个。</summary>
    public abstract string TablesSql { get; }

    /// <summary>告诉别的节点“机关、人员、设置改了”的语句，与所改的同一个事务。</summary>
    public abstract string AnnounceSql { get; }

    /// <summary>开着网站的期间：占住“在用”的锁，别的节点改了就叫 <paramref name="changed"/>，失联重连也叫。</summary>
    /// <exception cref="UnsuitableDatabaseException">正在恢复。</exception>
    public abstract Task<IAsyncDisposable> AttendAsync(Action changed, CancellationToken cancel);

    /// <summary>占住“独用”的锁，恢复期间不放；有网站开着则为 null。</summary>
    public abstract Task<IAsyncDisposable?> ExcludeAsync(CancellationToken cancel);

    /// <summary>可靠落盘、文件完好方面的毛病；没有为空。</summary>
    public abstract Task<IReadOnlyList<string>> FaultsAsync(CancellationToken cancel);

    protected static UnsuitableDatabaseException Restoring() => new("这个数据库正在恢复备份，现在不能启动网站。请等恢复结束再启动。");
}
