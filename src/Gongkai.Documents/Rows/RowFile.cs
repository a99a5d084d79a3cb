namespace Gongkai.Documents.Rows;

/// <summary>逐行读的表格文件：csv、xlsx、xls。只留一行在内存里，几十万行也读得。</summary>
public abstract class RowFile : IDisposable
{
    /// <summary>文件的字节数上限。</summary>
    public const long MostBytes = 100L << 20;

    /// <summary>模板自带的说明表：读时略过，不必说。</summary>
    public const string GuideSheet = "填写说明";

    /// <summary>一格的字数上限；再长的多半是引号没有配对。</summary>
    protected const int MostCharacters = 100_000;

    /// <summary>列数上限。</summary>
    protected const int MostColumns = 500;

    /// <summary>读的时候略过了什么，给人看的一句话；没有略过为空。</summary>
    public string Note { get; protected set; } = "";

    /// <summary>依次各行，空行也在内；只能读一遍。</summary>
    /// <exception cref="UnreadableException">读到一半发现坏了。</exception>
    public abstract IEnumerable<SheetRow> Rows(CancellationToken cancel);

    public abstract void Dispose();

    /// <summary>看内容而不看文件名，打开。</summary>
    /// <exception cref="UnreadableException">不是表格文件，或者已经损坏、加密、过大。</exception>
    public static RowFile Open(string path)
    {
        var stream = File.OpenRead(path);
        try
        {
            if (stream.Length > MostBytes)
                throw Limits.TooLarge("文件", stream.Length, MostBytes);
            var head = new byte[4096];
            var length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            stream.Position = 0;
            return Open(stream, head.AsSpan(0, length));
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    static RowFile Open(FileStream stream, ReadOnlySpan<byte> head)
    {
        if (head.IsEmpty)
            throw new UnreadableException("文件是空的", "请核对是否选错了文件");
        if (head.StartsWith("PK"u8) || CompoundFile.Recognises(head))
            return new WorkbookRows(stream, isPackage: head.StartsWith("PK"u8));
        if (head.StartsWith("%PDF"u8))
            throw WrongKind("pdf 文书");
        if (head.StartsWith("{\\rtf"u8))
            throw WrongKind("rtf 文书");
        if (LooksLikeHtml(head))
            throw new UnreadableException("这个文件其实是网页，不是表格（有的系统导出的 xls 是这样）", "请用 Excel 或 WPS 打开，另存为 xlsx 后再提交");
        return new CsvRows(stream);
    }

    static bool LooksLikeHtml(ReadOnlySpan<byte> head)
    {
        var text = System.Text.Encoding.Latin1.GetString(head).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\r', '\n', '\t');
        return text.StartsWith("<!DOCTYPE html", StringComparison.OrdinalIgnoreCase) || text.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("<table", StringComparison.OrdinalIgnoreCase);
    }

    private protected static UnreadableException WrongKind(string what) =>
        new($"这个文件是{what}，不是表格", "请提交 xlsx、xls 或者 csv 文件；可以先下载模板，把内容填进去");
}
