using FsCheck;
using FsCheck.Fluent;
using Gongkai.Law;
using Gongkai.Law.Clocks;

namespace Gongkai.Tests.Law;

/// <summary>任意的办理经过，与照契约文字另写的一遍逐日推算相比。</summary>
public class ReplyClockProperties
{
    static readonly WorkingCalendar Calendar = WorkingCalendar.Default;

    [Fact]
    public void Any_history_gives_the_due_day_of_a_plain_day_by_day_count() =>
        Prop.ForAll(Histories, facts => ReplyClock.Of(facts, Calendar) is var state
            && state.ReceivedOn == facts.SubmittedOn
            && (state.DueOn is null || state.DueOn == (facts.DelayedTo ?? Plain(facts)))
            && (state.DueOn is null) == IsStopped(facts))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Whether_it_was_answered_in_time_is_known_once_delivered() =>
        Prop.ForAll(Histories, facts => ReplyClock.Of(facts, Calendar) is var state
            && state.AnsweredInTime == (state.DueOn is null || facts.DeliveredOn is null ? null : facts.DeliveredOn <= state.DueOn))
            .QuickCheckThrowOnFailure();

    static bool IsStopped(RequestFacts facts) =>
        facts.WithdrawnOn is not null
        || (facts.DeliveredOn is null
            && ((facts.CorrectionNoticeOn is not null && facts.CorrectedOn is null) || (facts.FeeNoticeOn is not null && facts.FeePaidOn is null)));

    static DateOnly Plain(RequestFacts facts)
    {
        var start = new[] { facts.SubmittedOn, facts.CorrectedOn, facts.FeePaidOn }.Max()!.Value;
        var excluded = Excluded(facts.ThirdParty).Concat(Excluded(facts.CoAuthor)).ToHashSet();
        var due = Count(start, 20, excluded);
        var extension = facts.Extensions.Where(e => (e.On >= start || start == facts.SubmittedOn) && e.Workdays is >= 1 and <= 20 && e.On <= due);
        return extension.FirstOrDefault() is { } granted ? Count(start, 20 + granted.Workdays, excluded) : due;
    }

    static IEnumerable<DateOnly> Excluded(Consultation? consultation)
    {
        if (consultation is not { From: var from })
            yield break;
        var received = consultation.ReceivedOn is { } on && on >= from ? on : from;
        var end = Count(received, 15, []);
        if (consultation.To is { } answer && answer >= from && answer < end)
            end = answer;
        for (var day = from.AddDays(1); day <= end; day = day.AddDays(1))
            yield return day;
    }

    static DateOnly Count(DateOnly from, int n, HashSet<DateOnly> excluded)
    {
        var day = from;
        while (n > 0)
        {
            day = day.AddDays(1);
            if (Calendar.IsWorkday(day) && !excluded.Contains(day))
                n--;
        }

        return day;
    }

    static Arbitrary<RequestFacts> Histories { get; } = (
        from submitted in Gen.Choose(0, 2700).Select(new DateOnly(2021, 1, 1).AddDays)
        from correction in Gen.Two(Maybe(submitted))
        from fee in Gen.Two(Maybe(submitted))
        from third in ConsultationAfter(submitted)
        from coAuthor in ConsultationAfter(submitted)
        from extended in Maybe(submitted)
        from workdays in Gen.Choose(-1, 25)
        from delivered in Maybe(submitted)
        from delayed in Gen.Frequency((9, Gen.Constant<DateOnly?>(null)), (1, Maybe(submitted)))
        from withdrawn in Gen.Frequency((9, Gen.Constant<DateOnly?>(null)), (1, Maybe(submitted)))
        select new RequestFacts(RequestChannel.InPerson, submitted)
        {
            CorrectionNoticeOn = correction.Item1,
            CorrectedOn = correction.Item2,
            FeeNoticeOn = fee.Item1,
            FeePaidOn = fee.Item2,
            ThirdParty = third,
            CoAuthor = coAuthor,
            Extensions = extended is null ? [] : [new Extension(extended, workdays)],
            DelayedTo = delayed,
            DeliveredOn = delivered,
            WithdrawnOn = withdrawn,
        }).ToArbitrary();

    static Gen<DateOnly?> Maybe(DateOnly after) =>
        Gen.Frequency((1, Gen.Constant<DateOnly?>(null)), (1, Gen.Choose(0, 70).Select(n => (DateOnly?)after.AddDays(n))));

    static Gen<Consultation?> ConsultationAfter(DateOnly submitted) => Gen.Frequency(
        (1, Gen.Constant<Consultation?>(null)),
        (1, from sent in Gen.Choose(0, 40).Select(submitted.AddDays)
            from received in Maybe(sent)
            from answered in Maybe(sent)
            select (Consultation?)new Consultation(sent, received, answered)));
}
