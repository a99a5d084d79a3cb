using Gongkai.Organs;

namespace Gongkai.Tests.AnnualReports;

public class TitleTests
{
    const string Title = "示例县清溪乡人民政府\n2023年政府信息公开工作年度报告\n";

    [Theory]
    [InlineData("示例县清溪乡人民政府2023年政府信息公开工作年度报告\n", "示例县清溪乡人民政府")]
    [InlineData("示例县清溪乡人民政府 2023 年度政府 信息公开工作年度报告\n", "示例县清溪乡人民政府")]
    [InlineData("# 清 溪 乡 二〇二三年度政府信息公开工作年度报告\n", "清溪乡")]
    [InlineData("2023年清溪乡人民政府信息公开工作年度报告\n", "清溪乡人民政府")]
    [InlineData("2023年度清溪乡政府信息公开年报\n", "清溪乡")]
    [InlineData("清溪乡政府信息公开工作年度报告\n（2023年度）\n", "清溪乡")]
    [InlineData("示例县清溪乡人民政府2023年度政府\n信息公开工作年度报告\n", "示例县清溪乡人民政府")]
    [InlineData("首页 > 政府信息公开 > 年报\n发布时间：2024-01-20\n清溪乡2023年政府信息公开工作年度报告\n", "清溪乡")]
    [InlineData("首页 > 政务公开 > 政府信息公开年报\n清溪乡 2023 年\n政府信息公开工作年度报告\n", "清溪乡")]
    [InlineData("关于清溪街道办事处2023年政府信息公开工作情况的报告\n", "清溪街道办事处")]
    [InlineData("", "示例县清溪乡人民政府")]
    public void Organ_is_the_title_before_the_year(string title, string organ)
    {
        var report = Seeds.Of(MadeReport.With(Title, title));

        Assert.Equal((organ, 2023), (report.Organ, report.Year));
    }

    [Theory]
    [InlineData("示例县清溪乡", Level.Township)]
    [InlineData("示例市清溪回族乡人民政府", Level.Township)]
    [InlineData("示例市示例区清溪街道办事处", Level.Township)]
    [InlineData("示例县清溪镇人民政府办公室", Level.Department)]
    [InlineData("清溪村村民委员会", Level.Village)]
    [InlineData("示例县公安局", Level.Department)]
    [InlineData("示例市卫生健康委员会", Level.Department)]
    [InlineData("示例县行政审批服务中心", Level.Department)]
    [InlineData("示例市高新技术产业开发区管委会", Level.Department)]
    [InlineData("示例县人民政府", Level.County)]
    [InlineData("原州区", Level.County)]
    [InlineData("鄂托克旗人民政府", Level.County)]
    [InlineData("昆山市人民政府", Level.County)]
    [InlineData("江苏省苏州市常熟市", Level.County)]
    [InlineData("淮安市人民政府", Level.City)]
    [InlineData("恩施土家族苗族自治州人民政府", Level.City)]
    [InlineData("宁夏回族自治区人民政府", Level.Province)]
    [InlineData("北京市人民政府", Level.Province)]
    [InlineData("江苏省人民政府", Level.Province)]
    [InlineData("国家税务总局", Level.National)]
    [InlineData("光明", null)]
    public void Level_is_that_of_the_last_administrative_word(string organ, Level? level) => Assert.Equal(level, OrganName.LevelOf(organ));

    [Fact]
    public void Majority_decides_the_year_and_a_tie_goes_to_the_title()
    {
        Assert.Equal(2023, Seeds.Of(MadeReport.With("\n2023年政府信息公开工作年度报告\n", "\n2021年政府信息公开工作年度报告\n")).Year);
        Assert.Equal(2022, Seeds.Of("清溪乡2022年政府信息公开工作年度报告\n一、总体情况\n2023年，工作有序。\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n").Year);
    }

    [Fact]
    public void Compilation_is_split_at_each_title_followed_by_a_first_section()
    {
        var second = MadeReport.Text.Replace("清溪乡", "石桥镇");
        var reports = Seeds.All("目录\n清溪乡2023年政府信息公开工作年度报告……1\n石桥镇2023年政府信息公开工作年度报告……9\n" + MadeReport.Text + "\n" + second);

        Assert.Equal(["示例县清溪乡人民政府", "示例县石桥镇人民政府"], reports.Select(report => report.Organ));
        Assert.Equal([1, 2], reports.Select(report => report.Part));
        Assert.All(reports, report => Assert.Equal(6, report.Sections.Count(section => section.Number > 0)));
    }

    [Theory]
    [InlineData("关于做好2023年政府信息公开工作年度报告编制的通知\n各乡镇：\n一、总体要求\n按时编制。\n二、报送时间\n1月20日前。")]
    [InlineData("关于报送2023年政府信息公开工作年度报告的函\n县政府办公室：\n现将我乡年度报告报上，请审阅。")]
    [InlineData("清溪乡2023年政府信息公开工作年度报告解读\n报告共六个部分。")]
    [InlineData("今天天气很好。\n我们去看山。")]
    [InlineData("")]
    public void Other_document_is_no_report(string text) => Assert.True(Seeds.Of(text).Unreadable is { IsOtherDocument: true });
}
