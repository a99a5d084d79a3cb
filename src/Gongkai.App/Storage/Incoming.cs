using System.Security.Cryptography;

namespace Gongkai.App.Storage;

/// <summary>正在收的一份文件：边收边算摘要、边查，收完落盘；没有改成正式名字的，释放时删去。</summary>
sealed class Incoming : IDisposable
{
    readonly string folder;

    public Incoming(string folder)
    {
        this.folder = System.IO.Path.Combine(folder, "incoming");
        Directory.CreateDirectory(this.folder);
        Path = NewPath();
    }

    public string Path { get; private set; }

    public string Hash { get; private set; } = "";

    public long Size { get; private set; }

    /// <summary>收下；返回为什么不收。</summary>
    public async Task<string?> ReceiveAsync(Stream content, FileKind? kind, string name, long most, CancellationToken cancel)
    {
        await using (FileStream file = new(Path, FileMode.CreateNew, FileAccess.Write))
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var buffer = new byte[1 << 16];
            for (int count; (count = await content.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancel)) > 0; Size += count)
            {
                if (Size == 0 && kind?.Fits(buffer.AsSpan(0, count)) == false)
                    return $"“{name}”的内容不是 {kind.Extension} 文件，可能改过文件名。请换成原来的文件。";
                if (Size + count > most)
                    return $"“{name}”超过 {most >> 20} MB。请压缩或者分成几份。";
                hash.AppendData(buffer, 0, count);
                await file.WriteAsync(buffer.AsMemory(0, count), cancel);
            }

            if (Size == 0 && kind is not null)
                return $"“{name}”是空的。请换一个文件。";
            file.Flush(flushToDisk: true);
            Hash = Convert.ToHexStringLower(hash.GetHashAndReset());
        }

        return kind?.Extension == "jpg" ? Clean(name) : null;
    }

    public void Dispose() => File.Delete(Path);

    /// <summary>照片换成去掉拍摄信息的一份。</summary>
    string? Clean(string name)
    {
        var raw = Path;
        Path = NewPath();
        try
        {
            using var source = File.OpenRead(raw);
            using FileStream cleaned = new(Path, FileMode.CreateNew, FileAccess.ReadWrite);
            JpegCleaner.Copy(source, cleaned);
            cleaned.Flush(flushToDisk: true);
            cleaned.Position = 0;
            (Hash, Size) = (Convert.ToHexStringLower(SHA256.HashData(cleaned)), cleaned.Length);
            return null;
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
        {
            return $"“{name}”打不开，照片可能没有传完。请重新导出这张照片。";
        }
        finally
        {
            File.Delete(raw);
        }
    }

    string NewPath() => System.IO.Path.Combine(folder, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)));
}
