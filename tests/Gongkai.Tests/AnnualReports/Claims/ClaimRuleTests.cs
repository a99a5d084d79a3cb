using Gongkai.Organs;

namespace Gongkai.Tests.AnnualReports.Claims;

/// <summary>正文与表格、正文与正文：每条规则正反都试。</summary>
public class ClaimRuleTests
{
    const string Handled = "requests/received/all=3 requests/handled/all=3 requests/granted/all=2 requests/withheld-enquiry/all=1";

    [Theory]
    [InlineData("共收到政府信息公开申请3件，已答复3件，其中予以公开2件，不予公开1件。", Handled)]
    [InlineData("未收到政府信息公开申请。", "")]
    [InlineData("受理政府信息公开申请3119件，答复3050件（含上年度结转34件，另有103件顺延到下年度答复）。",
        "requests/received/all=3119 requests/carried-in/all=34 requests/handled/all=3050 requests/carried-out/all=103")]
    [InlineData("共受理政府信息公开申请35件（含上年结转1件），办结35件。", "requests/received/all=34 requests/carried-in/all=1 requests/handled/all=35")]
    [InlineData("办理政府信息公开申请35件。", "requests/received/all=34 requests/carried-in/all=1 requests/handled/all=35")]
    [InlineData("收到政府信息公开申请5件，均已答复。收到政府信息公开申请数较上年6件有所减少。", "requests/received/all=5 requests/handled/all=5")]
    [InlineData("收到政府信息公开申请3件，其中当场答复1件、按期答复2件。", Handled)]
    [InlineData("共收到政府信息公开申请近10件。", "requests/received/all=8 requests/handled/all=8")]
    [InlineData("共收到政府信息公开申请3件。", "requests/received/all=blank")]
    [InlineData("新收政府信息公开申请317件，上年结转3件。其中，予以公开307件，结转下年度继续办理13件。",
        "requests/received/all=317 requests/carried-in/all=3 requests/handled/all=307 requests/carried-out/all=13 requests/granted/all=307")]
    [InlineData("全县共收到政府信息公开申请20件。", "requests/received/all=3 requests/handled/all=3")]
    public void Requests_that_agree_raise_nothing(string text, string cells) => Assert.Empty(Narrative.Found(text, cells));

    [Theory]
    [InlineData("共收到政府信息公开申请4件。", Handled, "claim-requests|requests/received/all|3|4")]
    [InlineData("未收到政府信息公开申请。", Handled, "claim-requests|requests/received/all|3|0")]
    [InlineData("共收到政府信息公开申请3件，答复2件。", Handled, "claim-requests|requests/handled/all|3|2")]
    [InlineData("共收到政府信息公开申请3件，1件结转下年度办理。", Handled, "claim-requests|requests/carried-out/all|0|1")]
    [InlineData("办结政府信息公开申请3件，其中予以公开3件。", Handled, "claim-outcomes|requests/granted/all|2|3")]
    [InlineData("办结政府信息公开申请3件，其中予以公开2件，无法提供1件。", Handled, "claim-outcomes|requests/unavailable-not-held/all|0|1")]
    [InlineData("办理政府信息公开申请9件。", Handled, "claim-requests|requests/handled/all|3|9")]
    [InlineData("收到自然人政府信息公开申请1件。", Handled + " requests/received/person=2", "claim-requests|requests/received/person|2|1")]
    public void Requests_that_differ_are_found(string text, string cells, string found) => Assert.Equal([found], Narrative.Found(text, cells));

    [Theory]
    [InlineData("未发生因政府信息公开引起的行政复议、行政诉讼。", "")]
    [InlineData("政府信息公开行政诉讼46件，其中结果维持25件。", "remedies/litigation-direct/all=26 remedies/litigation-after/all=20 remedies/litigation-direct/upheld=13 remedies/litigation-after/upheld=12")]
    [InlineData("政府信息公开行政复议2件，结果维持1件，尚未审结1件。", "remedies/reconsideration/all=2 remedies/reconsideration/upheld=1 remedies/reconsideration/pending=1")]
    [InlineData("审结行政复议案件300件。", "")]
    public void Remedies_that_agree_raise_nothing(string text, string cells) => Assert.Empty(Narrative.Found(text, cells));

