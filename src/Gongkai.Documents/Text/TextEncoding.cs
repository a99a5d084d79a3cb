using System.Text;

namespace Gongkai.Documents.Text;

/// <summary>文本的编码：有 BOM 的照 BOM；合乎 UTF-8 的是 UTF-8；其余按 GB18030（乡镇电脑的默认）。</summary>
static class TextEncoding
{
    static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            return Encoding.UTF8.GetString(bytes[3..]);
        if (bytes.StartsWith(Encoding.Unicode.Preamble))
            return Encoding.Unicode.GetString(bytes[2..]);
        if (bytes.StartsWith(Encoding.BigEndianUnicode.Preamble))
            return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        return System.Text.Unicode.Utf8.IsValid(bytes) ? StrictUtf8.GetString(bytes) : Gb18030.GetString(bytes);
    }

    /// <summary>看开头像不像文本：除了换行、制表、换页，没有控制字符；UTF-16 须有 BOM。</summary>
    public static bool LooksLikeText(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith(Encoding.Unicode.Preamble) || head.StartsWith(Encoding.BigEndianUnicode.Preamble))
            return true;
        return !head.StartsWith("%PDF"u8) && !head.StartsWith("{\\rtf"u8) && !head.ContainsAnyInRange((byte)0, (byte)8) && !head.ContainsAnyInRange((byte)14, (byte)25);
    }

    /// <summary>GB18030 包括 GBK 与 GB2312；代码页由框架自带，用到时才登记。</summary>
    static Encoding Gb18030 => field ??= CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
}
