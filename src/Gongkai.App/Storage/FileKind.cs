namespace Gongkai.App.Storage;

/// <summary>收哪几种文件：结尾与内容的开头要对得上，改个名字混不进来。</summary>
sealed record FileKind(string Extension, string Name, string MediaType, params byte[][] Starts)
{
    static readonly byte[] Zip = "PK\x03\x04"u8.ToArray();
    static readonly byte[] Ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    public static IReadOnlyList<FileKind> All { get; } =
    [
        new("pdf", "PDF", "application/pdf", "%PDF-"u8.ToArray()),
        new("docx", "Word 文档", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", Zip),
        new("xlsx", "Excel 表格", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Zip),
        new("ofd", "版式文件", "application/ofd", Zip),
        new("zip", "压缩包", "application/zip", Zip),
        new("doc", "Word 文档", "application/msword", Ole),
        new("xls", "Excel 表格", "application/vnd.ms-excel", Ole),
        new("wps", "WPS 文档", "application/vnd.ms-works", Ole, Zip),
        new("et", "WPS 表格", "application/vnd.ms-excel", Ole, Zip),
        new("rtf", "RTF 文档", "application/rtf", @"{\rtf"u8.ToArray()),
        new("jpg", "照片", "image/jpeg", [0xFF, 0xD8, 0xFF]),
        new("png", "图片", "image/png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
        new("txt", "文本", "text/plain"),
        new("csv", "表格文本", "text/csv"),
    ];

    /// <summary>文件名的结尾不认得为 null。</summary>
    public static FileKind? Of(string name)
    {
        var extension = Path.GetExtension(name).TrimStart('.').ToLowerInvariant();
        return All.FirstOrDefault(kind => kind.Extension == (extension == "jpeg" ? "jpg" : extension));
    }

    /// <summary>内容的开头与种类对得上；文本不能有零字节。</summary>
    public bool Fits(ReadOnlySpan<byte> head)
    {
        if (Starts.Length == 0)
            return !head.Contains((byte)0);
        foreach (var start in Starts)
        {
            if (head.StartsWith(start))
                return true;
        }

        return false;
    }
}
