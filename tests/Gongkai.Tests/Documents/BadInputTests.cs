using System.Text;
using Gongkai.Documents;
using static Gongkai.Tests.Documents.Zips;

namespace Gongkai.Tests.Documents;

/// <summary>坏输入：每一种都有自己的一句话，写明为什么、怎么办。</summary>
public class BadInputTests
{
    static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    public static TheoryData<string, byte[], string> Refusals => new()
    {
        { "a.docx", [], "空的" },
        { "a.docx", Docx(P("甲"))[..200], "不完整" },
        { "a.docx", [.. "PK\u0003\u0004"u8, 1, 2, 3], "不完整" },
        { "a.docx", CompoundOf("EncryptedPackage", "EncryptionInfo"), "已加密" },
        { "a.xlsx", CompoundOf("EncryptionInfo", "EncryptedPackage"), "已加密" },
        { "a.doc", Compound, "不完整" },
        { "a.ppt", CompoundOf("PowerPoint Document"), "演示文稿" },
        { "a.docx", Of(("[Content_Types].xml", "<Types/>"), ("_rels/.rels", "<Relationships/>")), "没有正文" },
        { "a.docx", Docx(""), "没有文字" },
        { "a.docx", Docx("<w:p><w:r><w:pict><v:imagedata/></w:pict></w:r></w:p>"), "扫描件" },
        { "a.docx", Docx("<w:altChunk/>"), "嵌在文件里的网页" },
        { "a.docx", Docx("<w:p><w:r>"), "XML 第" },
        { "a.docx", Of(("word/document.xml", "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>")), "实体" },
        { "a.docx", Of(("word/document.xml", "<!DOCTYPE a [<!ENTITY x \"xx\"><!ENTITY y \"&x;&x;\">]><a>&y;</a>")), "实体" },
        { "a.docx", Docx(Deep(600)), "嵌套过深" },
        { "a.docx", Of(Encoding.UTF8, ("word/document.xml", new byte[100 << 20])), "压缩炸弹" },
        { "a.xlsx", Of(("xl/workbook.xml", "<workbook/>")), "没有内容" },
        { "a.ofd", Of(("OFD.xml", "<OFD/>")), "OFD" },
        { "a.zip", Of(("a.txt", "x")), "压缩包" },
        { "a.rar", "Rar!\u001a\u0007"u8.ToArray(), "zip" },
        { "a.7z", [(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C], "zip" },
        { "a.doc", "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n"u8.ToArray(), "mht" },
        { "a.png", [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10], "图片" },
        { "a.docx", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16], "图片" },
        { "a.docx", new byte[1000], "不认识" },
        { "a.txt", [1, 0, 0, 0, 2, 0, 0, 0, 3, 0, 200, 216], "不认识" },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public void Each_is_refused_with_its_own_reason(string name, byte[] content, string reason)
    {
        var refused = Reading.Refused(name, content);

        Assert.Contains(reason, refused.Reason + refused.Remedy);
        Assert.StartsWith("请", refused.Remedy);
        Assert.DoesNotContain("Exception", refused.Message);
    }

    [Fact]
    public void Stopping_is_told_apart_from_running_out_of_time()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();

        var stopped = Assert.Throws<OperationCanceledException>(() => Formats.Read("a.html", "<html><p>甲"u8.ToArray(), stop.Token));

        Assert.Equal(stop.Token, stopped.CancellationToken);
    }

    [Fact]
    public void A_file_of_a_hundred_megabytes_is_refused_unread() =>
        Assert.Contains("100 MB", Reading.Refused("a.docx", new byte[100 << 20]).Reason);

    [Fact]
    public void Files_with_the_wrong_ending_are_read_as_what_they_are()
    {
        var html = "<html><body><p>一、总体情况</p></body></html>"u8.ToArray();
        var docx = Docx(P("一、总体情况"));
        var xlsx = Workbooks.Of(new Workbooks.Sheet("a", [["一、总体情况"]], []));

        (string, byte[])[] files =
            [("a.docx", html), ("a.doc", html), ("a.txt", html), ("a.pdf", docx), ("a.wps", docx), ("a", docx), ("a.xls", xlsx), ("a.docx", xlsx), ("a.docx", "一、总体情况"u8.ToArray())];

        foreach (var (name, content) in files)
            Assert.Equal(["一、总体情况"], Reading.Read(name, content).Lines());
    }

    [Fact]
    public void A_page_of_ten_megabytes_with_fifty_thousand_cells_is_read_in_time()
    {
        var cell = $"<td style=\"{new string('x', 180)}\"><p>0</p></td>";
        var row = $"<tr>{string.Concat(Enumerable.Repeat(cell, 10))}</tr>";
        var page = Encoding.UTF8.GetBytes($"<html><body><table>{string.Concat(Enumerable.Repeat(row, 5000))}</table></body></html>");
        Assert.True(page.Length > 10_000_000);

        Assert.Equal(50_000, Reading.Read("a.html", page).Table().Cells.Length);
    }

    [Theory]
    [InlineData("<div>", 100_000)]
    [InlineData("<table><tr><td>", 20_000)]
    [InlineData("<b><i><p>", 20_000)]
    [InlineData("<ol><li>", 20_000)]
    [InlineData("<ol class=nav><li></ol>", 4_000)]
    [InlineData("<tr><td rowspan=60000 colspan=256>", 20_000)]
    public void Absurd_pages_are_read_or_refused_in_time(string opening, int times)
    {
        var page = Encoding.UTF8.GetBytes($"<html><body>甲<table>{string.Concat(Enumerable.Repeat(opening, times))}乙");

        try
        {
            Assert.NotEmpty(Reading.Read("a.html", page).Blocks);
        }
        catch (UnreadableException e)
        {
            Assert.NotEmpty(e.Reason);
        }
    }

    [Fact]
    public void A_reader_told_to_stop_stops()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        var file = Docx(string.Concat(Enumerable.Repeat(P("甲"), 5000)));

        Assert.Throws<OperationCanceledException>(() => Formats.Read("a.docx", file, stop.Token));
    }

    static string Deep(int levels) => string.Concat(Enumerable.Repeat("<w:sdt>", levels)) + string.Concat(Enumerable.Repeat("</w:sdt>", levels));

    /// <summary>一个只有目录的复合文件：根，以及顶层的几个流。</summary>
    static byte[] CompoundOf(params string[] streams)
    {
        var file = new byte[512 * 3];
        Compound.CopyTo(file, 0);
        BitConverter.TryWriteBytes(file.AsSpan(30), (short)9);
        BitConverter.TryWriteBytes(file.AsSpan(48), 1);
        BitConverter.TryWriteBytes(file.AsSpan(76), 0);
        file.AsSpan(80, 432).Fill(0xFF);
        file.AsSpan(512, 512).Fill(0xFF);
        Entry(file.AsSpan(1024), "Root Entry", child: 1, next: -1);
        for (var i = 0; i < streams.Length; i++)
            Entry(file.AsSpan(1024 + 128 * (i + 1)), streams[i], child: -1, next: i + 1 < streams.Length ? i + 2 : -1);
        return file;
    }

    static void Entry(Span<byte> entry, string name, int child, int next)
    {
        Encoding.Unicode.GetBytes(name, entry);
        BitConverter.TryWriteBytes(entry[64..], (short)(name.Length * 2 + 2));
        BitConverter.TryWriteBytes(entry[68..], -1);
        BitConverter.TryWriteBytes(entry[72..], next);
        BitConverter.TryWriteBytes(entry[76..], child);
    }
}
