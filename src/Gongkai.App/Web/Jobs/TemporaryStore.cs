using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;

namespace Gongkai.App.Web.Jobs;

/// <summary>临时结果（决定22）：编号 128 位，至多三十分钟，总量有限，不进数据库与日志，随时可以删。</summary>
sealed class TemporaryStore
{
    readonly ConcurrentDictionary<string, DeskJob> jobs = new(StringComparer.Ordinal);
    readonly ServeOptions options;
    readonly TimeProvider clock;
    readonly string root;

    public TemporaryStore(ServeOptions options, TimeProvider clock)
    {
        (this.options, this.clock) = (options, clock);
        var desk = Path.Combine(Path.GetFullPath(options.Data), "desk");
        ClearAbandoned(desk);
        root = CreatePrivate(Path.Combine(desk, Environment.ProcessId.ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>还放得下吗。</summary>
    public bool HasRoom => jobs.Values.Sum(job => job.Bytes) < options.StoreBytes;

    /// <summary>新开一个临时目录，别的账户读不到。</summary>
    public string NewFolder() => CreatePrivate(Path.Combine(root, NewId()));

    public static string NewId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    public DeskJob Add(string folder, long bytes, int total, Func<DeskJob, CancellationToken, object> work)
    {
        var job = new DeskJob(NewId(), folder, bytes, work) { Total = total, ExpiresAt = clock.GetUtcNow() + options.Keep };
        jobs[job.Id] = job;
        return job;
    }

    /// <summary>没有、已删、已过期都是 null。</summary>
    public DeskJob? Find(string id) => jobs.TryGetValue(id, out var job) && job.ExpiresAt > clock.GetUtcNow() ? job : null;

    /// <summary>处理完了：文件删去，结果从现在起再留一段时间。</summary>
    public void Settle(DeskJob job)
    {
        job.ExpiresAt = clock.GetUtcNow() + options.Keep;
        Clear(job.Folder);
    }

    public bool Remove(string id)
    {
        if (!jobs.TryRemove(id, out var job))
            return false;
        job.Dispose();
        Clear(job.Folder);
        return true;
    }

    /// <summary>删去过期的。</summary>
    public void Sweep()
    {
        var now = clock.GetUtcNow();
        foreach (var job in jobs.Values.Where(job => job.ExpiresAt <= now))
            Remove(job.Id);
    }

    public void RemoveAll()
    {
        foreach (var id in jobs.Keys)
            Remove(id);
        Clear(root);
    }

    /// <summary>上次没来得及删的。同一数据目录上还开着的另一个网站，它的不动。</summary>
    static void ClearAbandoned(string desk)
    {
        foreach (var folder in Directory.Exists(desk) ? Directory.GetDirectories(desk) : [])
        {
            if (!int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id) || id == Environment.ProcessId || !IsRunning(id))
                Clear(folder);
        }
    }

    static bool IsRunning(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>别的账户读不到的目录。</summary>
    public static string CreatePrivate(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return folder;
    }

    /// <summary>文件正被读着时 Windows 删不掉，留给下一次清理。</summary>
    public static void Clear(string folder)
    {
        try
        {
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
        }
        catch (IOException)
        {
        }
    }
}
