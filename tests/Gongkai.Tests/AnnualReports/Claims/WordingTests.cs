using Gongkai.Organs;

namespace Gongkai.Tests.AnnualReports.Claims;

/// <summary>各地年报里的写法：百分比、列举、换角度的分项、前后重复、复议案件。每条规则正反都试。</summary>
public class WordingTests
{
    [Theory]
    [InlineData("受理热线工单59件，按期办结58件，按期办结率98.3%。")]
    [InlineData("收到政府信息公开申请3件，其中自然人3件。办结3件，办结率100%。")]
    [InlineData("政务新媒体由2022年的612个整合为433个，减少179个，降幅29.2%。")]
    [InlineData("92所学校中仍有8所未按时更新，占8.7%。")]
    [InlineData("发放评议表120份，收回118份，满意率98.3%（满意116份）。")]
    [InlineData("纠错率为17.4%（4/23）。")]
    [InlineData("2022年指出的5个问题，已整改5个，整改率100%。")]
    [InlineData("办理建议3件、工单5690件，按期办结率98%。")]
    public void Percentages_the_counts_give_raise_nothing(string text) => Assert.DoesNotContain(Narrative.Found(text), found => found.StartsWith("percent", StringComparison.Ordinal));

    [Theory]
    [InlineData("按期办结50件（共59件），按期办结率97%。", "84.75|97")]
    [InlineData("受理热线工单50件，按时办结48件，办结率98%。", "96|98")]
    [InlineData("政务新媒体由2022年的612个整合为433个，减少179个，降幅39.2%。", "29.25|39.2")]
    [InlineData("92所学校中仍有8所未按时更新，占18.7%。", "8.7|18.7")]
    [InlineData("发放评议表120份，收回118份，满意率88.3%（满意116份）。", "98.31|88.3")]
    [InlineData("纠错率为27.4%（4/23）。", "17.39|27.4")]
    [InlineData("2022年指出的5个问题，已整改4个，整改率100%。", "80|100")]
    public void Percentages_the_counts_cannot_give_are_found(string text, string figures) =>
        Assert.Contains($"percent-impossible|section 1|{figures}", Narrative.Found(text));

    [Theory]
    [InlineData("着重抓好三件事：一是回头看；二是开展1次轮训；三是点题公开。")]
    [InlineData("采取三项措施：一是加强领导。每月调度一次。二是完善制度。三是严格考核。")]
    [InlineData("突出招生入学、教育收费、校园安全三个重点。")]
    [InlineData("做好公示栏、公众号等三个方面的维护。")]
    [InlineData("回应群众在入学、就医上提出的三个方面问题。")]
    [InlineData("召开专题会议2次，分别研究年度要点、公开指南和考核办法。")]
    [InlineData("举办新闻发布会6场，分别由发改、财政、教育三家承办。")]
    public void Lists_that_agree_raise_nothing(string text) => Assert.DoesNotContain(Narrative.Found(text), found => found.StartsWith("list", StringComparison.Ordinal));

    [Theory]
    [InlineData("着重抓好五件事：一是回头看；二是开展1次轮训；三是点题公开。", "3|5")]
    [InlineData("采取四项措施：一是加强领导。每月调度一次。二是完善制度。三是严格考核。", "3|4")]
    [InlineData("抓好以下三方面工作：一是开展活动，全年不少于12场；二是按季通报。", "2|3")]
    [InlineData("突出招生入学、教育收费、校园安全四个重点。", "3|4")]
    [InlineData("召开专题会议4次，分别研究年度要点、公开指南、考核办法；组织培训2期。", "3|4")]
    [InlineData("政府集中采购3次，采购项目为：办公用品；道路维修。", "2|3")]
    public void Lists_that_differ_are_found(string text, string figures) => Assert.Contains($"list-count|section 1|{figures}", Narrative.Found(text));

    [Theory]
    [InlineData("公开信息1246条。按季度看，一季度288条，二季度305条，三季度341条，四季度312条；按渠道看，网站402条，公众号619条，公示栏225条。")]
    [InlineData("公开信息共63条，分月情况：1月41条、2月22条。")]
    [InlineData("新收政府信息公开申请276件，同比增长8.2%，加上2022年结转的12件，共计288件。其中网络申请203件，信函申请58件，当面申请27件。")]
    [InlineData("受理热线工单47件，其中投诉22件、求助15件、咨询10件，按时办结47件。")]
    public void Breakdowns_that_add_up_raise_nothing(string text) =>
        Assert.DoesNotContain(Narrative.Found(text, "requests/received/all=276 requests/carried-in/all=12"), found => found.StartsWith("part-sum", StringComparison.Ordinal));

