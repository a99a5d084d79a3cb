using Gongkai.AnnualReports;
using Gongkai.Organs;

namespace Gongkai.Tests.AnnualReports;

public class OutlineTests
{
    [Theory]
    [InlineData("000", "沙坡头区香山乡", 2023)]
    [InlineData("001", "原州区炭山乡", 2023)]
    [InlineData("002", "彭阳县小岔乡人民政府", 2022)]
    [InlineData("003", "西山乡人民政府", 2023)]
    [InlineData("004", "隆德县神林乡", 2023)]
    public void Seed_is_outlined(string number, string organ, int year)
    {
        var report = Seeds.Read(number);

        Assert.Equal((organ, year, Level.Township), (report.Organ, report.Year, report.Level));
        Assert.Equal(number == "003" ? null : new Period(new(year, 1, 1), new(year, 12, 31)), report.Period);
        Assert.Equal([1, 2, 3, 4, 5, 6], report.Sections.Where(s => s.Number > 0).Select(s => s.Number));
        Assert.All(report.Sections, section => Assert.DoesNotContain("本年新收", section.Text));
    }

    [Theory]
    [InlineData("000", "duty-missing 社会评议")]
    [InlineData("001", "duty-missing 工作考核;duty-missing 社会评议")]
    [InlineData("002", "")]
    [InlineData("003", "aspect-missing 依申请公开;aspect-missing 平台建设;aspect-missing 政府信息管理;duty-missing 责任追究;fee-statement-missing ;numbering 2;year-body 2023")]
    [InlineData("004", "duty-missing 社会评议;duty-missing 责任追究;typo ;typo 再上新台阶;typo 应公开尽公开")]
    public void Seed_has_the_known_defects_and_no_others(string number, string expected) =>
        Assert.Equal(expected, string.Join(';', MadeReport.Findings(new Gongkai.AnnualReports.Audit.Dossier(Seeds.Read(number)))
            .Select(finding => $"{finding.Kind} {finding.Expected}").Order(StringComparer.Ordinal)));

    [Fact]
    public void Sentence_torn_by_a_page_break_is_joined()
    {
        var report = Seeds.Read("000");

        Assert.Contains("通过政务微信“香山乡人民政府”公众平台转载发布信息 225 条", report.Section(1)!.Text);
        Assert.Contains("帮助各村抓好内容管理", report.Section(6)!.Text);
    }
}
