using Gongkai.AnnualReports;
using Gongkai.AnnualReports.Forms;

namespace Gongkai.Tests.AnnualReports.Claims;

/// <summary>真实报告里的说法与核对。</summary>
public class SeedClaimTests
{
    const string Xiangshan = "000_725debc2a4780bc7.txt";
    const string Tanshan = "001_81ace5e03e905af0.txt";
    const string Xiaocha = "002_e65d9bbd0314f93f.txt";
    const string Xishan = "003_bc222f8784e4f976.txt";
    const string Shenlin = "004_3ea9418ad9121379.txt";

    static Claim The(AnnualReport report, string kind, decimal value) =>
        Assert.Single(report.Claims.Where(claim => claim.Kind == kind && claim.Value == value).Take(1));

    static decimal[] Parts(Claim claim) => [.. claim.Parts.Select(part => part.Value!.Value)];

    [Fact]
    public void Totals_are_read_with_their_channels_across_a_torn_paragraph_and_mixed_units()
    {
        var report = Narrative.Seed(Xiangshan);

        var total = The(report, "published-total", 991);
        Assert.Equal([84m, 601m, 225m, 81m], Parts(total));
        Assert.Equal(["网站", "微博", "微信公众号", "小程序"], total.Parts.Select(part => part.Label));
        Assert.Equal([6m, 15m, 7m, 45m, 1m, 2m, 1m, 1m, 1m, 5m], Parts(The(report, "published-by-channel", 84)));
        Assert.Equal(0, The(report, "normative-made", 0).Value);
        Assert.Equal(0, The(report, "processing-fee", 0).Value);
        Assert.DoesNotContain(report.Claims, claim => claim.Kind == "normative-repealed");
    }

    [Fact]
    public void Channels_and_tickets_are_read()
    {
        var tanshan = Narrative.Seed(Tanshan);
        Assert.Equal([14m, 162m, 215m], Parts(The(tanshan, "published-total", 391)));
        Assert.Equal([112m, 47m, 15m], Parts(The(tanshan, "hotline-tickets", 174)));

        var xiaocha = Narrative.Seed(Xiaocha);
        Assert.Equal([20m, 446m, 475m], Parts(The(xiaocha, "published-total", 941)));
        Assert.Equal(4, The(xiaocha, "trainings", 4).Value);

        var shenlin = Narrative.Seed(Shenlin);
        Assert.Equal([8m, 1m], Parts(The(shenlin, "published-by-channel", 9)));
        Assert.Equal(100, The(shenlin, "percentage", 100).Value);
    }

    [Theory]
    [InlineData(Xiangshan)]
    [InlineData(Tanshan)]
    [InlineData(Xiaocha)]
    [InlineData(Shenlin)]
    public void Clean_narratives_raise_nothing(string name) =>
        Assert.Empty(Narrative.Found(Narrative.Seed(name) with { Cells = Zeros("disclosure/penalties/decisions", 2) }));

    [Fact]
    public void A_fee_of_0_11_beside_no_processing_fee_is_fine() =>
        Assert.Empty(Narrative.Found(Narrative.Seed(Xiaocha) with { Cells = Zeros("disclosure/fees/amount", 0.11m) }));

    [Fact]
    public void A_list_of_eighteen_under_twenty_three_and_a_fee_that_is_procurement_are_found() =>
        Assert.Equal(
            ["list-count|section 2|18|23", "fee-is-procurement|disclosure/fees/amount||110.4535"],
            Narrative.Found(Narrative.Seed(Xishan) with { Cells = Zeros("disclosure/fees/amount", 110.453490m) }).Order(StringComparer.Ordinal).Reverse());

    [Theory]
    [InlineData(Xiangshan)]
    [InlineData(Tanshan)]
    [InlineData(Xiaocha)]
    [InlineData(Xishan)]
    [InlineData(Shenlin)]
    public void Every_quote_stands_in_its_section_word_for_word(string name)
    {
        var report = Narrative.Seed(name);
        Assert.All(report.Claims, claim => Assert.Contains(claim.Quote, report.Section(claim.Section)!.Text));
    }

    /// <summary>改动总数、分项中的任何一个，都看得出来。</summary>
    [Theory]
    [InlineData(Xiangshan, "991", "919")]
    [InlineData(Xiangshan, "601", "610")]
    [InlineData(Xiangshan, "225", "252")]
    [InlineData(Xiangshan, " 84 ", " 85 ")]
    [InlineData(Xiangshan, " 45 ", " 46 ")]
    [InlineData(Xiangshan, " 15 ", " 51 ")]
    [InlineData(Tanshan, "391", "381")]
    [InlineData(Tanshan, "162", "126")]
    [InlineData(Tanshan, "174", "147")]
    [InlineData(Tanshan, " 47 ", " 74 ")]
    [InlineData(Xiaocha, "941", "1941")]
    [InlineData(Xiaocha, "446", "464")]
    [InlineData(Shenlin, "信息 9 ", "信息 10 ")]
    [InlineData(Shenlin, "信息 8 ", "信息 6 ")]
    public void A_changed_figure_breaks_its_sum(string name, string from, string to)
    {
        var text = File.ReadAllText(CorpusFolder.Require("seeds", name));
        var at = text.IndexOf(from, StringComparison.Ordinal);
        var sections = Narrative.Split(text.Remove(at, from.Length).Insert(at, to));
        var report = new AnnualReport { Sections = sections, Claims = Gongkai.AnnualReports.Reading.ClaimReader.Read(sections) };

        Assert.Contains(Narrative.Found(report), found => found.StartsWith("part-sum", StringComparison.Ordinal));
    }

    static Grid Zeros(string address, decimal value)
    {
        var grid = new Grid();
        foreach (var each in Form2021.Form.Addresses)
            grid[each.ToString()] = CellValue.Of(0);
        grid[address] = CellValue.Of(value);
        return grid;
    }
}
