using Gongkai.AnnualReports.Forms;
using Gongkai.AnnualReports.Reading;
using Gongkai.Documents.Text;
using Gongkai.Organs;

namespace Gongkai.Tests.Reading;

public class TableFindingTests
{
    [Fact]
    public void A_wrong_total_breaks_every_identity_it_stands_in()
    {
        var read = Made.Text(text => text.Replace("3\t0\t0\t0\t1\t0\t4", "3\t0\t0\t0\t1\t0\t5"));

        var findings = TableFindings.Of(read, 2023);
        Assert.Equal(["row-total", "balance"], findings.Select(f => f.Kind));
        Assert.All(findings, f => Assert.Equal(("requests/received/all", (object)4m, (object)5m), (f.At, f.Expected, f.Actual)));
    }

    [Fact]
    public void The_total_of_outcomes_is_checked_in_its_column()
    {
        var read = Made.Text(text => text.Replace("2\t0\t0\t0\t1\t0\t3", "2\t0\t0\t0\t2\t0\t4"));

        var findings = TableFindings.Of(read, 2023);
        Assert.Equal(["balance", "balance", "outcome-total", "outcome-total"], findings.Select(f => f.Kind).Order());
        Assert.Contains(findings, f => f is { Kind: "outcome-total", At: "requests/handled/legal", Expected: 1m, Actual: 2m });
        Assert.Contains(findings, f => f is { Kind: "balance", At: "requests/received/legal", Expected: 2m, Actual: 1m });
    }

    [Fact]
    public void The_total_of_remedies_is_checked_in_its_group()
    {
        var finding = Made.Text(text => text.Replace("1\t0\t0\t1\t2", "1\t0\t0\t1\t1")).Only();

        Assert.Equal(("remedy-total", "remedies/reconsideration/all", (object)2m, (object)1m), (finding.Kind, finding.At, finding.Expected, finding.Actual));
    }

    [Fact]
    public void A_row_that_is_not_there_is_missing_and_nothing_else()
    {
        var finding = Made.Text(text => string.Join('\n', text.Split('\n').Where(line => !line.Contains("部分公开")))).Only();

        Assert.Equal(("row-missing", "requests/partly"), (finding.Kind, finding.At));
    }

    [Fact]
    public void A_table_that_is_not_there_is_one_finding()
    {
        var read = Made.Text(text => text[..text.IndexOf("行政复议", StringComparison.Ordinal)]);

        Assert.Equal(("table-missing", "remedies"), (read.Only().Kind, read.Only().At));
        Assert.Equal(("table-missing", "remedies"), (Assert.Single(TableFindings.Of(read.WithoutEvidence())).Kind, "remedies"));
    }

    [Fact]
    public void The_layout_of_2019_in_a_later_report_is_one_finding()
    {
        var read = Made.Text(text => text + "\n", Form2019.Form);

        Assert.Equal("2019", read.Form?.Id);
        Assert.Equal(("old-form", "disclosure"), (read.Only().Kind, read.Only().At));
        Assert.Empty(read.Kinds(2020));
        Assert.Equal("old-form", Assert.Single(TableFindings.Of(read.WithoutEvidence())).Kind);
    }

    [Fact]
    public void One_row_of_other_outcomes_in_the_new_form_is_old_form_once()
    {
        var read = Made.Text(text => string.Join('\n', text.Split('\n')
            .Where(line => !line.Contains("2.申请人") && !line.Contains("3.其他"))
            .Select(line => line.Contains("1.申请人") ? "\t（六）其他处理\t\t0\t0\t0\t0\t0\t0\t0" : line)));

        Assert.Equal("2021", read.Form?.Id);
        Assert.Equal(0, read.Cells["requests/otherwise/all"].Value);
        Assert.Equal(CellState.Missing, read.Cells["requests/otherwise-other/all"].State);
        Assert.Equal(("old-form", "requests/otherwise"), (read.Only().Kind, read.Only().At));
        Assert.Equal("old-form", Assert.Single(TableFindings.Of(read.WithoutEvidence())).Kind);
    }

    [Fact]
    public void The_single_row_counts_in_the_total_of_outcomes()
    {
        var read = Made.Text(text => string.Join('\n', text.Split('\n')
            .Where(line => !line.Contains("2.申请人") && !line.Contains("3.其他"))
            .Select(line => line.Contains("1.申请人") ? "\t（六）其他处理\t\t1\t0\t0\t0\t0\t0\t1" : line)));

        Assert.Contains(TableFindings.Of(read, 2023), f => f is { Kind: "outcome-total", At: "requests/handled/person", Expected: 3m, Actual: 2m });
    }