    [Theory]
    [InlineData("未发生因政府信息公开引起的行政复议。", "remedies/reconsideration/all=1 remedies/reconsideration/upheld=1", "claim-remedies|remedies/reconsideration/all|1|0")]
    [InlineData("政府信息公开行政诉讼2件。", "remedies/litigation-direct/all=1", "claim-remedies|remedies/litigation-direct/all|1|2")]
    [InlineData("未发生政府信息公开行政诉讼。", "remedies/litigation-after/all=1", "claim-remedies|remedies/litigation-after/all|1|0")]
    [InlineData("政府信息公开行政复议2件，其中结果纠正1件。", "remedies/reconsideration/all=2 remedies/reconsideration/upheld=2", "claim-remedies|remedies/reconsideration/corrected|0|1")]
    public void Remedies_that_differ_are_found(string text, string cells, string found) => Assert.Equal([found], Narrative.Found(text, cells));

    [Theory]
    [InlineData("公开乡镇文件6个，未制发规范性文件，清理规范性文件3件。", "")]
    [InlineData("制发行政规范性文件2件、废止1件，现行有效8件。", "disclosure/normative/made=2 disclosure/normative/repealed=1 disclosure/normative/in-force=8")]
    [InlineData("制定党委规范性文件4件，公开政策性文件11件。", "")]
    public void Normative_documents_that_agree_raise_nothing(string text, string cells) => Assert.Empty(Narrative.Found(text, cells));

    [Theory]
    [InlineData("制发行政规范性文件2件。", "disclosure/normative/made=1", "claim-normative|disclosure/normative/made|1|2")]
    [InlineData("2023年未制发规范性文件。", "disclosure/normative/made=1", "claim-normative|disclosure/normative/made|1|0")]
    [InlineData("宣布失效规范性文件3件。", "disclosure/normative/repealed=2", "claim-normative|disclosure/normative/repealed|2|3")]
    [InlineData("现行有效行政规范性文件8件。", "disclosure/normative/in-force=9", "claim-normative|disclosure/normative/in-force|9|8")]
    public void Normative_documents_that_differ_are_found(string text, string cells, string found) => Assert.Equal([found], Narrative.Found(text, cells));

    [Theory]
    [InlineData("未收取信息处理费。", "disclosure/fees/amount=0.11")]
    [InlineData("全年行政事业性收费1100元。", "disclosure/fees/amount=0.11")]
    [InlineData("收取信息处理费3940元。", "disclosure/fees/amount=96171.6")]
    [InlineData("全年行政事业性收费52.2万元。", "disclosure/fees/amount=52.15")]
    [InlineData("财政预算支出2542.16万元。", "disclosure/fees/amount=0")]
    public void Fees_that_agree_raise_nothing(string text, string cells) => Assert.Empty(Narrative.Found(text, cells, Level.City));

    [Theory]
    [InlineData("全年行政事业性收费52.15万元。", "disclosure/fees/amount=25.15", "claim-fee|disclosure/fees/amount|25.15|52.15")]
    [InlineData("收取信息处理费3940元。", "disclosure/fees/amount=0", "claim-fee|disclosure/fees/amount|0|3940")]
    [InlineData("全年行政事业性收费1100元。", "disclosure/fees/amount=1100", "fee-unit|disclosure/fees/amount|1100|1100")]
    [InlineData("坚持公开为常态。", "disclosure/fees/amount=1100", "fee-unit|disclosure/fees/amount||1100")]
    [InlineData("采购总金额110.453490万元。", "disclosure/fees/amount=110.453490", "fee-is-procurement|disclosure/fees/amount||110.4535")]
    [InlineData("部门预算收支总计356.8万元。", "disclosure/fees/amount=356.8", "fee-is-procurement|disclosure/fees/amount||356.8")]
    public void Fees_that_differ_are_found(string text, string cells, string found) => Assert.Equal([found], Narrative.Found(text, cells));

