using static Gongkai.Law.Statutes;

namespace Gongkai.Law.Clocks;

/// <summary>
/// 征求意见所需的时间：自发出次日起，至收到意见之日与对方收到后第十五个工作日两者中较早的一日止，不计入答复期限。
/// </summary>
static class ConsultationPauses
{
    public static IEnumerable<Pause> Of(RequestFacts facts, bool is2019, List<Problem> problems, WorkingCalendar calendar)
    {
        if (facts.ThirdParty is { } third)
        {
            if (is2019)
                yield return Bounded(third, StatutoryClocks.ThirdParty, "征求第三方意见期间", problems, calendar);
            else if (third.To is { } answered)
                yield return new(third.From, answered, "征求第三方意见期间", Regulation2007.Article(24, 3));
            else
                problems.Add(new("REQ-CON-3", Regulation2007.Article(24, 3), "征求第三方意见没有登记答复之日，未作扣除。请补登。"));
        }

        if (facts.CoAuthor is not { } coAuthor)
            yield break;
        if (is2019)
            yield return Bounded(coAuthor, StatutoryClocks.CoAuthor, "征求共同制作机关意见期间", problems, calendar);
        else
            problems.Add(new("REQ-CON-4", Regulation2007.Article(24, 3), "原条例只扣除征求第三方意见的时间，征求其他机关意见未作扣除。"));
    }

    static Pause Bounded(Consultation consultation, Clock clock, string reason, List<Problem> problems, WorkingCalendar calendar)
    {
        var basis = Regulation2019.Article(33, 3);
        var (from, receivedOn, to) = consultation;
        if (receivedOn is null || receivedOn < from)
        {
            problems.Add(new("REQ-CON-1", clock.Limit.On(Regulation2019.EffectiveOn).Basis,
                $"{reason}没有登记对方收到征求意见书之日，暂以发出之日{from.InChinese}推算。请补登。"));
            receivedOn = from;
        }

        if (to < from)
        {
            problems.Add(new("REQ-CON-2", basis, $"{reason}的答复之日{to.Value.InChinese}早于发出之日{from.InChinese}，按没有答复推算。请核对。"));
            to = null;
        }

        // 可能在2019年5月15日前发出（申请随后才确认收到），期限仍按现行条例。
        var silent = calendar.WorkdayAfter(receivedOn.Value, clock.Limit.On(Later(receivedOn.Value, Regulation2019.EffectiveOn)).Value);
        return new(from, to is { } answered && answered < silent ? answered : silent, reason, basis);
    }

    static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;
}