    [Theory]
    [InlineData("公开信息1246条。按季度看，一季度288条，二季度315条，三季度341条，四季度312条。", "1256|1246")]
    [InlineData("公开信息1246条。按季度看，一季度288条，二季度305条，三季度341条，四季度312条；按渠道看，网站402条，公众号619条，公示栏252条。", "1273|1246")]
    [InlineData("公开信息共604条，分月情况：1月41条、2月22条、3月441条。", "504|604")]
    [InlineData("新收政府信息公开申请6件（自然人4件、商业企业1件），上年结转1件。", "5|6")]
    [InlineData("17家机构全部建立公开栏，其中三级2家、二级5家、基层11家。", "18|17")]
    [InlineData("受理热线工单47件，其中投诉20件、求助15件、咨询10件，按时办结47件。", "45|47")]
    public void Breakdowns_that_do_not_add_up_are_found(string text, string figures) => Assert.Contains($"part-sum|section 1|{figures}", Narrative.Found(text));

    [Theory]
    [InlineData("组织业务培训2次。\n# 6\n全年组织业务培训4次。")]
    [InlineData("全年组织业务培训4次，参训62人次。加强考核。全年组织业务培训7次。")]
    [InlineData("举办新闻发布会2场。\n# 6\n全年召开新闻发布会4场。")]
    [InlineData("全年公开信息1246条。\n# 6\n全年公开信息1426条。")]
    [InlineData("通过微信公众号公开150条。\n# 6\n全年通过微信公众号公开信息160条。")]
    public void The_same_total_told_twice_with_two_figures_is_found(string text) =>
        Assert.Contains(Narrative.Found(text), found => found.StartsWith("self-contradiction", StringComparison.Ordinal));

    [Theory]
    [InlineData("县级组织业务培训2次；乡级组织业务培训6次。")]
    [InlineData("上半年组织业务培训2次，全年组织业务培训5次。")]
    [InlineData("全年组织业务培训5次。\n# 6\n参加上级业务培训2次。")]
    [InlineData("2022年组织业务培训5次。\n# 6\n全年组织业务培训3次。")]
    public void Figures_for_other_things_do_not_contradict(string text) =>
        Assert.DoesNotContain(Narrative.Found(text), found => found.StartsWith("self-contradiction", StringComparison.Ordinal));

    [Fact]
    public void Reconsideration_cases_are_no_motions_of_deputies() =>
        Assert.Contains("claim-remedies|remedies/reconsideration/all|1|3", Narrative.Found("因政府信息公开引发行政复议案件3件。", "remedies/reconsideration/all=1"));

    [Fact]
    public void Results_of_direct_suits_are_compared_with_direct_suits()
    {
        const string cells = "remedies/litigation-direct/all=3 remedies/litigation-direct/upheld=2 remedies/litigation-direct/other=1"
            + " remedies/litigation-after/all=5 remedies/litigation-after/upheld=5";

        Assert.Empty(Narrative.Found("因政府信息公开引发行政诉讼8件：未经复议直接起诉3件（维持2件，其他1件），复议后起诉5件（维持5件）。", cells));
        Assert.Equal(["claim-remedies|remedies/litigation-after/upheld|5|4"], Narrative.Found("政府信息公开行政诉讼中复议后起诉5件（维持4件）。", cells));
    }

    [Fact]
    public void Closing_without_last_years_requests_is_one_short()
    {
        const string cells = "requests/received/all=6 requests/carried-in/all=1 requests/handled/all=6 requests/carried-out/all=1";

        Assert.Equal(["claim-requests|requests/handled/all|6|5"], Narrative.Found("新收政府信息公开申请6件，上年结转1件，办结5件；结转下年度1件。", cells));
        Assert.Empty(Narrative.Found("新收政府信息公开申请6件，答复5件，结转下年度1件。", cells));
    }

    [Theory]
    [InlineData("制发行政规范性文件6件，废止9件，截至2023年底现行有效17件。", "in-force|71|17")]
    [InlineData("制发行政规范性文件6件；目前有效的行政规范性文件为17件。", "in-force|71|17")]
    public void Documents_in_force_at_year_end_are_compared(string text, string found) => Assert.Contains($"claim-normative|disclosure/normative/{found}",
        Narrative.Found(text, "disclosure/normative/made=6 disclosure/normative/repealed=9 disclosure/normative/in-force=71", Level.County));
}
