using System.Text;
using System.Text.Unicode;

namespace Gongkai.Documents;

/// <summary>文本的编码：看 BOM，看是不是严格的 UTF-8，看它自己怎么说；都不是就是国标码。</summary>
public static class Charset
{
    const int DeclarationLength = 4096;

    /// <summary>国标码（GB18030 含 GBK、GB2312）。</summary>
    public static Encoding National { get; } = Register();

    /// <summary>解成文字；去掉 BOM。</summary>
    public static string Decode(ReadOnlySpan<byte> content)
    {
        var (encoding, skip) = Of(content);
        return encoding.GetString(content[skip..]);
    }

    static (Encoding Encoding, int Skip) Of(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith("\uFEFF"u8))
            return (Encoding.UTF8, 3);
        if (content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return (Encoding.Unicode, 2);
        if (content.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return (Encoding.BigEndianUnicode, 2);
        if (Utf8.IsValid(content))
            return content.Length > 1 && content[1] == 0 ? (Encoding.Unicode, 0) : (Encoding.UTF8, 0);
        return (Declared(content[..Math.Min(content.Length, DeclarationLength)], content), 0);
    }

    /// <summary>自称 UTF-8 而有几处坏字节的，仍按 UTF-8；坏得太多是标错了。</summary>
    static Encoding Declared(ReadOnlySpan<byte> head, ReadOnlySpan<byte> content)
    {
        var declared = Encoding.Latin1.GetString(head);
        if (declared.Contains("charset=big5", StringComparison.OrdinalIgnoreCase))
            return Encoding.GetEncoding("big5");
        var isUtf8 = declared.Contains("utf-8", StringComparison.OrdinalIgnoreCase);
        return isUtf8 && Encoding.UTF8.GetString(content).AsSpan().Count('\uFFFD') * 50L < content.Length ? Encoding.UTF8 : National;
    }

    static Encoding Register()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding("GB18030");
    }
}
