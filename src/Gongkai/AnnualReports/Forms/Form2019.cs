using Gongkai.Law;

namespace Gongkai.AnnualReports.Forms;

/// <summary>国办公开办函〔2019〕60号格式，用于2019、2020年度的报告：22 + 161 + 15 = 198 格。</summary>
public static class Form2019
{
    /// <summary>二、主动公开政府信息情况。</summary>
    public static readonly Table Disclosure = new("disclosure", 2, "主动公开政府信息情况",
    [
        new("第二十条第（一）项", "信息内容",
            new("", new Cell("regulations", "规章"), new Cell("normative", "规范性文件", "行政规范性文件")),
            new("", new Cell("made", "本年新制作数量"), new Cell("published", "本年新公开数量"), new Cell("total", "对外公开总数量"))),
        new("第二十条第（五）项", "信息内容",
            new("", new Cell("licences", "行政许可"), new Cell("services", "其他对外管理服务事项")), Projects),
        new("第二十条第（六）项", "信息内容",
            new("", new Cell("penalties", "行政处罚"), new Cell("coercion", "行政强制")), Projects),
        new("第二十条第（八）项", "信息内容",
            new("", new Cell("fees", "行政事业性收费")), new("", LastYear, Change)),
        new("第二十条第（九）项", "信息内容",
            new("", new Cell("procurement", "政府集中采购")),
            new("", new Cell("count", "采购项目数量"), new Cell("amount", "采购总金额") { AllowsFraction = true })),
    ]);

    /// <summary>三、收到和处理政府信息公开申请情况：（六）其他处理只有一行。</summary>
    public static readonly Table Requests = Form2021.RequestTable(new Cell("otherwise", "（六）其他处理"));

    public static readonly Form Form = new("2019", 2019, Statutes.ReportFormat2019, Disclosure, Requests, Form2021.Remedies);

    static Cell LastYear => new("last-year", "上一年项目数量");

    static Cell Change => new("change", "本年增/减") { AllowsNegative = true };

    static Group Projects => new("", LastYear, Change, new Cell("decisions", "处理决定数量"));
}
