namespace Gongkai.Tests.AnnualReports;

public class PersonalDataTests
{
    [Theory]
    [InlineData("申请人张某的身份证号为11010519491231002X", "身份证号")]
    [InlineData("村民李某（手机号13812345678）反映", "手机号")]
    [InlineData("联系群众138 1234 5678核实", "手机号")]
    [InlineData("发放到银行卡6222021234567890128账户", "银行卡号")]
    [InlineData("王某，家住清溪村三组12号，享受低保", "家庭住址")]
    public void Personal_data_is_found_and_masked(string planted, string kind)
    {
        var finding = Assert.Single(MadeReport.Findings(MadeReport.With("安排专人维护。", $"安排专人维护。{planted}。")));

        Assert.Equal(("personal-data", kind), (finding.Kind, finding.Actual));
        Assert.DoesNotMatch(@"\d{6}", finding.Quote + finding.Message);
    }

    [Theory]
    [InlineData("统一社会信用代码11640502010123456X", "信用代码")]
    [InlineData("办公室联系电话：13812345678，邮编：000000", "办公手机")]
    [InlineData("邮箱13812345678@163.com", "邮箱")]
    [InlineData("电话0955-7656726、09557656726", "座机")]
    [InlineData("乡长王某某、副乡长李某某", "职务")]
    [InlineData("项目编号6222021234567890128", "项目编号")]
    [InlineData("办公地址：示例县清溪乡中心街12号", "办公地址")]
    [InlineData("金额20230101123456元", "别的长数字")]
    public void Office_data_is_not_personal(string planted, string because) =>
        Assert.True(MadeReport.Findings(MadeReport.With("安排专人维护。", $"安排专人维护。{planted}。")) is [], because);
}
