using Gongkai.AnnualReports.Audit;
using Gongkai.AnnualReports.Rendering;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.App.Web.Pages;

/// <summary>核对规则：可按词、部分、轻重查找，每条有自己的网址。</summary>
sealed class RulesModel : PageModel
{
    public static readonly (string Id, string Name)[] Chapters =
        [.. Auditor.Rules.Select(rule => Prefix(rule)).Distinct().Select(prefix => (prefix, RuleCatalogue.Title(prefix)))];

    public string Query { get; private set; } = "";

    public string Section { get; private set; } = "";

    public string SeverityName { get; private set; } = "";

    public IReadOnlyList<AuditRule> Found { get; private set; } = [];

    public void OnGet(string? q, string? section, string? severity)
    {
        (Query, Section, SeverityName) = ((q ?? "").Trim(), section ?? "", severity ?? "");
        Found = [.. Auditor.Rules.Where(rule =>
            (Section.Length == 0 || Prefix(rule) == Section)
            && (SeverityName.Length == 0 || FindingJson.Name(rule.Severity) == SeverityName)
            && Query.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => Holds(rule, word)))];
    }

    public static string Chapter(AuditRule rule) => RuleCatalogue.Title(Prefix(rule));

    static bool Holds(AuditRule rule, string word) =>
        new[] { rule.Id, rule.Kind, rule.Statement, rule.Basis.ToString(), rule.Wrong, rule.Right, rule.Remedy }
            .Any(text => text.Contains(word, StringComparison.OrdinalIgnoreCase));

    static string Prefix(AuditRule rule) => rule.Id[..rule.Id.LastIndexOf('-')];
}
