using System.Text;
using Gongkai.AnnualReports.Audit;

namespace Gongkai.AnnualReports.Rendering;

/// <summary>核对规则目录 → Markdown（docs/rules.md）。</summary>
public static class RuleCatalogue
{
    public static string Markdown(IEnumerable<AuditRule> rules)
    {
        var text = new StringBuilder("# 核对规则\n\n由 `gongkai rules` 生成，请勿手改；用过的编号不再用于别的规则。\n");
        foreach (var chapter in rules.GroupBy(rule => rule.Id[..rule.Id.LastIndexOf('-')]))
        {
            text.Append($"\n## {Title(chapter.Key)}\n");
            foreach (var rule in chapter)
            {
                text.Append($"\n### {rule.Id}　{rule.Statement.TrimEnd('。')}\n\n");
                text.Append($"- 轻重：{FindingsDocument.Name(rule.Severity)}　种类：`{rule.Kind}`\n- 依据：{rule.Basis}\n");
                Add(text, "错例", rule.Wrong);
                Add(text, "正例", rule.Right);
                Add(text, "怎样改", rule.Remedy);
            }
        }

        return text.ToString();
    }

    /// <summary>AR-3 → 第三部分。</summary>
    public static string Title(string chapter) => chapter switch
    {
        "AR-0" => "整份报告",
        "AR-1" => "第一部分　总体情况",
        "AR-2" => "第二部分　主动公开政府信息情况",
        "AR-3" => "第三部分　收到和处理政府信息公开申请情况",
        "AR-4" => "第四部分　行政复议、行政诉讼情况",
        "AR-5" => "第五部分　存在的主要问题及改进情况",
        "AR-6" => "第六部分　其他需要报告的事项",
        "AR-7" => "跨年衔接",
        "AR-9" => "识读",
        _ => chapter,
    };

    static void Add(StringBuilder text, string name, string value)
    {
        if (value.Length > 0)
            text.Append($"- {name}：{value.TrimEnd('。')}\n");
    }
}
