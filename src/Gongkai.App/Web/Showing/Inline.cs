using System.Globalization;
using Gongkai.AnnualReports.Audit;
using Microsoft.AspNetCore.Html;

namespace Gongkai.App.Web.Showing;

/// <summary>一段之内的标记。在这里拼，不在页面里拼：页面里的换行会在中文之间留下空格。</summary>
static class Inline
{
    /// <summary>正文：有误的原文加标记，后面跟着发现的序号，点了回到那一条。</summary>
    /// <param name="used">已经用过的元素编号；一条发现的原文跨段时只有第一截带编号。</param>
    public static IHtmlContent Of(ReportView view, IEnumerable<Passage> passages, HashSet<string> used)
    {
        var html = new HtmlContentBuilder();
        foreach (var passage in passages)
        {
            if (passage.Findings.IsEmpty)
            {
                html.Append(passage.Text);
                continue;
            }

            html.AppendHtml(view.Heaviest(passage) == Severity.Error ? "<mark class=\"error\">" : "<mark>").Append(passage.Text).AppendHtml("</mark>");
            foreach (var number in passage.Findings)
                Link(html, view.Prefix, number.ToString(CultureInfo.InvariantCulture), used);
        }

        return html;
    }

    /// <summary>改动：删去的、加上的。</summary>
    public static IHtmlContent Of(IEnumerable<DiffRun> runs)
    {
        var html = new HtmlContentBuilder();
        foreach (var run in runs)
        {
            var tag = run.Kind switch { '-' => "del", '+' => "ins", _ => "span" };
            html.AppendHtml($"<{tag}>").Append(run.Text).AppendHtml($"</{tag}>");
        }

        return html;
    }

    static void Link(HtmlContentBuilder html, string prefix, string number, HashSet<string> used)
    {
        html.AppendHtml("<a class=\"sup\"");
        if (used.Add($"{prefix}q-{number}"))
            html.AppendHtml($" id=\"{prefix}q-{number}\"");
        html.AppendHtml($" href=\"#f-{number}\" aria-label=\"第 {number} 条发现\">[{number}]</a>");
    }
}
