using System.Security.Cryptography;
using Gongkai.Ledgers;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Storage;

/// <summary>文件的存取，全程序一处：先写牢文件，再提交登记；反过来就会登记了却没有文件。</summary>
sealed class StoredFiles(Database database)
{
    /// <summary>一份至多多大（决定21：办公端 100 MB）。</summary>
    public const long MostBytes = 100L << 20;

    string Folder => Path.Combine(database.Folder, "files");

    /// <summary>写牢内容，把登记加进 <paramref name="db"/>，由调用的人提交；没有提交的成为没有登记的一份，查验会列出。</summary>
    public async Task<Filing> AddAsync(GongkaiDb db, long organId, string name, Stream content, CancellationToken cancel)
    {
        var plain = Path.GetFileName(name.Replace('\\', '/'));
        if (FileKind.Of(plain) is not { } kind)
            return new(null, $"不收“{plain}”这种文件。可以是 {string.Join("、", FileKind.All.Select(known => known.Extension))}。");
        using Incoming incoming = new(Folder);
        var wrong = await incoming.ReceiveAsync(content, kind, plain, MostBytes, cancel);
        if (wrong is not null)
            return new(null, wrong);
        StoredFile file = new()
        {
            OrganId = organId,
            Name = plain.Length <= 200 ? plain : Printable.Clean(plain[..190]) + Path.GetExtension(plain),
            Kind = kind.Extension,
            Hash = incoming.Hash,
            Size = incoming.Size,
            CreatedAt = database.Clock.GetUtcNow(),
            OfficerId = db.Scope.OfficerId,
        };
        Settle(incoming);
        db.Add(file);
        return new(file, null);
    }

    /// <summary>恢复备份：内容与摘要对得上才放进去。</summary>
    public async Task<bool> PutAsync(string hash, Stream content, CancellationToken cancel)
    {
        using Incoming incoming = new(Folder);
        await incoming.ReceiveAsync(content, null, hash, long.MaxValue, cancel);
        if (incoming.Hash != hash)
            return false;
        Settle(incoming);
        return true;
    }

    /// <summary>读内容；用完要释放。没有这一份为 null。</summary>
    public FileStream? Open(string hash) => File.Exists(PathOf(hash)) ? new(PathOf(hash), FileMode.Open, FileAccess.Read, FileShare.Read) : null;

    /// <summary>登记了的是不是都在、有没有变；各有什么毛病，和没有登记的有几份。</summary>
    public async Task<(int Count, IReadOnlyList<string> Faults, int Orphans)> CheckAsync(CancellationToken cancel)
    {
        await using var db = database.Open(Scope.Of("查验"));
        var known = await db.Set<StoredFile>().AsNoTracking().OrderBy(file => file.Id).ToListAsync(cancel);
        List<string> faults = [];
        foreach (var file in known.DistinctBy(file => file.Hash))
        {
            await using var content = Open(file.Hash);
            if (content is null)
                faults.Add($"文件 {file.Hash[..12]}（第 {file.Id} 号）不见了。请从备份里取回。");
            else if (Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancel)) != file.Hash)
                faults.Add($"文件 {file.Hash[..12]}（第 {file.Id} 号）的内容变了。请从备份里取回。");
        }

        var hashes = known.Select(file => file.Hash).ToHashSet(StringComparer.Ordinal);
        var orphans = Directory.Exists(Folder)
            ? Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Count(path => !hashes.Contains(Path.GetFileName(path)))
            : 0;
        return (hashes.Count, faults, orphans);
    }

    /// <summary>改成正式的名字；已经有相同内容的，不必再放。</summary>
    void Settle(Incoming incoming)
    {
        var path = PathOf(incoming.Hash);
        if (File.Exists(path))
            return;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        Durably.Rename(incoming.Path, path);
    }

    string PathOf(string hash) => Path.Combine(Folder, hash[..2], hash);
}