    [Theory]
    [InlineData("主动公开信息391条，其中网站14条，公示栏162条，监管平台205条。", "part-sum|section 1|381|391")]
    [InlineData("主动公开信息391条。其中，网站14条；公示栏162条；监管平台251条。", "part-sum|section 1|427|391")]
    [InlineData("办理12345热线工单174件（其中，求助112件，投诉47件，咨询25件）。", "part-sum|section 1|184|174")]
    [InlineData("政府信息公开行政复议3件，其中结果维持1件，结果纠正1件，尚未审结2件。", "part-sum|section 1|4|3")]
    [InlineData("全年通过政府网站发布信息60条，微信公众号40条，合计110条。", "part-sum|section 1|100|110")]
    [InlineData("采购项目4次，采购项目为：甲；乙；丙。", "list-count|section 1|3|4")]
    [InlineData("回应热点问题59个，回复58个，回复率100%。", "percent-impossible|section 1|98.31|100")]
    [InlineData("办理12345热线工单59件，满意度99%。", "percent-impossible|section 1|98.31|99")]
    [InlineData("主动公开信息320条，较上年280条增长15.3%。", "percent-impossible|section 1|14.29|15.3")]
    [InlineData("主动公开信息320条，较2022年减少40条，其中网站200条，公众号100条。", "part-sum|section 1|300|320")]
    [InlineData("答复率为102%。", "percent-impossible|section 1|100|102")]
    [InlineData("村务小程序规范发布内容81篇。\n# 6\n在村务小程序规范发布内容83篇。", "self-contradiction|section 6|81|83")]
    [InlineData("主动公开政府信息991条。\n# 6\n全年主动公开政府信息919条。", "self-contradiction|section 6|991|919")]
    [InlineData("组织政务公开培训4次。\n# 6\n全年开展政务公开培训5次。", "self-contradiction|section 6|4|5")]
    public void Sums_lists_percentages_and_contradictions_are_found(string text, string found) => Assert.Contains(found, Narrative.Found(text, "remedies/reconsideration/all=3"));

    [Theory]
    [InlineData("主动公开信息391条，其中政策文件20条、财政信息30条等。")]
    [InlineData("主动公开信息391条，其中政策文件20条、财政信息30条。")]
    [InlineData("主动公开信息100余条，其中网站60条，公众号30条。")]
    [InlineData("主动公开信息391条，含网站14条、公示栏162条，另有公众号30条。")]
    [InlineData("采购项目4次，采购项目为：甲；乙；丙等。")]
    [InlineData("回应热点问题59个，回复59个，回复率100%，群众满意度97%。")]
    [InlineData("主动公开信息391条，其中网站14条，占3.6%；公示栏162条，占41.4%；监管平台215条，占55%。")]
    [InlineData("主动公开信息320条，较上年280条增加40条，增长14.3%。")]
    [InlineData("发布动态信息165条，其中重点聚焦乡镇动态102条；发布法定公开内容3条，包括概况1条，以及预决算信息2条。")]
    [InlineData("办理人大建议12件、政协提案5件，办结率100%。")]
    [InlineData("组织政务公开培训4次。\n# 6\n参加上级政务公开培训2次。")]
    [InlineData("主动公开政府信息991条。\n# 6\n公开重点领域信息120条。")]
    [InlineData("上半年主动公开政府信息400条。\n# 6\n全年主动公开政府信息919条。")]
    [InlineData("“甲乡发布”公众号发布信息100条。\n# 6\n“甲乡文旅”公众号发布信息50条。")]
    [InlineData("主动公开政府信息991条，较上年增加110条，同比增长12.5%。")]
    public void What_must_not_be_flagged(string text) => Assert.Empty(Narrative.Found(text));
}
