using System.Text.RegularExpressions;
using Gongkai.AnnualReports.Audit;
using Gongkai.Law;
using Gongkai.Law.Clocks;
using Gongkai.Tests.Ledgers;

namespace Gongkai.Tests.Law;

public class CitationTests
{
    static readonly Dictionary<string, string> FullTexts = new()
    {
        ["regulation-2019"] = "政府信息公开条例(2019-04-03).md",
        ["reconsideration-law-2023"] = "行政复议法(2023-09-01).md",
        ["litigation-law"] = "行政诉讼法(2017-06-27).md",
        ["civil-code"] = "民法典总则编(2020-05-28).md",
        ["personal-information-law"] = "个人信息保护法(2021-08-20).md",
        ["accessibility-law"] = "无障碍环境建设法(2023-06-28).md",
        ["village-committee-law-2018"] = "村民委员会组织法(2018-12-29).md",
        ["interpretation-2011"] = "最高人民法院关于审理政府信息公开行政案件若干问题的规定(2011-07-29).md",
    };

    [Fact]
    public void Every_statute_has_an_article_list_and_a_gist() =>
        Assert.All(Statutes.All, s => Assert.False(string.IsNullOrEmpty(Statutes.Gist(s.Whole)), $"data/law/{s.Id}.json 缺少要旨"));

    [Fact]
    public void Statute_ids_are_unique() => Assert.Distinct(Statutes.All.Select(s => s.Id));

    [Fact]
    public void Every_citation_built_by_rules_clocks_fees_decisions_remedies_and_ledgers_resolves() =>
        Assert.All(Citations(), c => Assert.True(Statutes.Gist(c) is { Length: > 0 }, $"data/law/{c.Statute.Id}.json 没有 {c}"));

    [Theory]
    [MemberData(nameof(Texts))]
    public void Every_article_listed_or_cited_is_in_the_full_text(string id)
    {
        var text = File.ReadAllText(CorpusFolder.Require("law", FullTexts[id]));
        var statute = Statutes.All.Single(s => s.Id == id);
        var articles = ArticleList.Of(statute).Articles.Concat(Citations().Where(c => c.Statute == statute).Select(c => c.Article)).Where(a => a > 0);

        Assert.All(articles.Distinct(), a => Assert.Matches(new Regex($"(^|\\n)第{Numeral.Chinese(a)}条"), text));
    }

    [Fact]
    public void Every_paragraph_and_item_of_the_Regulation_cited_is_in_its_full_text()
    {
        var text = File.ReadAllText(CorpusFolder.Require("law", FullTexts["regulation-2019"]));
        foreach (var citation in Citations().Where(c => c.Statute == Statutes.Regulation2019 && c.Paragraph > 0).Distinct())
        {
            var lines = Article(text, citation.Article);
            var paragraphs = lines.Where(l => !l.StartsWith('(')).ToList();

            Assert.True(paragraphs.Count >= citation.Paragraph, $"{citation} 没有这一款");
            if (citation.Item > 0)
                Assert.Contains(lines, l => l.StartsWith($"({Numeral.Chinese(citation.Item)})", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Refusal_ids_are_stated_once_in_the_source()
    {
        var ids = Directory.EnumerateFiles(Path.Combine(CorpusFolder.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(f => Regex.Matches(File.ReadAllText(f), "new (Refusal)?\\(\"([A-Z]{3}-[A-Z]{3}-\\d+)\"").Select(m => m.Groups[2].Value));

        Assert.Distinct(ids.Where(id => id.StartsWith("CLK", StringComparison.Ordinal) || id.StartsWith("FEE", StringComparison.Ordinal)
            || id.StartsWith("REM", StringComparison.Ordinal) || id.StartsWith("RPT", StringComparison.Ordinal)));
    }

    public static TheoryData<string> Texts => [.. FullTexts.Keys];

    static string[] Article(string text, int article)
    {
        var start = text.IndexOf($"\n第{Numeral.Chinese(article)}条", StringComparison.Ordinal);
        var end = text.IndexOf($"\n第{Numeral.Chinese(article + 1)}条", StringComparison.Ordinal);
        return [.. text[start..end].Split('\n').Where(l => l.Trim().Length > 0 && l[0] != '#')];
    }

    static IEnumerable<Citation> Citations() =>
    [
        .. Auditor.Rules.Select(r => r.Basis),
        .. StatutoryClocks.All.SelectMany(c => c.Limit.Concat(c.MaxExtension ?? [])).Select(p => p.Basis),
        .. Reckoning.FirstDay.Select(p => p.Basis),
        .. ProcessingFee.ByItem.Concat(ProcessingFee.ByPage).Select(p => p.Basis),
        .. Remedies.ReconsiderationFirst.Select(p => p.Basis),
        .. Decisions.All.SelectMany(d => d.Bases),
        .. Advice(),
        .. AllLedgers.All.SelectMany(ledger => ledger.Accept(new LedgerTests.Checks())).Select(check => check.Basis).OfType<Citation>(),
        .. new[] { 2017, 2025 }.SelectMany(y => Enum.GetValues<OrganKind>().Select(k => ReportClock.Due(y, k).Basis)),
        .. Enum.GetValues<RequestChannel>().Select(c => Receipt.Of(c, new(2026, 3, 2), null, null).Basis),
    ];

    static IEnumerable<Citation> Advice() =>
        from decision in Decisions.All
        from day in new DateOnly[] { new(2023, 1, 3), new(2024, 6, 3), new(2026, 3, 2) }
        from organ in Enum.GetValues<OrganKind>()
        where organ != OrganKind.Village
        from basis in Remedies.For(decision, day, organ).Bases
        select basis;
}
