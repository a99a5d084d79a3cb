using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;

namespace Gongkai.App.Backup;

/// <summary>往压缩包里一份一份地写，边写边算摘要，记进清单；备份与整机关导出同用。</summary>
sealed class PartWriter(Stream output) : IDisposable
{
    readonly ZipArchive zip = new(output, ZipArchiveMode.Create, leaveOpen: true);
    readonly List<Manifest.Part> parts = [];

    public IReadOnlyList<Manifest.Part> Parts => parts;

    /// <param name="write">写内容，返回几行；不论行的为 null。</param>
    public async Task AddAsync(string path, Func<Stream, Task<long?>> write, CancellationToken cancel)
    {
        using var hash = SHA256.Create();
        long? rows;
        await using (var entry = await zip.CreateEntry(path, CompressionLevel.Fastest).OpenAsync(cancel))
        await using (CryptoStream hashing = new(entry, hash, CryptoStreamMode.Write))
        await using (BufferedStream buffer = new(hashing, 1 << 16))
            rows = await write(buffer);
        parts.Add(new(path, rows, Convert.ToHexStringLower(hash.Hash!)));
    }

    /// <summary>存下的文件：摘要早有了；已经是压缩格式的居多，不再压。</summary>
    public async Task AddFileAsync(string path, string hash, Stream content, CancellationToken cancel)
    {
        await using var entry = await zip.CreateEntry(path, CompressionLevel.NoCompression).OpenAsync(cancel);
        await content.CopyToAsync(entry, cancel);
        parts.Add(new(path, null, hash));
    }

    /// <summary>清单写在最后。</summary>
    public async Task FinishAsync<T>(T manifest, JsonSerializerOptions options, CancellationToken cancel)
    {
        await using var entry = await zip.CreateEntry(Manifest.Path).OpenAsync(cancel);
        await JsonSerializer.SerializeAsync(entry, manifest, options, cancel);
    }

    public void Dispose() => zip.Dispose();
}
