using System.Collections.Immutable;
using Gongkai.AnnualReports;
using Gongkai.AnnualReports.Aggregation;
using Gongkai.AnnualReports.Forms;

namespace Gongkai.Tests.AnnualReports.Aggregation;

public class RollupTests
{
    const string TwoTownships = "organ,code,parent,level\n示例县,10,,county\n甲乡,11,10,township\n乙镇,12,10,township\n";

    [Fact]
    public void Cells_are_summed_and_every_child_has_its_status()
    {
        var sum = Assert.Single(Of(TwoTownships, Report("示例县甲乡人民政府", 3), Report("乙镇", 4)));
        Assert.Equal(("示例县", "10", 2023), (sum.Organ.Name, sum.Organ.Code, sum.Year));
        Assert.Equal(7, Value(sum, "requests/received/person"));
        Assert.Equal(["reported", "reported"], Statuses(sum));
        Assert.Empty(sum.Incomplete);
    }

    [Fact]
    public void A_missing_child_is_named_and_so_is_a_missing_own_office()
    {
        var sum = Assert.Single(Of(TwoTownships, Report("甲乡", 3)));
        Assert.Equal(["reported", "missing"], Statuses(sum));
        Assert.Equal(CoverageStatus.Missing, sum.OwnOffice);
        Assert.Equal(1, sum.Gaps);

        sum = Assert.Single(Of(TwoTownships + "示例县人民政府办公室,13,10,department", Report("示例县人民政府办公室", 1)));
        Assert.Equal(CoverageStatus.Reported, sum.OwnOffice);
    }

    [Fact]
    public void A_blank_leaves_the_sum_incomplete_and_never_zero()
    {
        var blank = Report("甲乡", 0);
        blank.Cells["requests/received/person"] = new(CellState.Blank);
        blank.Cells["requests/received/all"] = new(CellState.Blank);
        var sum = Assert.Single(Of(TwoTownships, blank, Report("乙镇", 4)));
        Assert.Equal(["requests/received/person", "requests/received/all"], sum.Incomplete.Select(a => a.ToString()));
        Assert.Equal(4, Value(sum, "requests/received/person"));
        Assert.Equal(0, Value(sum, "requests/carried-in/person"));

        sum = Assert.Single(Of(TwoTownships, blank));
        Assert.Null(Value(sum, "requests/received/person"));
    }

    [Fact]
    public void Two_different_reports_of_one_organ_and_year_are_not_summed_and_two_equal_ones_count_once()
    {
        var sum = Assert.Single(Of(TwoTownships, Report("甲乡", 3), Report("示例县甲乡", 5), Report("乙镇", 4)));
        Assert.Equal(["duplicate", "reported"], Statuses(sum));
        Assert.Equal(4, Value(sum, "requests/received/person"));

        sum = Assert.Single(Of(TwoTownships, Report("甲乡", 3), Report("示例县甲乡", 3), Report("乙镇", 4)));
        Assert.Equal(["duplicate", "reported"], Statuses(sum));
        Assert.Equal(7, Value(sum, "requests/received/person"));
    }

    [Fact]
    public void Late_is_said_only_where_both_dates_are_given()
    {
        const string dated = "机关,代码,上级,层级,应报日期,收到日期\n示例县,10,,县,,\n甲乡,11,10,乡镇,2024-01-31,2024年2月3日\n乙镇,12,10,乡镇,2024-01-31,\n丙镇,14,10,乡镇,2024-01-31,2024-01-31";
        var sum = Assert.Single(Of(dated, Report("甲乡", 3), Report("乙镇", 4), Report("丙镇", 1)));
        Assert.Equal(["late", "reported", "reported"], Statuses(sum));
        Assert.Equal(8, Value(sum, "requests/received/person"));
    }

    [Fact]
    public void Another_form_is_listed_and_not_summed()
    {
        var sum = Assert.Single(Of(TwoTownships, Report("甲乡", 3) with { Form = Form2019.Form }, Report("乙镇", 4)));
        Assert.Equal(["other-form", "reported"], Statuses(sum));
        Assert.Equal(4, Value(sum, "requests/received/person"));
    }

    [Fact]
    public void Years_are_not_mixed()
    {
        var sums = Of(TwoTownships, Report("甲乡", 3), Report("甲乡", 5) with { Year = 2022 });
        Assert.Equal([(2022, 5m), (2023, 3m)], sums.Select(s => (s.Year, Value(s, "requests/received/person")!.Value)));
        Assert.All(sums, s => Assert.Equal(["reported", "missing"], Statuses(s)));
    }

    [Fact]
    public void An_unreadable_file_is_charged_to_the_organ_its_name_shows()
    {
        var sum = Assert.Single(Of(TwoTownships, new AnnualReport { File = "报送/02 示例县甲乡2023年年报.docx", Unreadable = new("文件已加密", "请取消密码") }, Report("乙镇", 4)));
        Assert.Equal(["unreadable", "reported"], Statuses(sum));
        Assert.Equal("文件已加密", sum.Coverage[0].Why);
    }

