using Gongkai.AnnualReports.Reading;

namespace Gongkai.Tests.AnnualReports.Claims;

/// <summary>一句一句地读：各地乡镇、部门的写法。</summary>
public class ClaimReaderTests
{
    [Theory]
    [InlineData("2023年，共收到政府信息公开申请3件，均已按期答复。", "requests-received||3")]
    [InlineData("全年共收到信息公开申请十二件。", "requests-received||12")]
    [InlineData("本年度受理依申请公开事项２件。", "requests-received||2")]
    [InlineData("共收到政府信息公开申请1,234件。", "requests-received||1234")]
    [InlineData("收到政府信息公开申请数量：5件。", "requests-received||5")]
    [InlineData("全年共收到3件政府信息公开申请。", "requests-received||3")]
    [InlineData("收到政府信息公开申请约20件。", "requests-received||20~")]
    [InlineData("收到政府信息公开申请20余件。", "requests-received||20~")]
    [InlineData("2023年未收到政府信息公开申请。", "requests-received||0")]
    [InlineData("2023年，我局没有收到依申请公开申请。", "requests-received||0")]
    [InlineData("未收到公民、法人和其他组织关于政府信息公开的申请。", "requests-received||0")]
    [InlineData("全年未收到和处理政府信息公开申请，零报告。", "requests-received||0")]
    [InlineData("政府信息公开申请量为零。", "requests-answered|办理|0")]
    [InlineData("新收依申请公开事项2件、上年结转1件，已全部办结。", "requests-received||2", "requests-carried|上年结转|1")]
    [InlineData("收到政府信息公开申请35件（含上年结转1件）。", "requests-received|含上年结转|35", "requests-carried|上年结转|1")]
    [InlineData("共受理政府信息公开申请35件，其中新收34件，上年结转1件。", "requests-received|含上年结转|35", "requests-received||34", "requests-carried|上年结转|1")]
    [InlineData("收到政府信息公开申请5件，已答复4件，1件结转至下年度办理。", "requests-received||5", "requests-answered||4", "requests-carried||1")]
    [InlineData("收到政府信息公开申请59件，结转2024年度7件，其余52件全部按时答复。", "requests-received||59", "requests-carried||7", "requests-answered||52")]
    [InlineData("收到政府信息公开申请5件，当场答复3件，延期答复2件。", "requests-received||5", "requests-answered|分项|3", "requests-answered|分项|2")]
    [InlineData("收到政府信息公开申请3件，其中网络申请2件，信函申请1件。", "requests-received||3", "requests-received|网络|2", "requests-received|信函|1")]
    [InlineData("收到政府信息公开申请3件（其中：自然人2件，商业企业1件）。", "requests-received||3", "requests-received|自然人|2", "requests-received|商业企业|1")]
    [InlineData("办结政府信息公开申请12件，其中予以公开5件、部分公开2件、不予公开1件、无法提供4件。",
        "requests-answered||12", "outcome|予以公开|5", "outcome|部分公开|2", "outcome|不予公开|1", "outcome|无法提供|4")]
    [InlineData("收到依申请公开3件，其中2件予以公开，1件不予公开。", "requests-received||3", "outcome|予以公开|2", "outcome|不予公开|1")]
    [InlineData("收到政府信息公开申请20件，其中县政府办收到15件，乡镇收到5件。", "requests-received||20", "requests-received|分项|15", "requests-received|分项|5")]
    public void Requests(string text, params string[] said) => Assert.Equal(said, Narrative.Said(text));

    [Theory]
    [InlineData("（二）依申请公开。办理人大代表建议12件、政协提案5件，办结率100%。", "other|办理人大代表建议|12", "other|政协提案|5", "percentage|办结率|100")]
    [InlineData("（二）依申请公开。收到群众来信5件，答复5件。")]
    [InlineData("收到政府信息公开申请10件，上年为8件。", "requests-received||10", "other|上年|8")]
    [InlineData("2022年收到政府信息公开申请8件。", "other|收到政府信息公开申请|8")]
    [InlineData("2023年6月收到政府信息公开申请2件。", "other|6月收到政府信息公开申请|2")]
    [InlineData("未收到政府信息公开申请收费。", "processing-fee||0")]
    [InlineData("未发生因政府信息公开申请行政复议和提起行政诉讼的案件。", "reconsiderations||0", "litigations||0")]
    [InlineData("未发生行政诉讼败诉案件。")]
    [InlineData("如未收到政府信息公开申请，也应登记。")]
    public void What_is_no_request(string text, params string[] said)
    {
        var read = Narrative.Said(text);
        Assert.DoesNotContain(read, claim => claim.StartsWith("requests", StringComparison.Ordinal) && !said.Contains(claim));
        Assert.All(said, claim => Assert.Contains(claim, read));
    }

    [Theory]
    [InlineData("政府信息公开行政复议2件，结果维持1件，尚未审结1件；行政诉讼1件。",
        "reconsiderations||2", "reconsiderations|结果维持|1", "reconsiderations|尚未审结|1", "litigations||1")]
    [InlineData("因政府信息公开被申请行政复议1起，被提起行政诉讼2起。", "reconsiderations||1", "litigations||2")]
    [InlineData("因信息公开引起的行政复议、行政诉讼均为0件。", "reconsiderations||0", "litigations||0")]
    [InlineData("因信息公开引起的行政复议、行政诉讼共3件。", "other|行政复议、行政诉讼|3")]
    [InlineData("信息公开类行政诉讼3件，其中未经复议直接起诉2件，复议后起诉1件。", "litigations||3", "litigations|未经复议直接起诉|2", "litigations|复议后起诉|1")]
    [InlineData("行政复议、行政诉讼情况：无。", "reconsiderations||0", "litigations||0")]
    [InlineData("无因政府信息公开工作被申请行政复议或提起行政诉讼的情况。", "reconsiderations||0", "litigations||0")]
    public void Remedies(string text, params string[] said) => Assert.Equal(said, Narrative.Said(text));

