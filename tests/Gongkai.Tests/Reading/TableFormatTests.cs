using FsCheck;
using FsCheck.Fluent;
using Gongkai.AnnualReports.Forms;
using Gongkai.AnnualReports.Reading;
using Gongkai.Documents;

namespace Gongkai.Tests.Reading;

/// <summary>写成各种文件，读回来还是那些数。</summary>
public class TableFormatTests
{
    public static TheoryData<string> Endings => [".docx", ".html", ".xlsx", ".md"];

    static TablesRead Through(string ending, Document document, int year)
    {
        using var file = new MemoryStream();
        Formats.ForWriting(ending)!.Write(document, file);
        return TableReader.Read(Formats.Read("a" + ending, file.ToArray(), default), year);
    }

    [Theory]
    [MemberData(nameof(Endings))]
    public void What_was_written_is_read(string ending) =>
        Prop.ForAll(ArbitraryTables.Balanced, filled =>
        {
            var read = Through(ending, Layouts.Sections(Layouts.Tables(filled.Form, filled.Grid)), filled.Form.FromYear);
            Assert.Empty(filled.Form.Addresses.Where(a => read.Cells[a.ToString()].Value != filled.Grid[a.ToString()].Value).Select(a => $"{ending} {a}").Take(9));
            Assert.Empty(TableFindings.Of(read, filled.Form.FromYear));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(12));

    [Theory]
    [InlineData(".docx")]
    [InlineData(".html")]
    [InlineData(".xlsx")]
    public void Blanks_and_slashes_stay_in_their_columns(string ending)
    {
        var grid = Made.Grid(Form2021.Form);
        foreach (var at in (string[])["requests/received/business", "requests/carried-out/all", "disclosure/normative/repealed", "remedies/litigation-after/all"])
            grid[at] = new(CellState.Blank);
        grid["requests/granted/other"] = new(CellState.Slash);

        var read = Through(ending, Layouts.Sections(Layouts.Tables(Form2021.Form, grid)), 2023);
        Assert.Empty(Form2021.Form.Addresses.Where(a => read.Cells[a.ToString()].State != grid[a.ToString()].State).Select(a => $"{a} {read.Cells[a.ToString()].State}"));
    }

    [Fact]
    public void Web_pages_written_by_hand_are_read()
    {
        var rows = string.Concat(Form2021.Requests.Blocks[0].RowCells.Select(row => Row(row.Label, row.Id switch
        {
            "received" => "3 0 0 0 1 0 4",
            "handled" or "granted" => "3 0 0 0 1 0 4",
            _ => "0 0 0 0 0 0 0",
        })));
        var html = $"""
            <html><body><h1>示例县甲乡2023年政府信息公开工作年度报告</h1>
            <table><tr><td colspan="3" rowspan="3">（本列数据的勾稽关系为：第一项加第二项之和，<br>等于第三项加第四项之和）</td><td colspan="7">申请人情况</td></tr>
            <tr><td rowspan="2">自然人</td><td colspan="5">法人或其他组织</td><td rowspan="2">总计</td></tr>
            <tr><td>商业<br>企业</td><td>科研<br>机构</td><td>社会公益组织</td><td>法律服务机构</td><td>其他</td></tr>{rows}</table></body></html>
            """;
        var read = TableReader.Read(Formats.Read("a.html", System.Text.Encoding.UTF8.GetBytes(html), TestContext.Current.CancellationToken), 2023);

        Assert.Equal(["table-missing", "table-missing"], read.Kinds());
        Assert.Equal(4, read.Cells["requests/handled/all"].Value);
    }

    static string Row(string label, string numbers) =>
        $"<tr><td colspan=\"3\">{label}</td>{string.Concat(numbers.Split(' ').Select(number => $"<td><p>&nbsp;{number}</p></td>"))}</tr>";
}
