using System.Collections.Immutable;
using System.Text;

namespace Gongkai.Documents;

/// <summary>内容的特征：不看文件名，看里面是什么。结尾写错了的文件因此照样读得出。</summary>
static class Signature
{
    const string TextRemedy = "请提交 docx、pdf、html、txt、md、xlsx、xls、json、doc、wps、rtf 或其 zip 压缩包";

    static readonly ImmutableArray<(byte[] Head, string Kind)> Pictures =
    [
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "png"), ([0xFF, 0xD8, 0xFF], "jpg"), ("GIF8"u8.ToArray(), "gif"),
        ([(byte)'I', (byte)'I', 0x2A, 0], "tif"), ([(byte)'M', (byte)'M', 0, 0x2A], "tif"),
    ];

    /// <summary>内容的格式，以结尾表示（".docx"）；像文本的为 null，由文件名决定。</summary>
    /// <exception cref="UnreadableException">加密的、残缺的、图片、不支持的格式。</exception>
    public static string? Of(ReadOnlyMemory<byte> content)
    {
        var bytes = content.Span;
        var head = bytes[..Math.Min(bytes.Length, 4096)];
        if (head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("PK\u0005\u0006"u8))
            return OfZip(content);
        if (CompoundFile.Recognises(head))
            return OfCompound(bytes);
        if (head[..Math.Min(head.Length, 1024)].IndexOf("%PDF-"u8) >= 0)
            return ".pdf";
        if (head.StartsWith("{\\rtf"u8))
            return ".rtf";
        RefuseOthers(head);
        if (head.IndexOf("MIME-Version:"u8) >= 0 && head.IndexOf("multipart/related"u8) >= 0)
            throw new UnreadableException("这是网页存档（mht），不是真正的文档", "请用 Word 或 WPS 打开后另存为 docx，再提交");
        if (head.IndexOf("progid=\"Word.Document\""u8) >= 0)
            return ".doc";
        return IsText(head) ? null : throw new UnreadableException("不认识的文件格式（内容不是文字）", TextRemedy);
    }

    static string OfZip(ReadOnlyMemory<byte> content)
    {
        using var package = new ZipPackage(content);
        return OfZip(package);
    }

    /// <summary>按包里有什么分辨：docx、xlsx，还是普通的压缩包。</summary>
    public static string OfZip(ZipPackage package)
    {
        var (isWord, isExcel) = (package.Has("word/document.xml"), package.Has("xl/workbook.xml") || package.Has("xl/workbook.bin"));
        if (isWord || isExcel)
            return isWord ? ".docx" : ".xlsx";
        if (package.Has("OFD.xml"))
            throw new UnreadableException("这是 OFD 版式文件，本系统不能读取", "请提交排版之前的 docx，或者转换成 PDF 后再提交");
        if (package.Has("ppt/presentation.xml"))
            throw new UnreadableException("这是演示文稿，不是年度报告", "请核对是否选错了文件");
        if (package.Has("content.xml") && package.Has("mimetype"))
            return ".odt";
        return package.Has("[Content_Types].xml") && package.Has("_rels/.rels") ? ".docx" : Archive.Extension;
    }

    static string OfCompound(ReadOnlySpan<byte> bytes)
    {
        var streams = CompoundFile.Streams(bytes);
        if (streams.Any(stream => stream.Name is "EncryptedPackage" or "EncryptionInfo"))
            throw Encrypted();
        if (streams.FirstOrDefault(stream => stream.Name == "WordDocument") is { Name: not null } word)
        {
            // 文件信息块第 10 字节起是标志，0x0100 为加密
            var block = CompoundFile.Start(bytes, word, 12);
            return block.Length == 12 && (block[11] & 1) != 0 ? throw Encrypted() : ".doc";
        }

        if (streams.Any(stream => stream.Name is "Workbook" or "Book"))
            return ".xls";
        if (streams.Any(stream => stream.Name == "PowerPoint Document"))
            throw new UnreadableException("这是演示文稿，不是年度报告", "请核对是否选错了文件");
        throw new UnreadableException("文件不完整或者已损坏（里面没有文档，也没有工作簿）", "请重新下载或者重新导出后再提交");
    }

    static UnreadableException Encrypted() => new("文件已加密", "请用 Word 或 WPS 打开，取消密码后另存，再提交");

    static void RefuseOthers(ReadOnlySpan<byte> head)
    {
        foreach (var (start, kind) in Pictures)
        {
            if (head.StartsWith(start))
                throw new UnreadableException($"这是一幅图片（{kind}），没有文字可读", "请提交可以编辑的文档，不要提交截图或扫描件");
        }

        if (head.StartsWith("Rar!"u8) || head.StartsWith((ReadOnlySpan<byte>)[(byte)'7', (byte)'z', 0xBC, 0xAF]) || head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]))
            throw new UnreadableException("这是 rar、7z 或 gz 压缩包，本系统只展开 zip", "请改用 zip 压缩，或者直接提交其中的文件");
    }

    /// <summary>文字里没有空字节；UTF-16 的除外。</summary>
    static bool IsText(ReadOnlySpan<byte> head)
    {
        if (!head.Contains((byte)0))
            return true;
        if (head is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            return true;
        return head.IndexOfAnyExcept((byte)0) >= 0 && Encoding.Unicode.GetString(head[..(head.Length & ~1)]).AsSpan().IndexOfAny('\uFFFD', '\0') < 0;
    }
}