    [Theory]
    [InlineData("全年审理行政复议案件300件，出具决定书280份。")]
    [InlineData("（一）主动公开。全年办理行政复议案件300件。")]
    [InlineData("主动公开行政复议决定书20件。")]
    public void The_office_that_reviews_is_not_reviewed(string text) =>
        Assert.DoesNotContain(Narrative.Read(text), claim => claim.Kind is "reconsiderations" or "litigations");

    [Theory]
    [InlineData("制发行政规范性文件2件，废止1件，现行有效8件。", "normative-made||2", "normative-repealed||1", "normative-in-force||8")]
    [InlineData("2023年未制发规范性文件，规范性文件清理0件。", "other|规范性文件清理|0", "normative-made||0")]
    [InlineData("清理规范性文件20件，宣布失效2件。", "other|清理规范性文件|20", "normative-repealed||2")]
    [InlineData("制定规范性文件0件，公开乡镇文件6件。", "normative-made||0", "published-by-topic|乡镇文件|6")]
    [InlineData("制定、废止行政规范性文件均为0件。", "normative-repealed||0", "normative-made||0")]
    public void Normative_documents(string text, params string[] said) => Assert.Equal(said, Narrative.Said(text));

    [Theory]
    [InlineData("印发党委规范性文件3件。")]
    [InlineData("公开规范性文件5件，备案审查规范性文件7件。")]
    [InlineData("制定政策性文件11件。")]
    public void What_is_no_normative_document(string text) =>
        Assert.DoesNotContain(Narrative.Read(text), claim => claim.Kind.StartsWith("normative", StringComparison.Ordinal));

    [Theory]
    [InlineData("全年收取政府信息公开信息处理费3940元。", "processing-fee||3940")]
    [InlineData("未收取信息处理费。", "processing-fee||0")]
    [InlineData("无政府信息公开申请收费。", "processing-fee||0")]
    [InlineData("本年度行政事业性收费52.15万元。", "administrative-fee||52.15")]
    [InlineData("减免行政事业性收费30万元。", "other|减免行政事业性收费|30")]
    [InlineData("政府采购总金额110.453490万元。", "other|政府采购总金额|110.4535")]
    public void Money(string text, params string[] said) => Assert.Equal(said, Narrative.Said(text));

    [Theory]
    [InlineData("主动公开政府信息991条。", "published-total||991")]
    [InlineData("全年公开各类信息1.2万条。", "published-total||12000~")]
    [InlineData("通过政府网站发布信息84条，通过微博转载信息六百零一条。", "published-by-channel|网站|84", "published-by-channel|微博|601")]
    [InlineData("村务公开微信小程序，规范发布内容81篇。", "published-by-channel|小程序|81")]
    [InlineData("公开社会救助信息45条。", "published-by-topic|社会救助信息|45")]
    [InlineData("组织政务公开培训4次，参加上级培训2次。", "trainings||4", "trainings|参加|2")]
    [InlineData("办理12345热线工单59件，群众满意度97%。", "hotline-tickets||59", "percentage|群众满意度|97")]
    [InlineData("电话0955-1234567，邮编755003，依据〔2021〕30号，第3条，12345热线，1号楼。")]
    [InlineData("落实“三审三校”制度，坚持“一事一审”，办好一件事。")]
    public void Publication_and_service(string text, params string[] said) => Assert.Equal(said, Narrative.Said(text));

    [Theory]
    [InlineData("主动公开信息391条。其中，网站14条，公示栏162条，监管平台215条。", "14+162+215")]
    [InlineData("主动公开信息391条：网站14条，公示栏162条，监管平台215条。", "14+162+215")]
    [InlineData("主动公开信息500条，其中网站300条（其中政策文件20条），公众号200条。", "300+200")]
    [InlineData("主动公开信息500条，其中网站300条，其中政策20条、动态30条，公众号200条。", "300+200")]
    [InlineData("主动公开政府信息共70条，工作动态66条，其他信息4条。", "66+4")]
    [InlineData("公开政府信息301条。其中普法信息8条，领导信息53条。同时，公众号全年推送信息240条。", "8+53+240")]
    [InlineData("主动公开信息100条，其中网站60条、公众号30条等。", "")]
    [InlineData("主动公开信息100条，含网站60条、公众号30条。", "")]
    [InlineData("主动公开信息100条，另有公众号30条。", "")]
    public void Parts_of_a_total(string text, string parts) =>
        Assert.Equal(parts, string.Join('+', Narrative.Read(text)[0].Parts.Select(part => part.Value)));

    [Fact]
    public void Parts_given_before_their_total_belong_to_it()
    {
        var total = Assert.Single(Narrative.Read("全年通过政府网站发布信息60条，微信公众号40条，合计100条。"), claim => claim.Kind == "published-total");
        Assert.Equal([60m, 40m], total.Parts.Select(part => part.Value!.Value));
    }

    [Fact]
    public void Hostile_text_is_read_in_time_proportional_to_its_length()
    {
        foreach (var piece in new[] { "其中1件：", "（", "未收到", "2020年", "1条、", "占1%", "12345", "无", "3项，分别为《a》、", "十", "共5件，" })
        {
            var text = string.Concat(Enumerable.Repeat(piece, 8_000));
            var watch = System.Diagnostics.Stopwatch.StartNew();
            ClaimReader.Read([new(1, "", text)]);
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"{piece}：{watch.Elapsed}");
        }
    }
}
