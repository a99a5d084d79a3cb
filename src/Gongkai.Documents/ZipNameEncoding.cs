using System.Text;
using System.Text.Unicode;

namespace Gongkai.Documents;

/// <summary>压缩包里没有标明编码的文件名：是严格的 UTF-8 就按 UTF-8，否则是国标码（Windows 自带的压缩）。</summary>
sealed class ZipNameEncoding : Encoding
{
    public override int GetCharCount(byte[] bytes, int index, int count) => For(bytes.AsSpan(index, count)).GetCharCount(bytes, index, count);

    public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex) =>
        For(bytes.AsSpan(byteIndex, byteCount)).GetChars(bytes, byteIndex, byteCount, chars, charIndex);

    public override string GetString(byte[] bytes, int index, int count) => For(bytes.AsSpan(index, count)).GetString(bytes, index, count);

    public override int GetMaxCharCount(int byteCount) => UTF8.GetMaxCharCount(byteCount);

    public override int GetByteCount(char[] chars, int index, int count) => UTF8.GetByteCount(chars, index, count);

    public override int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex) =>
        UTF8.GetBytes(chars, charIndex, charCount, bytes, byteIndex);

    public override int GetMaxByteCount(int charCount) => UTF8.GetMaxByteCount(charCount);

    static Encoding For(ReadOnlySpan<byte> name) => Utf8.IsValid(name) ? UTF8 : Charset.National;
}
