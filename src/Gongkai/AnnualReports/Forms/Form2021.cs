using Gongkai.Law;

namespace Gongkai.AnnualReports.Forms;

/// <summary>国办公开办函〔2021〕30号格式，用于2021年度起的报告：10 + 175 + 15 = 200 格。</summary>
public static class Form2021
{
    /// <summary>二、主动公开政府信息情况。</summary>
    public static readonly Table Disclosure = new("disclosure", 2, "主动公开政府信息情况",
    [
        new("第二十条第（一）项", "信息内容",
            new("", new Cell("regulations", "规章"), new Cell("normative", "行政规范性文件") { Misnomers = ["规范性文件"] }),
            new("", new Cell("made", "本年制发件数"), new Cell("repealed", "本年废止件数"), new Cell("in-force", "现行有效件数"))),
        new("第二十条第（五）项", "信息内容", new("", new Cell("licences", "行政许可")), Decisions),
        new("第二十条第（六）项", "信息内容",
            new("", new Cell("penalties", "行政处罚"), new Cell("coercion", "行政强制")), Decisions),
        new("第二十条第（八）项", "信息内容",
            new("", new Cell("fees", "行政事业性收费")),
            new("", new Cell("amount", "本年收费金额（单位：万元）", "本年收费金额", "本年收费金额（万元）")
            {
                AllowsFraction = true, Misnomers = ["本年收费金额（单位：元）", "本年收费金额（元）"],
            })),
    ]);

    /// <summary>三、收到和处理政府信息公开申请情况。</summary>
    public static readonly Table Requests = RequestTable(
        new Group("（六）其他处理",
            new Cell("otherwise-uncorrected", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"),
            new Cell("otherwise-unpaid", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"),
            new Cell("otherwise-other", "3.其他")));

    /// <summary>四、政府信息公开行政复议、行政诉讼情况。</summary>
    public static readonly Table Remedies = new("remedies", 4, "政府信息公开行政复议、行政诉讼情况",
    [
        new("", "",
            new("",
                new Cell("reconsideration", "行政复议"),
                new Group("行政诉讼", new Cell("litigation-direct", "未经复议直接起诉"), new Cell("litigation-after", "复议后起诉"))),
            new("",
                new Cell("upheld", "结果维持"), new Cell("corrected", "结果纠正"), new Cell("other", "其他结果"),
                new Cell("pending", "尚未审结"), new Total("all", "总计"))),
    ])
    { IsTransposed = true };

    public static readonly Form Form = new("2021", 2021, Statutes.ReportFormat2021, Disclosure, Requests, Remedies);

    static Group Decisions => new("", new Cell("decisions", "本年处理决定数量"));

    /// <summary>表三；2019 年格式只是（六）不同。</summary>
    internal static Table RequestTable(Node otherwise) => new("requests", 3, "收到和处理政府信息公开申请情况",
    [
        new("", "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）",
            new Group("",
                new Cell("received", "一、本年新收政府信息公开申请数量"),
                new Cell("carried-in", "二、上年结转政府信息公开申请数量"),
                new Group("三、本年度办理结果",
                    new Cell("granted", "（一）予以公开"),
                    new Cell("partly", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "（二）部分公开"),
                    new Group("（三）不予公开",
                        new Cell("withheld-secret", "1.属于国家秘密"),
                        new Cell("withheld-prohibited", "2.其他法律行政法规禁止公开", "2.其他法律、行政法规禁止公开") { Misnomers = ["2.其他法律法规禁止公开"] },
                        new Cell("withheld-security", "3.危及“三安全一稳定”"),
                        new Cell("withheld-third-party", "4.保护第三方合法权益"),
                        new Cell("withheld-internal", "5.属于三类内部事务信息"),
                        new Cell("withheld-process", "6.属于四类过程性信息"),
                        new Cell("withheld-enforcement", "7.属于行政执法案卷"),
                        new Cell("withheld-enquiry", "8.属于行政查询事项")),
                    new Group("（四）无法提供",
                        new Cell("unavailable-not-held", "1.本机关不掌握相关政府信息"),
                        new Cell("unavailable-to-create", "2.没有现成信息需要另行制作"),
                        new Cell("unavailable-unclear", "3.补正后申请内容仍不明确")),
                    new Group("（五）不予处理",
                        new Cell("unprocessed-petition", "1.信访举报投诉类申请"),
                        new Cell("unprocessed-repeat", "2.重复申请"),
                        new Cell("unprocessed-publication", "3.要求提供公开出版物"),
                        new Cell("unprocessed-excessive", "4.无正当理由大量反复申请"),
                        new Cell("unprocessed-confirm", "5.要求行政机关确认或重新出具已获取信息")),
                    otherwise,
                    new Total("handled", "（七）总计")),
                new Cell("carried-out", "四、结转下年度继续办理")),
            new("申请人情况",
                new Cell("person", "自然人"),
                new Group("法人或其他组织",
                    new Cell("business", "商业企业"), new Cell("research", "科研机构"), new Cell("charity", "社会公益组织"),
                    new Cell("legal", "法律服务机构"), new Cell("other", "其他")),
                new Total("all", "总计"))),
    ],
    new Identity("第一项加第二项之和，等于第三项加第四项之和", ["received", "carried-in"], ["handled", "carried-out"]));
}
