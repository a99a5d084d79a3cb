using System.Collections.Concurrent;
using System.Globalization;
using Gongkai.App.SignIn;
using Gongkai.App.Storage;
using Gongkai.App.Web.Jobs;
using Gongkai.Documents.Rows;

namespace Gongkai.App.Web.Office;

/// <summary>
/// 分块上传（决定31）：线路差的地方，大文件四兆一块地传，断了从收到的地方接着传。只认这一次登录的人；一次登录同时只传一个，
/// 久不动的一个小时后清掉。文件在别的账户读不到的目录里，与整份上传的一样。程序重启就没有了，从头再传。
/// </summary>
sealed class PartedUploads(Database database)
{
    /// <summary>一块至多多大。</summary>
    public const int PartBytes = 4 << 20;

    static readonly TimeSpan Keep = TimeSpan.FromHours(1);

    readonly ConcurrentDictionary<long, PartedUpload> uploads = new();

    string Folder => TemporaryStore.CreatePrivate(Path.Combine(database.Folder, "uploads"));

    /// <summary>开始传一个；这一次登录里没有传完的，不要了。</summary>
    /// <returns>太大、没有内容的为 null。</returns>
    public PartedUpload? Begin(Actor actor, string name, long size)
    {
        Sweep();
        if (size is <= 0 or > RowFile.MostBytes)
            return null;
        foreach (var old in uploads.Values.Where(old => old.SessionId == actor.Session.Id))
            Drop(old);
        var id = database.Ids.Next();
        return uploads[id] = new(id, actor.OfficerId, actor.Session.Id, name, size, Path.Combine(Folder, id.ToString(CultureInfo.InvariantCulture))) { SeenAt = database.Clock.GetUtcNow() };
    }

    /// <summary>别人的、别的登录的、过了时候的都是没有。</summary>
    public PartedUpload? Find(Actor actor, long id) =>
        uploads.TryGetValue(id, out var upload) && upload.OfficerId == actor.OfficerId && upload.SessionId == actor.Session.Id && upload.SeenAt > database.Clock.GetUtcNow() - Keep ? upload : null;

    /// <summary>接上一块。</summary>
    /// <returns>接不上（不是从收到的地方起，或者超出了说好的大小）为 false。</returns>
    public async Task<bool> AppendAsync(PartedUpload upload, long offset, ReadOnlyMemory<byte> part, CancellationToken cancel)
    {
        await upload.Turn.WaitAsync(cancel);
        try
        {
            if (offset != upload.Held || offset + part.Length > upload.Size || part.IsEmpty)
                return false;
            await using (FileStream file = new(upload.Path, FileMode.OpenOrCreate, FileAccess.Write))
            {
                // 上一次写到一半断了的，从收到的地方盖过去
                file.Position = upload.Held;
                await file.WriteAsync(part, CancellationToken.None);
            }

            (upload.Held, upload.SeenAt) = (offset + part.Length, database.Clock.GetUtcNow());
            return true;
        }
        finally
        {
            upload.Turn.Release();
        }
    }

    /// <summary>传齐了的取走，读完即删；没有传齐的为 null。</summary>
    public (string Name, Stream Content)? Take(Actor actor, long id)
    {
        if (Find(actor, id) is not { } upload || upload.Held != upload.Size || !uploads.TryRemove(id, out _))
            return null;
        FileStream content = new(upload.Path, FileMode.Open, FileAccess.Read, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        return (upload.Name, content);
    }

    public void Drop(PartedUpload upload)
    {
        if (uploads.TryRemove(upload.Id, out _))
            File.Delete(upload.Path);
    }

    /// <summary>久不动的，和上次没来得及删的。</summary>
    public void Sweep()
    {
        var before = database.Clock.GetUtcNow() - Keep;
        foreach (var upload in uploads.Values.Where(upload => upload.SeenAt <= before))
            Drop(upload);
        foreach (var file in new DirectoryInfo(Folder).EnumerateFiles().Where(file => new DateTimeOffset(file.LastWriteTimeUtc) <= before))
            file.Delete();
    }
}
