using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;

namespace Gongkai.App.Backup;

/// <summary>读备份：先把全部内容的摘要核对一遍，再交出来。</summary>
sealed class BackupFile : IDisposable
{
    readonly ZipArchive zip;

    BackupFile(ZipArchive zip, Manifest manifest) => (this.zip, Manifest) = (zip, manifest);

    public Manifest Manifest { get; }

    public IEnumerable<Manifest.Part> Tables => Manifest.Parts.Where(part => part.Rows is not null);

    public IEnumerable<Manifest.Part> Files => Manifest.Parts.Where(part => part.Rows is null);

    /// <exception cref="UnusableBackupException">不是备份，或者内容变了。</exception>
    public static async Task<BackupFile> OpenAsync(string path, CancellationToken cancel)
    {
        ZipArchive? zip = null;
        try
        {
            zip = await ZipFile.OpenReadAsync(path, cancel);
            return new(zip, await CheckAsync(zip, cancel));
        }
        catch (Exception e) when (e is InvalidDataException or JsonException or EndOfStreamException)
        {
            zip?.Dispose();
            throw new UnusableBackupException($"“{Path.GetFileName(path)}”不是完好的备份。请换一份备份；库没有动。", e);
        }
    }

    public Task<Stream> OpenAsync(Manifest.Part part, CancellationToken cancel) => zip.GetEntry(part.Path)!.OpenAsync(cancel);

    public void Dispose() => zip.Dispose();

    static async Task<Manifest> CheckAsync(ZipArchive zip, CancellationToken cancel)
    {
        await using var entry = await (zip.GetEntry(Manifest.Path) ?? throw new InvalidDataException("没有清单")).OpenAsync(cancel);
        var manifest = await JsonSerializer.DeserializeAsync<Manifest>(entry, ManifestJson.Options, cancel) ?? throw new InvalidDataException("清单是空的");
        if (manifest.Format > Manifest.Current)
            throw new UnusableBackupException("这份备份是更新的程序写的。请改用更新的程序；库没有动。");
        foreach (var part in manifest.Parts)
        {
            await using var content = await (zip.GetEntry(part.Path) ?? throw new InvalidDataException($"缺 {part.Path}")).OpenAsync(cancel);
            if (Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancel)) != part.Sha256)
                throw new InvalidDataException($"{part.Path} 变了");
        }

        return manifest;
    }
}
