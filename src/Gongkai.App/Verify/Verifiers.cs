using Gongkai.App.Keys;
using Gongkai.App.Log;
using Gongkai.App.Storage;

namespace Gongkai.App.Verify;

/// <summary>查验的总表。加一项：在这里写一行。</summary>
static class Verifiers
{
    /// <summary>依次查；表结构不对的，后面的不查。</summary>
    public static IReadOnlyList<Verifier> All { get; } =
    [
        new("schema", "表结构", SchemaAsync),
        new("database", "数据库文件", DatabaseAsync),
        new("files", "存下的文件", FilesAsync),
        new("keys", "密钥", KeysAsync),
        new("log", "操作日志", LogAsync),
    ];

    static async Task<Verified> SchemaAsync(Subject subject, CancellationToken cancel)
    {
        var pending = await subject.Database.PendingAsync(cancel);
        return pending.Count == 0
            ? new("与程序一致")
            : new("与程序不一致", $"还差 {string.Join("、", pending)}。请运行 gongkai migrate。");
    }

    static async Task<Verified> DatabaseAsync(Subject subject, CancellationToken cancel)
    {
        var faults = await subject.Database.Dialect.FaultsAsync(cancel);
        return new(faults.Count == 0 ? "完好，提交即落盘" : "有问题", faults);
    }

    static async Task<Verified> FilesAsync(Subject subject, CancellationToken cancel)
    {
        var (count, faults, orphans) = await new StoredFiles(subject.Database).CheckAsync(cancel);
        return new($"{count} 份，都算过摘要{(orphans > 0 ? $"；另有 {orphans} 份没有登记，是没有存成的上传留下的，可以删" : "")}", faults);
    }

    static async Task<Verified> KeysAsync(Subject subject, CancellationToken cancel)
    {
        try
        {
            var keys = await KeyRing.OpenAsync(subject.Database.Dialect, subject.Database.MasterKeyFile, subject.Database.Clock, cancel);
            return new($"主密钥打得开全部数据密钥，现用第 {keys.Current} 把（{keys.Suite.Id}）");
        }
        catch (UnsuitableDatabaseException e)
        {
            return new("打不开", e.Message);
        }
    }

    static async Task<Verified> LogAsync(Subject subject, CancellationToken cancel)
    {
        var log = await new LogVerifier(subject.Database).RunAsync(subject.Published, null, cancel);
        return new($"核对了 {log.Sealed} 条，待封存 {log.Unsealed} 条{(subject.Published.Count > 0 ? $"，与另存的 {subject.Published.Count} 天的根逐日比过" : "")}{string.Concat(log.Notes.Select(note => $"；{note.TrimEnd('。')}"))}", log.Faults);
    }
}
