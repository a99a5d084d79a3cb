using Gongkai.Law;
using Gongkai.Ledgers;
using Gongkai.Organs;

namespace Gongkai.Tests.Organs;

/// <summary>代码、电话的样子；职责给对人；谁都不能审自己经手的。</summary>
public class OrganCheckTests
{
    [Theory]
    [InlineData("91350100M000100Y43", true)]
    [InlineData("91350100M000100Y44", false)]
    [InlineData("91350100M000100I43", false)]
    [InlineData("9135", false)]
    public void A_credit_code_ends_in_its_check_digit(string code, bool isValid) => Assert.Equal(isValid, OrganCodes.IsCredit(code));

    [Theory]
    [InlineData("640502", true), InlineData("640502101", true), InlineData("640502101200", true), InlineData("6405", false), InlineData("6405021", false)]
    public void A_region_code_has_six_nine_or_twelve_digits(string code, bool isValid) => Assert.Equal(isValid, OrganCodes.IsRegion(code));

    [Theory]
    [InlineData("", true), InlineData("0955-1234567", true), InlineData("0955-1234567、12345", true), InlineData("13800000000", true), InlineData("找老王", false)]
    public void Phones_look_like_phones(string text, bool isValid) => Assert.Equal(isValid, OrganCodes.ArePhones(text));

    [Fact]
    public void An_organ_with_wrong_codes_is_told_each_of_them()
    {
        Organ organ = new() { Code = "a b", Name = "示例", RegionCode = "12", CreditCode = "1", Phone = "x", Fax = "x", Email = "x", EarlierParents = "SL", Change = OrganChange.Renamed };

        Assert.Equal(
            ["ORG-03", "ORG-04", "ORG-05", "ORG-06", "ORG-07", "ORG-08", "ORG-09", "ORG-10"],
            Organ.Ledger.Problems(organ, Norms.Statutory).Select(problem => problem.CheckId));
    }

    static readonly Organ County = new() { Id = 1, Code = "C", Name = "示例县人民政府", Level = Level.County };
    static readonly Organ Township = new() { Id = 2, Code = "T", Name = "示例乡", Level = Level.Township, ParentCode = "C" };
    static readonly OrganTree Tree = OrganTree.Of([County, Township], new(2026, 1, 1));

    [Theory]
    [InlineData("editor", "T", "T", false, "")]
    [InlineData("village-clerk", "T", "T", false, "DUT-21")]
    [InlineData("county-supervisor", "T", "T", false, "DUT-21")]
    [InlineData("legal-reviewer", "T", "C", false, "DUT-25")]
    [InlineData("legal-reviewer", "T", "C", true, "")]
    [InlineData("legal-reviewer", "C", "T", true, "DUT-24")]
    [InlineData("legal-reviewer", "T", "T", true, "DUT-23")]
    [InlineData("nothing", "T", "T", false, "DUT-20")]
    public void A_duty_goes_to_the_right_person_at_the_right_level(string duty, string organ, string home, bool borrowed, string expected)
    {
        Assignment assignment = new() { Account = "a1", Duty = duty, StartsOn = new(2026, 1, 1), IsBorrowed = borrowed };

        Assert.Equal(expected, Granting.Check(assignment, new() { Name = "张三" }, Tree.Find(organ)!, Tree.Find(home)!, Tree)?.CheckId ?? "");
    }

    [Fact]
    public void Someone_who_left_is_given_nothing() => Assert.Equal(
        "DUT-22",
        Granting.Check(new() { Duty = "editor", StartsOn = new(2026, 1, 2) }, new() { LeftOn = new(2026, 1, 2) }, Township, Township, Tree)?.CheckId);

    [Theory]
    [InlineData(null, "", "DUT-02,DUT-03")]
    [InlineData("2027-01-02", "合法性审查无专人", "DUT-02")]
    [InlineData("2027-01-01", "合法性审查无专人", "")]
    public void A_borrowed_duty_ends_within_a_year_and_says_why(string? ends, string note, string expected)
    {
        Assignment assignment = new() { Duty = "legal-reviewer", StartsOn = new(2026, 1, 1), EndsOn = ends is null ? null : DateOnly.Parse(ends), IsBorrowed = true, Note = note };

        Assert.Equal(expected, string.Join(',', Assignment.Ledger.Problems(assignment, Norms.Statutory).Select(problem => problem.CheckId)));
    }

    [Fact]
    public void Nobody_reviews_what_they_wrote()
    {
        Reviewing.Check([1, 2], 3);

        Assert.Equal("DUTY-SELF", Assert.Throws<Refusal>(() => Reviewing.Check([1, 2], 2)).RuleId);
    }
}
