using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Xml;

namespace Gongkai.Documents;

/// <summary>压缩包形式的文书（docx、xlsx）：按名取部件，先看大小再展开。</summary>
sealed class ZipPackage : IDisposable
{
    readonly ZipArchive zip;

    public ZipPackage(ReadOnlyMemory<byte> content) : this(AsStream(content))
    {
    }

    /// <param name="content">用完不关。</param>
    public ZipPackage(Stream content)
    {
        try
        {
            zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            _ = zip.Entries;
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or IOException)
        {
            throw new UnreadableException("文件不完整或者已损坏（压缩包的目录读不出）", "请重新下载或者重新导出后再提交");
        }
    }

    public IEnumerable<string> Names => zip.Entries.Select(entry => entry.FullName);

    public bool Has(string name) => Find(name) is not null;

    /// <summary>打开一个部件；没有则为 null。</summary>
    public Stream? Open(string name)
    {
        if (Find(name) is not { } entry)
            return null;
        Check(entry);
        return entry.Open();
    }

    /// <summary>打开一个部件来读 XML；没有则为 null。</summary>
    public XmlReader? OpenXml(string name) => Open(name) is { } stream ? XmlReader.Create(stream, Settings()) : null;

    /// <summary>所有部件都在限度之内；不是则抛出。</summary>
    /// <param name="most">某个部件展开后至多多少字节；不给的按 <see cref="Limits.PartBytes"/>。</param>
    public void CheckAll(Func<string, long>? most = null)
    {
        foreach (var entry in zip.Entries)
            Check(entry, most?.Invoke(entry.FullName) ?? Limits.PartBytes);
    }

    public void Dispose() => zip.Dispose();

    public static Stream AsStream(ReadOnlyMemory<byte> content) => MemoryMarshal.TryGetArray(content, out var array)
        ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
        : new MemoryStream(content.ToArray(), writable: false);

    static void Check(ZipArchiveEntry entry, long most = Limits.PartBytes)
    {
        if (entry.IsEncrypted)
            throw new UnreadableException("文件已加密", "请取消密码后重新提交");
        if (entry.Length > most || entry.Length > 16 << 20 && entry.Length / Limits.Ratio > entry.CompressedLength)
            throw Limits.Bomb("文件");
    }

    /// <summary>名称照理区分大小写、用正斜杠；有的软件不守规矩。</summary>
    ZipArchiveEntry? Find(string name) => zip.GetEntry(name)
        ?? zip.Entries.FirstOrDefault(entry => entry.FullName.Replace('\\', '/').TrimStart('/').Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>不认 DTD，因而没有实体；不取外部资源；限总长。</summary>
    static XmlReaderSettings Settings() => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersInDocument = Limits.PartBytes,
        CloseInput = true,
    };
}
