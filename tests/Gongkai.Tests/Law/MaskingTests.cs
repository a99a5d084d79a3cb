using Gongkai.Law;

namespace Gongkai.Tests.Law;

/// <summary>打码：各种个人信息各留几位。</summary>
public class MaskingTests
{
    [Theory]
    [InlineData("11010519491231002X", "11*************02X")]
    [InlineData("110105 19491231 002X", "11*************02X")]
    [InlineData("13912345678", "139****5678")]
    [InlineData("139-1234-5678", "139****5678")]
    [InlineData("0955-7656726", "0955-*****26")]
    [InlineData("7656726", "*****26")]
    [InlineData("6222021234567890128", "***************0128")]
    [InlineData("示例县白云乡清溪村三组12号", "示例县白云乡***")]
    [InlineData("王小明", "王**")]
    [InlineData("王", "*")]
    [InlineData("wang@example.cn", "w***@example.cn")]
    [InlineData("", "")]
    public void A_value_is_masked_by_its_kind(string value, string masked) => Assert.Equal(masked, Masking.Mask(value));

    [Theory]
    [InlineData("联系李某13912345678核实", "联系李某139****5678核实")]
    [InlineData("身份证11010519491231002X。", "身份证11*************02X。")]
    [InlineData("项目20230101123456", "项目20230101123456")]
    [InlineData("2026年3月2日，共41人次", "2026年3月2日，共41人次")]
    public void Numbers_inside_a_text_are_masked(string text, string masked) => Assert.Equal(masked, Masking.MaskIn(text));
}
