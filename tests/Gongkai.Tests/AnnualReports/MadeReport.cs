using Gongkai.AnnualReports.Audit;

namespace Gongkai.Tests.AnnualReports;

/// <summary>我们自己写的一份没有毛病的报告；测试换掉其中一处，看发现什么。</summary>
static class MadeReport
{
    public const string Text =
        """
        示例县清溪乡人民政府
        2023年政府信息公开工作年度报告

        根据《中华人民共和国政府信息公开条例》规定和《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）要求，现发布《示例县清溪乡人民政府2023年政府信息公开工作年度报告》，本报告统计数据从2023年1月1日至12月31日。

        一、总体情况

        2023年，清溪乡坚持以公开为常态、不公开为例外，稳步做好各项公开工作。

        （一）主动公开

        2023年，全乡主动公开政府信息120条，其中县政府网站50条，微信公众号“清溪发布”70条。

        （二）依申请公开

        2023年，我乡未收到政府信息公开申请。

        （三）政府信息管理

        一是落实三审三校。信息发布前逐级审核，留存记录。二是做好清理。2023年，未制发行政规范性文件。三是做好归档。

        （四）平台建设

        运行微信公众号1个，村务公开栏8个，安排专人维护。

        （五）监督保障

        2023年组织培训2次，将政务公开纳入年度考核，开展社会评议1次，未发生责任追究情况。

        二、主动公开政府信息情况

        第二十条第（一）项
        信息内容	本年制发件数	本年废止件数	现行有效件数
        规章	0	0	0
        行政规范性文件	0	0	0
        第二十条第（五）项
        信息内容	本年处理决定数量
        行政许可	0
        第二十条第（六）项
        信息内容	本年处理决定数量
        行政处罚	0
        行政强制	0
        第二十条第（八）项
        信息内容	本年收费金额（单位：万元）
        行政事业性收费	0

        三、收到和处理政府信息公开申请情况

        四、政府信息公开行政复议、行政诉讼情况

        五、存在的主要问题及改进情况

        2023年，我乡公开工作还有不足：一是更新不够及时；二是解读形式单一。2024年，我乡将从两个方面改进：一是每周检查一次更新情况；二是用图解、问答解读与群众有关的政策。

        六、其他需要报告的事项

        （一）2023年政务公开工作要点落实情况。公开2023年度财政预算和2022年度财政决算，较2022年多公开20条信息。

        （二）信息处理费。2023年，我乡未收取信息处理费。

        本报告电子版可在县政府网站下载。如有疑问，请与清溪乡人民政府党政办公室联系（地址：示例县清溪乡中心街1号，邮编：000000，电话：0000-1234567，邮箱：qingxi@example.cn）。

        示例县清溪乡人民政府
        2024年1月20日
        """;

    /// <summary>正文规则的种类；表格、数字另有测试。</summary>
    static readonly HashSet<string> Kinds =
    [
        "section-missing", "section-order", "section-heading", "section-empty", "aspect-missing", "duty-missing", "numbering", "year-title", "year-period",
        "year-body", "basis-outdated", "organ-mismatch", "carry-over", "in-force", "repealed-too-many", "pending-carry", "remedy-path",
        "fee-statement-missing", "fee-notice-missing", "copied", "personal-data", "typo",
    ];

    /// <summary>换掉一处；原文里没有这一处则测试写错了。</summary>
    public static string With(string was, string now)
    {
        Assert.Contains(was, Text);
        return Text.Replace(was, now, StringComparison.Ordinal);
    }

    public static IReadOnlyList<Finding> Findings(string text) => Findings(new Dossier(Seeds.Of(text)));

    public static IReadOnlyList<Finding> Findings(Dossier dossier) =>
        [.. Auditor.Audit(dossier).Findings.Where(finding => Kinds.Contains(finding.Kind))];

    public static string[] KindsOf(string text) => [.. Findings(text).Select(finding => finding.Kind)];
}
