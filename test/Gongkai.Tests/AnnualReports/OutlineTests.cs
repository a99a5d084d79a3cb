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

    [Fact]
    public void Sentence_torn_by_a_page_break_is_joined()
    {
        var report = Seeds.Read("000");

        Assert.Contains("通过政务微信“香山乡人民政府”公众平台转载发布信息 225 条", report.Section(1)!.Text);
        Assert.Contains("帮助各村抓好内容管理", report.Section(6)!.Text);
    }
}
