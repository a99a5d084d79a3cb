namespace Gongkai.Tests.AnnualReports;

public class StructureRuleTests
{
    [Fact]
    public void Clean_report_has_no_findings() => Assert.Empty(MadeReport.Findings(MadeReport.Text));

    [Theory]
    [InlineData("一、总体情况\n\n2023年，", "一、总体情况2023年，", "标题与正文同行")]
    [InlineData("一、总体情况\n", "一．总体情况\n", "序号后用点")]
    [InlineData("一、总体情况\n", "1、总体情况\n", "阿拉伯数字")]
    [InlineData("一、总体情况\n", "第一部分 总体情况\n", "第一部分")]
    [InlineData("一、总体情况\n", "总体情况\n", "没有序号")]
    [InlineData("一、总体情况\n", "一、总体情况：\n", "带冒号")]
    [InlineData("一、总体情况\n", "## 一、总体情况\n", "标记标题")]
    [InlineData("四、政府信息公开行政复议、行政诉讼情况", "四、政府信息公开行政复议，行政诉讼情况", "标点不同")]
    [InlineData("一、总体情况\n", "目录\n一、总体情况......1\n二、主动公开政府信息情况......2\n三、收到和处理政府信息公开申请情况......3\n四、政府信息公开行政复议、行政诉讼情况......4\n五、存在的主要问题及改进情况......5\n六、其他需要报告的事项......6\n\n一、总体情况\n", "目录")]
    [InlineData("（四）平台建设\n", "（四）平台建设情况。\n", "小标题措辞")]
    [InlineData("（三）政府信息管理\n", "(三) 政府信息管理方面\n", "半角括号")]
    [InlineData("2023年，我乡未收到政府信息公开申请。", "2023年，我乡未收到政府信\n\n- 3 -\n\n息公开申请。", "句子被换页打断")]
    [InlineData("2023年政府信息公开工作年度报告\n\n根据", "2023年度政府信息公开工作年度报告\n\n根据", "题名写年度")]
    [InlineData("2023年政府信息公开工作年度报告\n\n根据", "二〇二三年政府信息公开工作年度报告\n\n根据", "题名用汉字年份")]
    [InlineData("示例县清溪乡人民政府\n2023年政府信息公开工作年度报告\n\n", "", "没有题名")]
    [InlineData("四、政府信息公开行政复议、行政诉讼情况", "（三）主动公开政府信息情况\n四、政府信息公开行政复议、行政诉讼情况", "第二级同名标题")]
    [InlineData("较2022年多公开20条信息", "自2022年以来逐步规范，截至2022年底已有基础", "以来、截至")]
    [InlineData("较2022年多公开20条信息", "落实《关于印发2022年政务公开工作要点的通知》（示办发〔2022〕8号）", "书名号、文号")]
    [InlineData("较2022年多公开20条信息", "公开2022—2024年规划和2022年开工的项目", "规划、项目")]
    [InlineData("较2022年多公开20条信息", "2022年公开100条，2023年公开120条，同比增长20%", "两年并列比较")]
    [InlineData("公开2023年度财政预算", "清溪小学、清溪乡卫生院、示例县水务局的信息一并公开；公开2023年度财政预算", "所属与上级单位")]
    [InlineData("未发生责任追究情况", "未发生问责情况，12345热线满意率98%", "问责也算")]
    public void Variant_is_not_flagged(string was, string now, string because) =>
        Assert.True(MadeReport.Findings(MadeReport.With(was, now)) is [], $"{because}：{string.Join("；", MadeReport.Findings(MadeReport.With(was, now)))}");

    [Theory]
    [InlineData("section-missing", "五、存在的主要问题及改进情况\n", "", "少一个部分")]
    [InlineData("section-heading", "五、存在的主要问题及改进情况", "五、存在问题和改进措施", "标题措辞")]
    [InlineData("section-heading", "一、总体情况", "一、工作开展情况", "文字认不出，位置和序号对")]
    [InlineData("aspect-missing", "（四）平台建设\n\n运行微信公众号1个，村务公开栏8个，安排专人维护。\n\n（五）", "（四）", "少一个方面")]
    [InlineData("duty-missing", "，开展社会评议1次", "", "少社会评议")]
    [InlineData("duty-missing", "将政务公开纳入年度考核，", "", "少考核")]
    [InlineData("numbering", "（四）平台建设", "（五）平台建设", "小标题跳号、重号")]
    [InlineData("numbering", "二是做好清理", "三是做好清理", "一是之后是三是")]
    [InlineData("year-title", "清溪乡人民政府\n2023年政府信息公开工作年度报告", "清溪乡人民政府\n2022年政府信息公开工作年度报告", "题名")]
    [InlineData("year-title", "《示例县清溪乡人民政府2023年", "《示例县清溪乡人民政府2022年", "公布的名称")]
    [InlineData("year-period", "从2023年1月1日", "从2022年1月1日", "统计期限")]
    [InlineData("year-period", "从2023年1月1日至12月31日", "从2023年1月1日至202023年12月31日", "统计期限的年份多打了数字")]
    [InlineData("year-body", "2023年，我乡未收取信息处理费", "2022年，我乡未收取信息处理费", "照搬上年")]
    [InlineData("year-body", "2023年，清溪乡坚持", "2022年，清溪乡坚持", "开头语")]
    [InlineData("year-body", "2023年，全乡主动公开", "2021年，全乡主动公开", "总数")]
    [InlineData("year-body", "2023年，未制发", "2022年，未制发", "有没有")]
    [InlineData("year-body", "（一）2023年政务公开工作要点落实情况", "（一）2022年政务公开工作要点落实情况", "小标题")]
    [InlineData("basis-outdated", "国办公开办函〔2021〕30号", "国办公开办函〔2019〕60号", "旧格式")]
    [InlineData("basis-outdated", "《中华人民共和国政府信息公开条例》规定", "《中华人民共和国政府信息公开条例》（国务院令第492号）规定", "旧条例")]
    [InlineData("organ-mismatch", "我乡未收取", "石桥镇未收取", "别的乡镇")]
    [InlineData("organ-mismatch", "《示例县清溪乡人民政府2023年", "《示例县石桥镇人民政府2023年", "公布的名称")]
    [InlineData("organ-mismatch", "请与清溪乡人民政府", "请与石桥镇人民政府", "联系单位")]
    [InlineData("fee-statement-missing", "（二）信息处理费。2023年，我乡未收取信息处理费。\n", "", "没有交代信息处理费")]
    [InlineData("typo", "稳步做好", "稳步的的做好", "叠字")]
    [InlineData("typo", "稳步做好", "稳步推进推进", "叠词")]
    [InlineData("typo", "用图解、问答", "用图解 and 问答", "外文")]
    [InlineData("typo", "解读形式单一", "解读形□单一", "丢字")]
    [InlineData("typo", "稳步做好", "截止目前稳步做好", "混淆")]
    public void Defect_is_found(string kind, string was, string now, string because) =>
        Assert.True(MadeReport.KindsOf(MadeReport.With(was, now)).Distinct().SequenceEqual([kind]),
            $"{because}：{string.Join("；", MadeReport.Findings(MadeReport.With(was, now)))}");
}
