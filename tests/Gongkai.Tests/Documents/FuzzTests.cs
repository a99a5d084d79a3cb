using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using Gongkai.Documents;

namespace Gongkai.Tests.Documents;

/// <summary>改坏的文件：要么读得出，要么说明为什么读不出，没有第三种结局。种子固定。</summary>
public class FuzzTests
{
    static readonly TimeSpan Budget = TimeSpan.FromMilliseconds(500), PerFile = TimeSpan.FromSeconds(5);

    const string Body =
        "<w:p><w:pPr><w:pStyle w:val=\"1\"/><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>总体情况</w:t><w:br/></w:r></w:p>"
        + "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/><w:vMerge w:val=\"restart\"/></w:tcPr><w:p><w:r><w:t>规章</w:t></w:r></w:p></w:tc></w:tr>"
        + "<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr></w:tc><w:tc><w:p><w:r><w:t>0</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";

    const string Page =
        "<html><head><meta charset=utf-8></head><body><div class=nav>x</div><ol start=3><li>甲</ol><table><tr><td rowspan=2 colspan=3>甲<td>1<tr><td>&nbsp;2</table><p style='display:none'>藏</p></body></html>";

    [Fact]
    public void Mutated_docx_text() => Fuzz("a.docx", Encoding.UTF8.GetBytes(Body), body => Zips.Docx(Encoding.Latin1.GetString(body)));

    [Fact]
    public void Mutated_docx_numbering() => Fuzz(
        "a.docx",
        "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"9\"/><w:numFmt w:val=\"upperRoman\"/><w:lvlText w:val=\"%1、\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"u8.ToArray(),
        part => Zips.Docx(Body, ("word/numbering.xml", Zips.Numbering(Encoding.Latin1.GetString(part)))));

    [Fact]
    public void Mutated_docx_bytes() => Fuzz("a.docx", Zips.Docx(Body), file => file);

    [Fact]
    public void Mutated_html() => Fuzz("a.html", Encoding.UTF8.GetBytes(Page), file => file);

    [Fact]
    public void Mutated_xlsx_bytes() =>
        Fuzz("a.xlsx", Workbooks.Of(new Workbooks.Sheet("a", [["甲", 1, 2.5], ["乙", null, "三"]], ["A1:A2"])), file => file);

    [Fact]
    public void Mutated_compound_files()
    {
        byte[] seed = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[2000]];

        Fuzz("a.xls", seed, file => file);
    }

    [Fact]
    public void Mutated_zips() => Fuzz("a.zip", Zips.Of(("a.txt", "甲"), ("b.zip", "x"), ("c.txt", new string('丙', 300))), file =>
    {
        foreach (var entry in Expand(file))
        {
            try
            {
                entry.Load();
            }
            catch (UnreadableException)
            {
                continue;
            }
        }

        return file;
    });

    static ImmutableArray<ArchiveEntry> Expand(byte[] file)
    {
        try
        {
            return Archive.Open(file);
        }
        catch (UnreadableException)
        {
            return [];
        }
    }

    static void Fuzz(string name, byte[] seed, Func<byte[], byte[]> build)
    {
        var random = new Random(20230101);
        var total = Stopwatch.StartNew();
        for (var round = 0; round < 2000 && total.Elapsed < Budget; round++)
        {
            var mutated = Mutate(seed, random);
            var one = Stopwatch.StartNew();
            try
            {
                Reading.Read(name, build(mutated));
            }
            catch (UnreadableException e)
            {
                Assert.NotEmpty(e.Remedy);
            }

            Assert.True(one.Elapsed < PerFile, $"第 {round} 轮读了 {one.Elapsed}");
        }
    }

    /// <summary>改几个字节，或者删一段、重复一段、截断。</summary>
    static byte[] Mutate(byte[] seed, Random random)
    {
        var (from, length) = (random.Next(seed.Length), random.Next(1, 40));
        var end = Math.Min(seed.Length, from + length);
        switch (random.Next(5))
        {
            case 0:
                return [.. seed[..from], .. seed[end..]];
            case 1:
                return [.. seed[..end], .. seed[from..]];
            case 2:
                return seed[..from];
            default:
                var copy = (byte[])seed.Clone();
                for (var i = random.Next(1, 6); i > 0; i--)
                    copy[random.Next(copy.Length)] = (byte)random.Next(256);
                return copy;
        }
    }
}
