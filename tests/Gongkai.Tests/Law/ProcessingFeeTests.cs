using FsCheck;
using FsCheck.Fluent;
using Gongkai.Law;

namespace Gongkai.Tests.Law;

public class ProcessingFeeTests
{
    public static TheoryData<int> Cases => CaseTable.Rows("fees.csv");

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_fee_is_that_of_the_case_table(int row)
    {
        var wanted = CaseTable.Row("fees.csv", row);
        var count = wanted.Number("数量");

        var fee = wanted["方式"] == "按件" ? ProcessingFee.Items(count, wanted.Number("此前")) : ProcessingFee.Pages(count);

        Assert.True(fee.Amount == wanted.Number("应收元"), $"{wanted}：算得 {fee.Amount}");
        Assert.Equal(fee.Amount, fee.Steps.Sum(s => s.Amount));
    }

    [Fact]
    public void Steps_name_the_ordinals_charged_and_leave_the_free_tiers_out()
    {
        Assert.Equal([new(11, 30, 100, 2000), new(31, 31, 200, 200)], ProcessingFee.Items(31).Steps);
        Assert.Equal([new(31, 40, 200, 2000), new(41, 41, 300, 300)], ProcessingFee.Items(11, already: 30).Steps);
        Assert.Equal([new(31, 100, 10, 700), new(101, 101, 20, 20)], ProcessingFee.Pages(101).Steps);
        Assert.Empty(ProcessingFee.Items(10).Steps);
    }

    [Fact]
    public void Splitting_a_month_never_changes_its_total() =>
        Prop.ForAll(Gen.Choose(0, 300).Four().ToArbitrary(), parts =>
        {
            var (a, b, c, d) = parts;
            var split = ProcessingFee.Items(a).Amount + ProcessingFee.Items(b, a).Amount
                + ProcessingFee.Items(c, a + b).Amount + ProcessingFee.Items(d, a + b + c).Amount;
            return split == ProcessingFee.Items(a + b + c + d).Amount;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Each_item_costs_what_its_ordinal_says() =>
        Prop.ForAll(Gen.Choose(1, 5000).ToArbitrary(), n => ProcessingFee.Items(1, n - 1).Amount
            == (n <= 10 ? 0 : n <= 30 ? 100 : 100 + 100 * ((n - 30 + 9) / 10))).QuickCheckThrowOnFailure();

    [Fact]
    public void Huge_counts_are_refused_or_answered_at_once()
    {
        Assert.Equal("FEE-ITM-1", Assert.Throws<Refusal>(() => ProcessingFee.Items(1_000_000_000)).RuleId);
        Assert.Equal("FEE-ITM-1", Assert.Throws<Refusal>(() => ProcessingFee.Items(1, long.MaxValue)).RuleId);
        Assert.Equal(2700m + (long.MaxValue - 200m) * 40, ProcessingFee.Pages(long.MaxValue).Amount);
        Assert.True(ProcessingFee.Items(ProcessingFee.MostItems, ProcessingFee.MostItems).Amount > 0);
    }

    [Fact]
    public void Before_2021_there_is_no_such_fee()
    {
        Assert.Equal("LAW-1", Assert.Throws<Refusal>(() => ProcessingFee.Items(20, on: new(2020, 12, 31))).RuleId);
        Assert.Equal(1000, ProcessingFee.Items(20, on: new(2021, 1, 1)).Amount);
    }
}
