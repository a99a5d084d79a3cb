using System.Collections.Immutable;
using System.IO.Compression;

namespace Gongkai.Documents;

/// <summary>压缩包里的一个文件。</summary>
/// <param name="Name">包内路径，正斜杠；包中包的为 b.zip!/c.docx。</param>
/// <param name="Load">取内容；加密的、损坏的、过大的抛 <see cref="UnreadableException"/>，别的文件不受影响。</param>
public sealed record ArchiveEntry(string Name, Func<ReadOnlyMemory<byte>> Load);

/// <summary>压缩包（zip）：一个个文件，名称是 UTF-8 或国标码，用到哪个才展开哪个。</summary>
public static class Archive
{
    public const string Extension = ".zip";

    const int MostEntries = 10_000;

    /// <summary>全部展开后的字节数。</summary>
    const long MostBytes = 4L << 30;

    /// <summary>内容是不是压缩包（docx、xlsx 不算）。名称不作准；rar、7z 不是，由 <see cref="Formats.Read"/> 说明。</summary>
    public static bool Recognises(ReadOnlyMemory<byte> content)
    {
        if (!content.Span.StartsWith("PK"u8))
            return false;
        try
        {
            return Signature.Of(content) == Extension;
        }
        catch (UnreadableException)
        {
            return false;
        }
    }

    /// <summary>展开压缩包，连同其中的压缩包（只一层）。</summary>
    /// <exception cref="UnreadableException">整个包读不出：残缺、文件过多、展开后过大、是 rar 或 7z。</exception>
    public static ImmutableArray<ArchiveEntry> Open(ReadOnlyMemory<byte> content) => Open(ZipPackage.AsStream(content));

    /// <inheritdoc cref="Open(ReadOnlyMemory{byte})"/>
    /// <param name="content">可随机读取；在取完各文件之前不要关闭。</param>
    public static ImmutableArray<ArchiveEntry> Open(Stream content) => [.. Expand(content, new(), isNested: false)];

    static IEnumerable<ArchiveEntry> Expand(Stream content, Allowance left, bool isNested)
    {
        var zip = OpenZip(content, left);
        var gate = new Lock();
        foreach (var entry in zip.Entries)
        {
            var name = entry.FullName.Replace('\\', '/').TrimStart('/');
            if (IsJunk(name))
                continue;
            var file = new ArchiveEntry(name, () => Load(entry, gate));
            var isArchive = name.EndsWith(Extension, StringComparison.OrdinalIgnoreCase);
            foreach (var found in !isArchive ? [file] : isNested ? [TooNested(name)] : ExpandNested(file, left))
                yield return found;
        }
    }

    static ArchiveEntry TooNested(string name) =>
        new(name, () => throw new UnreadableException("压缩包里套了两层以上的压缩包，未予展开", "请先展开，再重新压缩成一层"));

    static ImmutableArray<ArchiveEntry> ExpandNested(ArchiveEntry nested, Allowance left)
    {
        try
        {
            return [.. Expand(ZipPackage.AsStream(nested.Load()), left, isNested: true).Select(inner => inner with { Name = $"{nested.Name}!/{inner.Name}" })];
        }
        catch (UnreadableException reason)
        {
            return [nested with { Load = () => throw new UnreadableException(reason.Reason, reason.Remedy) }];
        }
    }

    static ZipArchive OpenZip(Stream content, Allowance left)
    {
        try
        {
            var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true, new ZipNameEncoding());
            if ((left.Entries -= zip.Entries.Count) < 0)
                throw new UnreadableException($"压缩包里有 {MostEntries - left.Entries} 个文件，超过 {MostEntries} 个的上限", "请分成几个压缩包提交");
            if ((left.Bytes -= zip.Entries.Sum(entry => (decimal)entry.Length)) < 0)
                throw Limits.Bomb("压缩包");
            return zip;
        }
        catch (Exception e) when (e is not UnreadableException)
        {
            throw new UnreadableException("压缩包不完整或者已损坏", "请重新下载或者重新压缩后再提交");
        }
    }

    /// <summary>包中各文件共用一个流，一次只展开一个。</summary>
    static ReadOnlyMemory<byte> Load(ZipArchiveEntry entry, Lock gate)
    {
        if (entry.IsEncrypted)
            throw new UnreadableException("压缩包里的这个文件加了密码", "请去掉密码重新压缩后再提交");
        if (entry.Length > Limits.FileBytes)
            throw Limits.TooLarge("压缩包里的这个文件", entry.Length);
        if (entry.Length > 16 << 20 && entry.Length / Limits.Ratio > entry.CompressedLength)
            throw Limits.Bomb("压缩包里的这个文件");
        lock (gate)
        {
            try
            {
                using var stream = entry.Open();
                var buffer = new byte[entry.Length];
                stream.ReadExactly(buffer);
                return buffer;
            }
            catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException)
            {
                throw new UnreadableException("压缩包里的这个文件已损坏，展不开", "请重新压缩后再提交");
            }
        }
    }

    /// <summary>文件夹、系统留下的杂物、Office 的临时文件。</summary>
    static bool IsJunk(string name)
    {
        var file = name[(name.LastIndexOf('/') + 1)..];
        return file.Length == 0 || file is ".DS_Store" or "Thumbs.db" or "desktop.ini" || file.StartsWith("~$", StringComparison.Ordinal)
            || name.StartsWith("__MACOSX/", StringComparison.Ordinal);
    }

    /// <summary>还许展开多少：包中包与外层合用一份，套得再多也不翻番。</summary>
    sealed class Allowance
    {
        public int Entries { get; set; } = MostEntries;

        public decimal Bytes { get; set; } = MostBytes;
    }
}