    [Fact]
    public void Old_columns_beside_new_rows_are_read_each_by_its_own_layout()
    {
        var old = Layouts.Tables(Form2019.Form, Made.Grid(Form2019.Form));
        var current = Layouts.Tables(Form2021.Form, Made.Grid(Form2021.Form));
        var read = TableReader.Read(Layouts.Sections([old[0], current[1], current[2]]), 2023);

        Assert.Equal("2019", read.Form?.Id);
        Assert.Equal(0, read.Cells["requests/otherwise-other/all"].Value);
        Assert.Equal("old-form", read.Only().Kind);
    }

    [Theory]
    [InlineData("本年废止件数", "本年度止件数", "disclosure/regulations/repealed", "Note")]
    [InlineData("行政规范性文件", "规范性文件", "disclosure/normative", "Warning")]
    [InlineData("2.其他法律行政法规禁止公开", "2.其他法律法规禁止公开", "requests/withheld-prohibited", "Warning")]
    [InlineData("4.保护第三方合法权益", "4.保护个人隐私", "requests/withheld-third-party", "Warning")]
    [InlineData("7.属于行政执法案卷", "7.属于行政执法卷", "requests/withheld-enforcement", "Note")]
    [InlineData("（单位：万元）", "（单位：元）", "disclosure/fees/amount", "Warning")]
    public void A_changed_label_still_leads_to_its_row(string official, string written, string at, string severity)
    {
        foreach (var read in (TablesRead[])[Made.Text(text => text.Replace(official, written)), Grids(official, written)])
        {
            var finding = read.Only();
            Assert.Equal(("label-changed", at, severity), (finding.Kind, finding.At, finding.Severity.ToString()));
            Assert.Equal(written, finding.Quote is { } quote ? quote[^written.Length..] : null);
        }
    }

    static TablesRead Grids(string official, string written) =>
        TableReader.Read(Layouts.Sections([.. Layouts.Tables(Form2021.Form, Made.Grid(Form2021.Form)).Select(table => table with
        {
            Cells = [.. table.Cells.Select(cell => cell with { Text = cell.Text.Replace(official, written) })],
        })]), 2023);

    [Theory]
    [InlineData("自然人", "自 然 人")]
    [InlineData("1.属于国家秘密", "1、属于国家秘密")]
    [InlineData("（一）予以公开", "(一) 予以公开")]
    [InlineData("逾期不补正、行政机关", "逾期不补正,行政机关")]
    [InlineData("“三安全一稳定”", "\"三安全一稳定\"")]
    [InlineData("一、本年新收政府信息公开申请数量", "一、本年新收政府信息公開申請數量")]
    [InlineData("其他法律行政法规", "其他法律、行政法规")]
    [InlineData("（七）总计", "（七） 总 计")]
    public void Writing_a_label_otherwise_changes_nothing(string official, string written) =>
        Assert.Empty(Made.Text(text => text.Replace(official, written)).Kinds());

    [Theory]
    [InlineData("若干", "not-a-number")]
    [InlineData("-1", "negative")]
    [InlineData("1.5", "not-an-integer")]
    public void A_count_is_a_whole_number(string text, string kind)
    {
        var finding = Made.Text(all => all.Replace("行政强制\t\t\t0", $"行政强制\t\t\t{text}").Replace("行政强制\t0", $"行政强制\t{text}")).Only();

        Assert.Equal((kind, "disclosure/coercion/decisions"), (finding.Kind, finding.At));
    }

    [Theory]
    [InlineData(Level.Township, true)]
    [InlineData(Level.County, true)]
    [InlineData(Level.City, false)]
    public void Only_those_who_may_make_regulations_have_some(Level level, bool isFound)
    {
        var findings = TableFindings.Of(Made.Text(text => text.Replace("规章\t0", "规章\t1")), 2023, level);

        Assert.Equal(isFound, findings is [{ Kind: "regulation-by-township", At: "disclosure/regulations/made", Expected: 0, Actual: 1m }]);
    }

    [Fact]
    public void Blanks_are_contradicted_only_when_nothing_can_fill_them()
    {
        var possible = Made.Table("requests", table => table.Row("一、", cells => cells.Select((cell, i) => i == 4 ? cell with { Text = "" } : cell)));
        var impossible = Made.Table("requests", table => table.Row("一、", cells => cells.Select((cell, i) => i == 4 ? cell with { Text = "" } : i == 6 ? cell with { Text = "2" } : cell)));

        Assert.Equal(["cell-blank"], possible.Kinds());
        Assert.Contains(TableFindings.Of(impossible, 2023), f => f is { Kind: "row-total", At: "requests/received/all", Expected: 3m, Actual: 2m });
    }

    [Fact]
    public void Reports_before_2019_have_no_tables_to_check()
    {
        var read = TableReader.Read(PlainText.Parse("2018年报告\n\n没有表。", TestContext.Current.CancellationToken), 2018);

        Assert.Null(read.Form);
        Assert.Empty(read.Kinds(2018));
    }
}
