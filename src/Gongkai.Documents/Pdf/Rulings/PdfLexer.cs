using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace Gongkai.Documents.Pdf.Rulings;

/// <summary>PDF 记号的种类。</summary>
enum PdfToken { End, Number, Name, Keyword, Text, ArrayOpen, ArrayClose, DictionaryOpen, DictionaryClose }

/// <summary>把 PDF 的字节切成记号；对象和页面内容用同一套写法。文字不解，只跳过。</summary>
ref struct PdfLexer(ReadOnlySpan<byte> bytes, int start = 0)
{
    static readonly SearchValues<byte> Ends = SearchValues.Create("\0\t\n\f\r ()<>[]{}/%"u8);

    readonly ReadOnlySpan<byte> bytes = bytes;

    public int At { get; set; } = start;

    /// <summary>数字记号的值。</summary>
    public double Number { get; private set; }

    /// <summary>名称（不含斜线）或者关键字。</summary>
    public ReadOnlySpan<byte> Word { get; private set; }

    public readonly string Name => Encoding.Latin1.GetString(Word);

    public PdfToken Next()
    {
        SkipBlank();
        if (At >= bytes.Length)
            return PdfToken.End;
        switch (bytes[At])
        {
            case (byte)'/':
                At++;
                TakeWord();
                return PdfToken.Name;
            case (byte)'[' or (byte)'{':
                At++;
                return PdfToken.ArrayOpen;
            case (byte)']' or (byte)'}':
                At++;
                return PdfToken.ArrayClose;
            case (byte)'(':
                SkipText();
                return PdfToken.Text;
            case (byte)')':
                At++;
                return PdfToken.Text;
            case (byte)'<':
                return Angle();
            case (byte)'>':
                At += bytes[At..].StartsWith(">>"u8) ? 2 : 1;
                return PdfToken.DictionaryClose;
            default:
                TakeWord();
                return TakeNumber() ? PdfToken.Number : PdfToken.Keyword;
        }
    }

    void SkipBlank()
    {
        while (At < bytes.Length)
        {
            if (bytes[At] == '%')
            {
                var end = bytes[At..].IndexOfAny((byte)'\r', (byte)'\n');
                At = end < 0 ? bytes.Length : At + end;
            }
            else if (bytes[At] is not (0 or (byte)'\t' or (byte)'\n' or (byte)'\f' or (byte)'\r' or (byte)' '))
            {
                return;
            }
            else
            {
                At++;
            }
        }
    }

    void TakeWord()
    {
        var length = bytes[At..].IndexOfAny(Ends);
        Word = length < 0 ? bytes[At..] : bytes.Slice(At, length);
        At += Word.Length;
    }

    bool TakeNumber()
    {
        if (Word.IsEmpty || Word[0] > '9' || !Utf8Parser.TryParse(Word[0] == '+' ? Word[1..] : Word, out double value, out var used))
            return false;
        Number = double.IsFinite(value) ? Math.Clamp(value, -1e9, 1e9) : 0;
        return used > 0;
    }

    PdfToken Angle()
    {
        if (bytes[At..].StartsWith("<<"u8))
        {
            At += 2;
            return PdfToken.DictionaryOpen;
        }

        var end = bytes[At..].IndexOf((byte)'>');
        At = end < 0 ? bytes.Length : At + end + 1;
        return PdfToken.Text;
    }

    void SkipText()
    {
        for (var depth = 0; At < bytes.Length; At++)
        {
            switch (bytes[At])
            {
                case (byte)'\\':
                    At++;
                    break;
                case (byte)'(':
                    depth++;
                    break;
                case (byte)')' when --depth == 0:
                    At++;
                    return;
            }
        }

        At = Math.Min(At, bytes.Length);
    }
}
