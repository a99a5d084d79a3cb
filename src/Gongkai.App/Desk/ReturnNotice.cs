using System.Collections.Immutable;
using Gongkai.AnnualReports.Audit;
using Gongkai.Documents;
using Gongkai.Law;

namespace Gongkai.App.Desk;

/// <summary>退回修改通知：把须改正、须说明的逐条列给填报机关，附依据与改法。</summary>
static class ReturnNotice
{
    public static Document Of(Outcome outcome)
    {
        var report = outcome.Report;
        var name = report.Title ?? $"{report.Organ}{report.Year}年政府信息公开工作年度报告";
        var blocks = ImmutableArray.CreateBuilder<Block>();
        blocks.Add(new Heading(1, "政府信息公开工作年度报告退回修改通知"));
        blocks.Add(new Paragraph($"{report.Organ ?? "填报机关"}：") { Style = ParagraphStyle.Flush });
        blocks.Add(new Paragraph(
            $"你单位报送的《{name}》收悉。经按《{Statutes.ReportFormat2021.Title}》（{Statutes.ReportFormat2021.Number}）逐项核对，"
            + $"发现须改正的错误 {outcome.Errors} 处、须书面说明的事项 {outcome.Warnings} 处，现退回修改。具体如下："));
        Add(blocks, "一、须改正的错误", outcome, Severity.Error);
        Add(blocks, outcome.Errors > 0 ? "二、须书面说明的事项" : "一、须书面说明的事项", outcome, Severity.Warning);
        blocks.Add(new Paragraph("请对照上述各项改正后重新报送；认为无误的，请逐项书面说明理由。"));
        blocks.Add(new Paragraph("（核对机关）") { Style = ParagraphStyle.Right });
        blocks.Add(new Paragraph("　　年　　月　　日") { Style = ParagraphStyle.Right });
        return new(blocks.ToImmutable()) { Title = "退回修改通知" };
    }

    static void Add(ImmutableArray<Block>.Builder blocks, string title, Outcome outcome, Severity severity)
    {
        var number = 0;
        foreach (var finding in outcome.Findings.Where(finding => finding.Severity == severity))
        {
            if (number == 0)
                blocks.Add(new Heading(2, title));
            number++;
            blocks.Add(new Paragraph($"{number}．{finding.Message}"));
            if (finding.Quote is { Length: > 0 } quote)
                blocks.Add(new Paragraph($"原文：“{quote}”"));
            blocks.Add(new Paragraph($"依据：{finding.Basis}。{(finding.Fix.Length > 1 ? $"改法：{finding.Fix}" : "")}"));
        }
    }
}
