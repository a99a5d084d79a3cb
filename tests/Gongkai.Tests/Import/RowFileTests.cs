using System.IO.Compression;
using System.Text;
using Gongkai.Documents;
using Gongkai.Documents.Rows;
using Gongkai.Documents.Writing;

namespace Gongkai.Tests.Import;

/// <summary>读表格文件：各种编码、分隔、写法都读得成一样；坏的、不对的，一句话说清。</summary>
public sealed class RowFileTests : IDisposable
{
    readonly string path = Path.GetTempFileName();

    public void Dispose() => File.Delete(path);

    [Theory]
    [InlineData("utf-8", ",")]
    [InlineData("gb18030", ",")]
    [InlineData("utf-16", "\t")]
    [InlineData("utf-8", "\t")]
    public void Encodings_and_separators_read_the_same(string encoding, string separator)
    {
        _ = Charset.National;
        var target = Encoding.GetEncoding(encoding);
        var text = $"主题{separator}说明\r\n培训{separator}\"甲{separator}乙\r\n丙\"\"丁\"\n\n末行{separator}";

        File.WriteAllBytes(path, [.. target.GetPreamble(), .. target.GetBytes(text)]);

        Assert.Equal([("1", "主题|说明"), ("2", $"培训|甲{separator}乙\r\n丙\"丁"), ("3", ""), ("4", "末行|")], Read());
    }

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_first_header()
    {
        File.WriteAllBytes(path, [.. Encoding.UTF8.Preamble, .. "主题\r\n"u8]);

        Assert.Equal([("1", "主题")], Read());
    }

    [Fact]
    public void What_is_written_reads_back_whatever_it_looks_like()
    {
        string[] texts = ["=1+1", "'=1", "'甲", "''", "@a", "+86", "-1", "a,b", "引\"号", "两\n行", "_x0041_", "'", "  "];

        using (var stream = File.Create(path))
            CsvWriter.Write(["栏"], texts.Select(text => new[] { text }), stream);
        Assert.Equal(texts, Read().Skip(1).Select(row => row.Cells));

        using (var stream = File.Create(path))
            XlsxWriter.Write([new("表", ["栏"], texts.Select(text => new object?[] { text }))], stream);
        Assert.Equal(texts, Read().Skip(1).Select(row => row.Cells));
    }

    [Fact]
    public void Workbook_days_and_numbers_read_as_people_see_them()
    {
        using (var stream = File.Create(path))
            XlsxWriter.Write([new("表", [], [[new DateOnly(2024, 2, 29), 1700.5m, 12, "013800138000"]]), new("别的", [], [["x"]])], stream);
        using var file = RowFile.Open(path);

        Assert.Equal(["2024-02-29", "1700.5", "12", "013800138000"], file.Rows(default).Single().Cells);
        Assert.Contains("另外 1 张没有读", file.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_number_is_marked_as_having_lost_its_last_digits()
    {
        using (var stream = File.Create(path))
            XlsxWriter.Write([new("表", [], [[110101199001011234L, "110101199001011234"]])], stream);
        using var file = RowFile.Open(path);

        Assert.Equal([0], file.Rows(default).Single().Rounded);
    }

    [Theory]
    [InlineData("甲,\"乙\n丙", "引号没有收尾")]
    [InlineData("%PDF-1.7", "pdf")]
    [InlineData("<html><table>", "网页")]
    [InlineData("", "空的")]
    [InlineData("PK\u0003\u0004junk", "损坏")]
    [InlineData("甲\0乙", "不是文字")]
    public void Hostile_files_get_one_clear_sentence(string content, string word)
    {
        File.WriteAllText(path, content);

        Assert.Contains(word, Assert.Throws<UnreadableException>(() => Read()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_of_ten_megabytes_is_refused_early()
    {
        File.WriteAllText(path, new string('字', 4 << 20));

        Assert.Contains("第 1 行", Assert.Throws<UnreadableException>(() => Read()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_zip_bomb_is_not_unpacked()
    {
        using (ZipArchive zip = new(File.Create(path), ZipArchiveMode.Create))
        using (var entry = zip.CreateEntry("xl/worksheets/sheet1.xml").Open())
            entry.Write(new byte[64 << 20]);

        Assert.Contains("压缩炸弹", Assert.Throws<UnreadableException>(() => Read()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_file_is_named_as_such()
    {
        using (ZipArchive zip = new(File.Create(path), ZipArchiveMode.Create))
            zip.CreateEntry("word/document.xml");

        Assert.Contains("Word", Assert.Throws<UnreadableException>(() => Read()).Message, StringComparison.Ordinal);
    }

    List<(string Row, string Cells)> Read()
    {
        using var file = RowFile.Open(path);
        return [.. file.Rows(default).Select(row => (row.Number.ToString(System.Globalization.CultureInfo.InvariantCulture), string.Join('|', row.Cells)))];
    }
}
