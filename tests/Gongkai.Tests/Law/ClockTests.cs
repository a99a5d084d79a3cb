using FsCheck;
using FsCheck.Fluent;
using Gongkai.Law;
using Gongkai.Law.Clocks;

namespace Gongkai.Tests.Law;

public class ClockTests
{
    static readonly WorkingCalendar Calendar = WorkingCalendar.Default;

    static readonly Dictionary<string, Clock> Matters = new()
    {
        ["答复"] = StatutoryClocks.Reply,
        ["补正告知"] = StatutoryClocks.Correction,
        ["第三方意见"] = StatutoryClocks.ThirdParty,
        ["共同制作机关意见"] = StatutoryClocks.CoAuthor,
        ["主动公开"] = StatutoryClocks.Publication,
        ["缴费"] = StatutoryClocks.Payment,
    };

    public static TheoryData<int> Cases => CaseTable.Rows("clocks.csv");

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_clock_falls_due_on_the_day_of_the_case_table(int row)
    {
        var wanted = CaseTable.Row("clocks.csv", row);
        var pauses = wanted["扣除"].Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(p => p.Split("..")).Select(p => Pause.Consultation(CaseTable.ParseDay(p[0]), CaseTable.ParseDay(p[1])));

        var proof = Matters[wanted["事项"]].Due(wanted.Day("起算日"), Calendar, wanted.Number("延长"), [.. pauses]);

        Assert.True(proof.DueOn == wanted.Day("届满日"), $"{wanted}：算得 {proof.DueOn:O}");
        Assert.Equal(wanted["暂定"] == "是", proof.IsProvisional);
    }

    [Fact]
    public void The_working_days_counted_are_as_many_as_the_limit_allows() =>
        Prop.ForAll(Inputs, input => Prove(input) is var proof
            && proof.Days.Count(d => d.Counted) == 20 + input.Extension
            && proof.Days.Where(d => d.Counted).Select(d => d.N!.Value).SequenceEqual(Enumerable.Range(1, 20 + input.Extension)))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_proof_is_contiguous_from_the_day_after_the_start_to_the_due_day() =>
        Prop.ForAll(Inputs, input => Prove(input) is var proof
            && proof.Days[0].Date == input.From.AddDays(1)
            && proof.Days[^1].Date == proof.DueOn && proof.Days[^1].Counted
            && proof.Days.Zip(proof.Days.Skip(1)).All(p => p.First.Date.AddDays(1) == p.Second.Date))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Pauses_are_a_union_and_their_order_does_not_matter() =>
        Prop.ForAll(Inputs, input =>
        {
            var proof = Prove(input);
            var backwards = Prove(input with { Pauses = [.. input.Pauses.Reverse(), .. input.Pauses] });
            return proof.Days.SequenceEqual(backwards.Days)
                && proof.Days.All(d => d.Counted == (Calendar.IsWorkday(d.Date) && !input.Pauses.Any(p => p.Contains(d.Date))));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_same_inputs_give_the_same_proof_again() =>
        Prop.ForAll(Inputs, input => Prove(input) is var proof && proof.Equals(proof.Input.Prove(Calendar))).QuickCheckThrowOnFailure();

    [Fact]
    public void A_due_day_is_provisional_exactly_when_it_rests_on_an_unpublished_day() =>
        Prop.ForAll(Inputs, input => Prove(input) is var proof
            && proof.IsProvisional == (proof.DueOn > Calendar.KnownUntil || input.From.AddDays(1) < Calendar.KnownFrom))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Every_month_between_start_and_due_day_is_drawn_and_every_day_of_the_proof_once() =>
        Prop.ForAll(Inputs, input =>
        {
            var proof = Prove(input);
            var months = MonthGrid.Of(proof);
            var cells = months.SelectMany(m => m.Weeks).SelectMany(w => w).OfType<MonthCell>().ToList();
            return months.All(m => m.Weeks.All(w => w.Length == 7 && w.OfType<MonthCell>().All(c => c.Date.Month == m.Month)))
                && cells.Select(c => c.Day).OfType<ProofDay>().SequenceEqual(proof.Days)
                && cells.Count(c => c.IsFrom) == 1 && cells.Count(c => c.IsDue) == 1
                && cells.Count(c => c.Day?.Counted == true && c.IsExtension) == input.Extension;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Each_day_says_why_it_counts_or_not()
    {
        var pause = Pause.Consultation(new(2026, 3, 4), new(2026, 3, 6));
        var proof = StatutoryClocks.Reply.Due(new(2026, 2, 13), Calendar, 0, pause);

        string Why(int month, int day) => proof.Days.Single(d => d.Date == new DateOnly(2026, month, day)).Why;
        Assert.Equal("星期六，调休上班（国办发明电〔2025〕7号）", Why(2, 14));
        Assert.Equal("春节放假（国办发明电〔2025〕7号）", Why(2, 17));
        Assert.Equal("星期日，周末", Why(3, 1));
        Assert.Equal("星期三，工作日", Why(3, 4));
        Assert.Equal("征求意见期间（2026年3月4日发出，2026年3月6日止），不计入", Why(3, 5));
        Assert.All(proof.Days, d => Assert.Equal(d.Kind is DayKind.Counted or DayKind.MakeUp, d.Counted));
    }

    [Theory]
    [InlineData("2026-02-13", 21, "20个工作日")]
    [InlineData("2019-05-14", 16, "15个工作日")]
    public void An_extension_beyond_the_law_of_its_day_is_refused(string from, int extension, string limit)
    {
        var refusal = Assert.Throws<Refusal>(() => StatutoryClocks.Reply.Due(CaseTable.ParseDay(from), Calendar, extension));

        Assert.Equal("REQ-EXT-4", refusal.RuleId);
        Assert.Contains(limit, refusal.Reason);
        Assert.Contains("REQ-EXT-4", refusal.Message);
    }

    [Fact]
    public void Other_clocks_cannot_be_extended_and_the_clocks_of_2019_do_not_run_before()
    {
        Assert.Equal("CLK-EXT-1", Assert.Throws<Refusal>(() => StatutoryClocks.Correction.Due(new(2026, 1, 5), Calendar, 1)).RuleId);
        foreach (var clock in new[] { StatutoryClocks.Correction, StatutoryClocks.ThirdParty, StatutoryClocks.CoAuthor })
            Assert.Equal("LAW-1", Assert.Throws<Refusal>(() => clock.Due(new(2019, 5, 14), Calendar)).RuleId);
        Assert.Equal("LAW-1", Assert.Throws<Refusal>(() => StatutoryClocks.Payment.Due(new(2020, 12, 31), Calendar)).RuleId);
        Assert.Equal("CLK-DAY-1", Assert.Throws<Refusal>(() => StatutoryClocks.Reply.Due(DateOnly.MaxValue, Calendar)).RuleId);
    }

    static Proof Prove(Input input) => StatutoryClocks.Reply.Due(input.From, Calendar, input.Extension, input.Pauses);

    static Arbitrary<Input> Inputs { get; } = (
        from offset in Gen.Choose(0, 3200)
        from extension in Gen.Choose(0, 20)
        from pauses in (from after in Gen.Choose(-20, 60)
                        from length in Gen.Choose(0, 40)
                        select (after, length)).ListOf()
        let start = new DateOnly(2019, 5, 15).AddDays(offset)
        select new Input(start, extension,
            [.. pauses.Take(6).Select(p => Pause.Consultation(start.AddDays(p.after), start.AddDays(p.after + p.length)))])).ToArbitrary();

    sealed record Input(DateOnly From, int Extension, System.Collections.Immutable.ImmutableArray<Pause> Pauses);
}
