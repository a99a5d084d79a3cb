using System.Text;
using Gongkai.Documents;
using Gongkai.Documents.Text;

namespace Gongkai.Tests.Reading;

public class PlainTextTests
{
    const string Sample = "# 示例县甲乡2023年政府信息公开工作年度报告\r\n\r\n## **一、总体情况**\r\n\r\n一是**强化公开**。主动公开5条。\r\n规章\t0\t0\t0\r\n行政规范性文件\t0\t1\t2\r\n";

    static Document Read(byte[] bytes) => new PlainText().Read(bytes, TestContext.Current.CancellationToken);

    public static TheoryData<string> Encodings => ["utf-8", "utf-8 BOM", "utf-16", "utf-16BE", "GB18030"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Every_encoding_reads_the_same(string name)
    {
        var encoding = name switch
        {
            "utf-8" => (Encoding)new UTF8Encoding(false),
            "utf-8 BOM" => new UTF8Encoding(true),
            "utf-16" => Encoding.Unicode,
            "utf-16BE" => Encoding.BigEndianUnicode,
            _ => CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!,
        };
        byte[] bytes = [.. encoding.Preamble, .. encoding.GetBytes(Sample)];
        Assert.True(new PlainText().Recognises(bytes));

        var blocks = Read(bytes).Blocks;
        Assert.Equal(4, blocks.Length);
        Assert.Equal(new Heading(1, "示例县甲乡2023年政府信息公开工作年度报告") { At = new(0, 1) }, blocks[0]);
        Assert.Equal(new Heading(2, "一、总体情况") { At = new(0, 3) }, blocks[1]);
        Assert.Equal(new Paragraph("一是强化公开。主动公开5条。") { At = new(0, 5) }, blocks[2]);
        Assert.Equal((2, 4, 6), blocks[3] is DocumentTable table ? (table.Rows, table.Columns, table.At.Line) : default);
    }

    [Fact]
    public void Pipe_tables_lose_their_rule_and_their_marks()
    {
        var table = Assert.IsType<DocumentTable>(Assert.Single(PlainText.Parse("| 信息内容 | **本年制发件数** |\n|:---|---:|\n| 规章 | 0 |\n", TestContext.Current.CancellationToken).Blocks));

        Assert.Equal(["信息内容", "本年制发件数", "规章", "0"], table.Cells.Select(cell => cell.Text));
        Assert.False(table.IsGrid);
    }

    [Theory]
    [InlineData("联系电话：\t0955-0000000")]
    [InlineData("\t一个空两格的段落，只有开头有制表符。")]
    [InlineData("#不是标题也不是表格")]
    public void What_only_looks_like_a_table_is_a_paragraph_or_a_heading(string line) =>
        Assert.IsNotType<DocumentTable>(Assert.Single(PlainText.Parse(line, TestContext.Current.CancellationToken).Blocks));

    [Fact]
    public void Files_that_are_no_text_are_left_to_other_formats()
    {
        Assert.False(new PlainText().Recognises("%PDF-1.7"u8));
        Assert.False(new PlainText().Recognises([0x50, 0x4B, 3, 4, 0, 0]));
        Assert.Throws<UnreadableException>(() => Read("  \r\n \n"u8.ToArray()));
    }

    [Fact]
    public void A_long_file_of_odd_lines_is_read_in_a_moment()
    {
        var text = string.Concat(Enumerable.Repeat("|---|\na|b|\n\t\t\n*|*|*\n", 50_000));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        PlainText.Parse(text, TestContext.Current.CancellationToken);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"用了{watch.Elapsed}");
    }
}
