using System.Text;
using Gongkai.Documents;

namespace Gongkai.Tests.Documents;

public class ArchiveTests
{
    [Theory]
    [InlineData("utf-8")]
    [InlineData("GB18030")]
    public void Names_are_read_in_either_charset(string encoding)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var zip = Zips.Of(new Unmarked(Encoding.GetEncoding(encoding)), ("报送\\某乡人民政府2023年报.txt", [1]), ("其他/中文名.docx", [2]));

        Assert.Equal(["报送/某乡人民政府2023年报.txt", "其他/中文名.docx"], Archive.Open(zip).Select(entry => entry.Name));
    }

    [Fact]
    public void Leftovers_of_systems_and_office_are_skipped()
    {
        var zip = Zips.Of(("a/", ""), ("a/.DS_Store", "x"), ("__MACOSX/a/._b.txt", "x"), ("a/~$b.docx", "x"), ("a/b.txt", "正文"));

        var entry = Assert.Single(Archive.Open(zip));
        Assert.Equal("正文", Encoding.UTF8.GetString(entry.Load().Span));
    }

    [Fact]
    public void Zips_in_a_zip_share_one_allowance()
    {
        var inner = Zips.Of([.. Enumerable.Range(0, 4_000).Select(i => ($"{i}.txt", ""))]);
        var outer = Zips.Of(Encoding.UTF8, ("a.zip", inner), ("b.zip", inner), ("c.zip", inner));

        var entries = Archive.Open(outer);

        Assert.Equal(8_001, entries.Length);
        Assert.Contains("上限", Assert.Throws<UnreadableException>(() => entries[^1].Load()).Reason);
    }

    [Fact]
    public void A_zip_in_a_zip_is_opened_once_and_no_deeper()
    {
        var innermost = Zips.Of(("c.txt", "丙"));
        var inner = Zips.Of(Encoding.UTF8, ("b.txt", "乙"u8.ToArray()), ("c.zip", innermost));
        var outer = Zips.Of(Encoding.UTF8, ("a.txt", "甲"u8.ToArray()), ("b.zip", inner), ("bad.zip", [1, 2, 3]));

        var entries = Archive.Open(outer);

        Assert.Equal(["a.txt", "b.zip!/b.txt", "b.zip!/c.zip", "bad.zip"], entries.Select(entry => entry.Name));
        Assert.Equal("乙", Encoding.UTF8.GetString(entries[1].Load().Span));
        Assert.Contains("两层以上", Assert.Throws<UnreadableException>(() => entries[2].Load()).Reason);
        Assert.Contains("不完整", Assert.Throws<UnreadableException>(() => entries[3].Load()).Reason);
    }

    [Fact]
    public void One_broken_member_does_not_spoil_the_others()
    {
        var zip = Zips.Of(("a.txt", new string('甲', 5000)), ("b.txt", "乙"));
        var at = zip.AsSpan().IndexOf("a.txt"u8) + 5;
        zip.AsSpan(at, 12).Fill(0xFF);

        var entries = Archive.Open(zip);

        Assert.Contains("已损坏", Assert.Throws<UnreadableException>(() => entries[0].Load()).Reason);
        Assert.Equal("乙", Encoding.UTF8.GetString(entries[1].Load().Span));
    }

    [Fact]
    public void An_encrypted_member_is_named_as_such()
    {
        var zip = Zips.Of(("a.txt", "甲"));
        zip[6] |= 1;
        zip[zip.AsSpan().IndexOf("PK\u0001\u0002"u8) + 8] |= 1;

        Assert.Contains("密码", Assert.Throws<UnreadableException>(() => Archive.Open(zip)[0].Load()).Reason);
    }

    [Fact]
    public void Bombs_are_refused_before_they_are_opened()
    {
        var bomb = Zips.Of(Encoding.UTF8, ("a.txt", new byte[40 << 20]), ("b.txt", new byte[100 << 20]));

        var entries = Archive.Open(bomb);

        Assert.Contains("炸弹", Assert.Throws<UnreadableException>(() => entries[0].Load()).Reason);
        Assert.Contains("上限", Assert.Throws<UnreadableException>(() => entries[1].Load()).Reason);
    }

    [Fact]
    public void A_member_that_lies_about_its_size_is_cut_at_what_it_declares()
    {
        var zip = Zips.Of(Encoding.UTF8, ("a.txt", new byte[1 << 20]));
        var directory = zip.AsSpan().IndexOf("PK\u0001\u0002"u8);
        BitConverter.TryWriteBytes(zip.AsSpan(directory + 24), 10);

        try
        {
            Assert.True(Archive.Open(zip)[0].Load().Length <= 10);
        }
        catch (UnreadableException)
        {
            // 拒绝也可以，只是不能照单展开
        }
    }

    [Fact]
    public void Too_many_members_are_refused()
    {
        var zip = Zips.Of([.. Enumerable.Range(0, 10_001).Select(i => ($"{i}.txt", "x"))]);

        Assert.Contains("10001 个文件", Assert.Throws<UnreadableException>(() => Archive.Open(zip)).Reason);
    }

    [Fact]
    public void Only_plain_zips_are_archives()
    {
        Assert.True(Archive.Recognises(Zips.Of(("a.txt", "x"))));
        Assert.False(Archive.Recognises(Zips.Docx(Zips.P("x"))));
        Assert.False(Archive.Recognises(Workbooks.Of(new Workbooks.Sheet("a", [["x"]], []))));
        Assert.False(Archive.Recognises("PK但不是"u8.ToArray()));
    }

    /// <summary>不标明 UTF-8 的写法，如 Windows 自带的压缩。</summary>
    sealed class Unmarked(Encoding inner) : Encoding
    {
        public override int GetByteCount(char[] chars, int index, int count) => inner.GetByteCount(chars, index, count);

        public override int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex) => inner.GetBytes(chars, charIndex, charCount, bytes, byteIndex);

        public override int GetCharCount(byte[] bytes, int index, int count) => inner.GetCharCount(bytes, index, count);

        public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex) => inner.GetChars(bytes, byteIndex, byteCount, chars, charIndex);

        public override int GetMaxByteCount(int charCount) => inner.GetMaxByteCount(charCount);

        public override int GetMaxCharCount(int byteCount) => inner.GetMaxCharCount(byteCount);
    }
}
