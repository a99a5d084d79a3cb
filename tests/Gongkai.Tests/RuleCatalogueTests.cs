using Gongkai.AnnualReports.Audit;
using Gongkai.AnnualReports.Rendering;

namespace Gongkai.Tests;

/// <summary>核对规则目录：编号唯一、种类齐全、有依据有正反例，文档与代码一致。</summary>
public class RuleCatalogueTests
{
    /// <summary>公开接口承诺的全部种类。</summary>
    static readonly string[] Kinds =
    [
        "row-total", "outcome-total", "balance", "remedy-total", "cell-blank", "cell-count", "row-missing", "not-a-number", "negative",
        "not-an-integer", "table-missing", "old-form", "label-changed", "regulation-by-township", "fee-unit", "fee-is-procurement", "part-sum",
        "list-count", "percent-impossible", "claim-requests", "claim-outcomes", "claim-remedies", "claim-normative", "claim-fee",
        "self-contradiction", "year-title", "year-period", "year-body", "basis-outdated", "section-missing", "section-order",
        "section-heading", "section-empty", "aspect-missing", "duty-missing", "numbering", "organ-mismatch", "carry-over", "in-force",
        "repealed-too-many", "pending-carry", "remedy-path", "fee-statement-missing", "fee-notice-missing", "copied", "personal-data", "typo",
        "unreadable",
    ];

    [Fact]
    public void Every_kind_of_the_contract_has_a_rule_and_no_rule_has_another_kind() =>
        Assert.Equal(Kinds.Order(), Auditor.Rules.Select(rule => rule.Kind).Distinct().Order());

    [Fact]
    public void Rule_ids_are_unique() =>
        Assert.Empty(Auditor.Rules.GroupBy(rule => rule.Id).Where(group => group.Count() > 1).Select(group => group.Key));

    [Fact]
    public void Every_rule_says_what_holds_gives_examples_and_tells_how_to_mend() =>
        Assert.Empty(Auditor.Rules
            .Where(rule => rule.Statement.Length == 0 || rule.Wrong.Length == 0 || rule.Right.Length == 0 || rule.Remedy.Length == 0)
            .Select(rule => rule.Id));

    [Fact]
    public void The_rule_document_is_the_catalogue()
    {
        var path = Path.Combine(CorpusFolder.Root, "docs", "rules.md");
        var catalogue = RuleCatalogue.Markdown(Auditor.Rules);
        if (Environment.GetEnvironmentVariable("ACCEPT_SNAPSHOTS") == "1")
            File.WriteAllText(path, catalogue);

        Assert.True(File.ReadAllText(path) == catalogue, "docs/rules.md 与规则目录不一致：运行 ./gongkai rules > docs/rules.md");
    }
}