    [Fact]
    public void A_report_nobody_expects_is_listed_and_not_lost()
    {
        var sum = Assert.Single(Of(TwoTownships, Report("甲乡", 3), Report("丁乡", 9)));
        Assert.Equal(3, Value(sum, "requests/received/person"));
        Assert.Contains("丁乡", Assert.Single(sum.Unplaced).Why);
    }

    [Fact]
    public void A_name_borne_twice_needs_its_superior_or_its_code()
    {
        const string twins = "organ,code,parent\n示例市,1,\n甲县,2,1\n乙县,3,1\n城关镇,21,2\n城关镇,31,3";
        var sums = Of(twins, Report("城关镇", 3), Report("乙县城关镇人民政府", 5), Report("城关镇", 7) with { Code = "21", Year = 2022 });
        var now = sums.Where(s => s.Year == 2023).ToDictionary(s => s.Organ.Name);
        Assert.Equal(["missing"], Statuses(now["甲县"]));
        Assert.Equal(["reported"], Statuses(now["乙县"]));
        Assert.Contains("2 个", Assert.Single(now["示例市"].Unplaced).Why);
        Assert.Equal(7, Value(sums.Single(s => s.Year == 2022 && s.Organ.Name == "甲县"), "requests/received/person"));
    }

    [Fact]
    public void County_sums_feed_the_city_and_gaps_below_are_counted()
    {
        const string levels = "organ,parent\n示例市,\n甲县,示例市\n乙县,示例市\n甲县东乡,甲县\n甲县西乡,甲县\n乙县南乡,乙县";
        var sums = Of(levels, Report("东乡", 3), Report("南乡", 4)).ToDictionary(s => s.Organ.Name);
        Assert.Equal(7, Value(sums["示例市"], "requests/received/person"));
        Assert.Equal(["reported", "reported"], Statuses(sums["示例市"]));
        Assert.Equal((1, 1), (sums["甲县"].Gaps, sums["示例市"].Gaps));
        var contributions = sums["示例市"].Contributions(new("requests", "received", "person"));
        Assert.Equal([("甲县", 3m), ("乙县", 4m)], contributions.Select(c => (c.Child.Organ.Name, c.Value!.Value)));
    }

    [Fact]
    public void A_parents_own_report_is_compared_cell_by_cell_and_not_added()
    {
        var sum = Assert.Single(Of(TwoTownships, Report("甲乡", 3), Report("乙镇", 4), Report("示例县人民政府", 8)));
        Assert.Equal(7, Value(sum, "requests/received/person"));
        Assert.Equal(
            ["requests/received/person", "requests/received/all", "requests/granted/person", "requests/granted/all", "requests/handled/person", "requests/handled/all"],
            sum.Differences.Select(d => d.At.ToString()));
        Assert.Equal((8m, 7m), (sum.Differences[0].Published, sum.Differences[0].Sum));
    }

    [Fact]
    public void A_county_whose_townships_all_failed_to_report_counts_with_its_own_report_and_says_so()
    {
        const string levels = "organ,parent\n示例市,\n甲县,示例市\n甲县东乡,甲县";
        var city = Of(levels, Report("甲县", 6)).Single(s => s.Organ.Name == "示例市");
        Assert.Equal(6, Value(city, "requests/received/person"));
        Assert.Contains("自己的报告", city.Coverage[0].Why);
        Assert.Equal(1, city.Gaps);
    }

    [Fact]
    public void Without_a_hierarchy_all_are_children_of_one_unnamed_parent()
    {
        var sum = Assert.Single(Rollup.Of(null, [Report("甲乡", 3), Report("乙镇", 4), Report("甲乡人民政府", 5), new AnnualReport { File = "x/坏.pdf", Unreadable = new("是扫描件", "请交文字版") }]));
        Assert.Equal("", sum.Organ.Name);
        Assert.Equal([("乙镇", "reported"), ("坏", "unreadable"), ("甲乡", "duplicate")], sum.Coverage.Select(c => (c.Organ.Name, Coverage.Name(c.Status))));
        Assert.Equal(4, Value(sum, "requests/received/person"));
    }

    [Fact]
    public void Without_a_hierarchy_nobody_is_expected_so_nobody_is_missing()
    {
        var sums = Rollup.Of(null, [Report("甲乡", 3), Report("乙镇", 4) with { Year = 2022 }]);
        Assert.Equal(["乙镇", "甲乡"], sums.Select(s => Assert.Single(s.Coverage).Organ.Name));
    }

    static ImmutableArray<ParentSum> Of(string hierarchy, params AnnualReport[] reports) => Rollup.Of(HierarchyReader.Read(hierarchy), reports);

    static decimal? Value(ParentSum sum, string address) => sum.Figures[ReportForms.IndexOf(address)];

    static IEnumerable<string> Statuses(ParentSum sum) => sum.Coverage.Select(c => Coverage.Name(c.Status));

    /// <summary>收到 n 件、都予以公开的报告，其余是零。</summary>
    internal static AnnualReport Report(string organ, int received)
    {
        var report = new AnnualReport { File = $"{organ}.docx", Organ = organ, Year = 2023, Form = Form2021.Form };
        foreach (var address in Form2021.Form.Addresses)
            report.Cells[address.ToString()] = CellValue.Of(address is { Row: "received" or "granted" or "handled", Column: "person" or "all" } ? received : 0);
        return report;
    }
}
