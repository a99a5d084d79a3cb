using Gongkai.AnnualReports.Aggregation;
using Gongkai.Documents;
using Gongkai.Organs;

namespace Gongkai.Tests.AnnualReports.Aggregation;

public class HierarchyTests
{
    [Theory]
    [InlineData("organ,code,parent,level\n示例县,10,,county\n甲乡,11,10,township")]
    [InlineData("\uFEFF机关,代码,上级,层级\r\n\"示例县\",10,,县\r\n甲乡,11,示例县人民政府,乡镇\r\n,,,\r\n")]
    [InlineData("机关名称\t上级\t层级\n示例县\t\t县\n甲乡\t示例县\t乡镇")]
    [InlineData("""[{"organ":"示例县","code":10,"level":"county"},{"organ":"甲乡","code":"11","parent":"10","level":"township"}]""")]
    [InlineData("""{"organ":"示例县","level":"county","children":[{"organ":"甲乡","level":"township"}]}""")]
    [InlineData("{\"organ\":\"示例县\",\"code\":\"10\",\"level\":\"county\"}\n{\"organ\":\"甲乡\",\"parent\":\"10\",\"level\":\"township\"}\n")]
    public void Csv_and_json_read_the_same_with_headers_in_either_language(string text)
    {
        var hierarchy = HierarchyReader.Read(text);
        Assert.Equal(["示例县", "甲乡"], hierarchy.Organs.Select(o => o.Name));
        Assert.Equal([Level.County, Level.Township], hierarchy.Organs.Select(o => o.Level!.Value));
        Assert.Same(hierarchy.Organs[0], hierarchy.Organs[1].Parent);
    }

    [Fact]
    public void A_parent_that_is_only_named_by_its_children_is_the_top_one()
    {
        var hierarchy = HierarchyReader.Read("organ,parent\n甲乡,示例县\n乙镇,示例县");
        Assert.Equal("示例县", hierarchy.Organs[^1].Name);
        Assert.Equal(2, hierarchy.Organs[^1].Children.Count);
    }

    [Theory]
    [InlineData("organ,parent\n示例县,\n甲乡,示列县", "第3行“甲乡”的上级“示列县”不在隶属表里")]
    [InlineData("organ,code,parent\n示例县,10,\n甲乡,10,示例县", "代码 10 与“示例县”重复")]
    [InlineData("organ,parent\n示例县,\n甲乡,示例县\n甲乡人民政府,示例县", "列了 2 次")]
    [InlineData("organ,parent\n示例县,\n甲,乙\n乙,丙\n丙,甲", "甲 → 乙 → 丙 → 甲")]
    [InlineData("organ,parent\n示例县,示例县", "示例县 → 示例县")]
    [InlineData("organ,code,parent\n市,1,\n甲县,2,市\n乙县,3,市\n城关镇,4,甲县\n城关镇,5,乙县\n东村,6,城关镇", "有 2 个同名的，请改用代码")]
    [InlineData("organ,parent,due_on\n示例县,,2024-02-30", "不是日期")]
    [InlineData("organ,level\n示例县,大区", "层级“大区”不认得")]
    [InlineData("organ,code\n,10", "没有机关名称")]
    [InlineData("甲,乙\n1,2", "没有“organ”")]
    [InlineData("organ,code", "没有机关")]
    [InlineData("[{\"organ\":", "不是完整的 JSON")]
    [InlineData("[1]", "不是对象")]
    public void What_is_wrong_is_said_with_its_place(string text, string expected) =>
        Assert.Contains(expected, Assert.Throws<UnreadableException>(() => HierarchyReader.Read(text)).Reason);

    [Theory]
    [InlineData("示例省示例市示例县甲乡人民政府", "甲乡", true)]
    [InlineData("甲乡", "甲乡", true)]
    [InlineData("示例县 甲 乡", "甲乡", true)]
    [InlineData("另一县甲乡", "甲乡", false)]
    [InlineData("示例县市场监督管理局", "示例县市场监督管理局", true)]
    [InlineData("市场监督管理局", "示例县市场监督管理局", true)]
    [InlineData("东街街道", "示例县东街街道办事处", true)]
    public void Organs_are_found_by_name_without_blanks_superiors_and_people_s_government(string name, string listed, bool isFound)
    {
        var hierarchy = HierarchyReader.Read($"organ,parent\n示例县,\n{listed},示例县");
        Assert.Equal(isFound ? listed : null, hierarchy.Find(name, null, out var why)?.Name);
        Assert.Equal(isFound, why is null);
    }

    [Fact]
    public void Twenty_thousand_levels_do_not_overflow_the_stack()
    {
        var hierarchy = HierarchyReader.Read("organ,code,parent\n" + string.Join('\n', Enumerable.Range(0, 20_000).Select(i => $"机关{i},{i},{(i == 0 ? "" : i - 1)}")));
        Assert.Equal("机关19999", hierarchy.BottomUp[0].Name);
    }
}
