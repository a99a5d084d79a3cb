using Gongkai.AnnualReports.Forms;
using Gongkai.Law;

namespace Gongkai.Tests.Law;

public class DecisionTests
{
    public static TheoryData<int> Cases => CaseTable.Rows("decisions.csv");

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_remedy_follows_the_decision_its_day_and_the_organ(int row)
    {
        var wanted = CaseTable.Row("decisions.csv", row);

        var advice = Remedies.For(Decisions.Find(wanted["决定"])!, wanted.Day("作出日"), Enum.Parse<OrganKind>(wanted["机关"]));

        Assert.True(Enum.Parse<RemedyPath>(wanted["途径"]) == advice.Path, $"{wanted}：得到 {advice.Path}");
        Assert.Contains(wanted["复议机关"], advice.Text);
    }

    [Fact]
    public void Every_outcome_of_table_three_has_exactly_one_decision()
    {
        var outcomes = Rows(Form2021.Form).SkipWhile(r => r != "granted").TakeWhile(r => r != "handled");
        var old = Rows(Form2019.Form).SkipWhile(r => r != "granted").TakeWhile(r => r != "handled");

        Assert.Equal(21, Decisions.All.Length);
        Assert.Equal(outcomes, Decisions.All.Select(d => d.Row));
        Assert.Equal(old, Decisions.All.Select(d => d.Row2019).Distinct());
        Assert.All(Decisions.All, d => Assert.True(d.Bases.Length > 0 && d.MustSay.Length > 0, d.Title));
    }

    [Fact]
    public void Refusals_say_that_reconsideration_comes_first_and_never_offer_the_old_choice()
    {
        foreach (var decision in Decisions.All.Where(d => d.IsExempt))
        {
            var text = Remedies.For(decision, new(2026, 3, 2), OrganKind.Township, "某某县人民政府").Text;

            Assert.Contains("先向某某县人民政府申请行政复议", text);
            Assert.DoesNotContain("六个月", text);
        }

        Assert.Equal(7, Decisions.All.Count(d => d.IsExempt));
        Assert.Contains("六个月", Remedies.For(Decisions.Granted, new(2026, 3, 2), OrganKind.Township).Text);
    }

    [Fact]
    public void A_village_committee_is_no_administrative_organ() =>
        Assert.Equal("REM-ORG-1",
            Assert.Throws<Refusal>(() => Remedies.For(Decisions.Granted, new(2025, 3, 2), OrganKind.Village)).RuleId);

    static IEnumerable<string> Rows(Form form) =>
        form.Addresses.Select(a => $"{a}".Split('/')).Where(a => a[0] == "requests").Select(a => a[1]).Distinct();
}
