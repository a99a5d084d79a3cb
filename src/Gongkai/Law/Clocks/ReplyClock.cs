using static Gongkai.Law.Statutes;

namespace Gongkai.Law.Clocks;

/// <summary>
/// 答复期限的全过程：补正、缴费重新计算，征求意见扣除，依法延长，延迟答复。
/// 只看登记的事实；违法而属实的照样推算，并逐一指出。
/// </summary>
public static class ReplyClock
{
    /// <summary>一件申请的届满日、是否按期、计入哪一行。</summary>
    public static ReplyState Of(RequestFacts facts, WorkingCalendar calendar)
    {
        CheckHorizon(facts);
        var receipt = facts.Receipt;
        var problems = new List<Problem>();
        if (receipt.Problem is { } unconfirmed)
            problems.Add(unconfirmed);
        var is2019 = receipt.On >= Regulation2019.EffectiveOn;
        var start = Start(facts, receipt.On, is2019, problems, calendar);
        ImmutableArray<Pause> pauses = [.. ConsultationPauses.Of(facts, is2019, problems, calendar)];
        var extension = Extension(facts, receipt.On, start, pauses, problems, calendar);

        var row = facts.Outcome ?? (facts.WithdrawnOn is null ? null : Decisions.Other.Row);
        var proof = IsStopped(facts, row, receipt.On, problems, calendar)
            ? null
            : StatutoryClocks.Reply.Due(receipt.On, start, calendar, extension, pauses);
        var due = proof is null ? default(DateOnly?) : DelayedTo(facts, is2019, problems) ?? proof.DueOn;
        return new(
            receipt.On, due, proof is { IsProvisional: true } && facts.DelayedTo is null,
            due is null || facts.DeliveredOn is null ? null : facts.DeliveredOn <= due,
            row, HandledOn(facts, row), [.. problems], proof);
    }

    static void CheckHorizon(RequestFacts facts)
    {
        if (facts.LatestDay > Reckoning.Horizon)
        {
            throw new Refusal("CLK-DAY-2", Regulation2019.Article(33, 2),
                $"登记的日期{facts.LatestDay.InChinese}超出可以推算的范围。", "请核对年份。");
        }
    }

    /// <summary>最后一次重新计算之日；没有重新计算的是收到之日。</summary>
    static DateOnly Start(RequestFacts facts, DateOnly received, bool is2019, List<Problem> problems, WorkingCalendar calendar)
    {
        var start = received;
        if (facts.CorrectionNoticeOn is { } notice && is2019 && StatutoryClocks.Correction.Due(received, calendar).DueOn is var last && notice > last)
            problems.Add(new("REQ-COR-1", Regulation2019.Article(30), $"补正告知应在{last.InChinese}前作出，实为{notice.InChinese}，已逾期。"));
        if (facts.CorrectedOn is { } corrected)
        {
            if (!is2019)
                problems.Add(NotYet("REQ-COR-2", "补正不重新计算答复期限"));
            else
                start = Later(start, corrected);
            if (facts.CorrectionNoticeOn is null || corrected < facts.CorrectionNoticeOn)
                problems.Add(new("REQ-COR-3", Regulation2019.Article(30), $"{corrected.InChinese}收到补正，但没有此前的补正告知记录。请补登补正告知之日。"));
        }

        if (facts.FeePaidOn is { } paid)
        {
            if ((facts.FeeNoticeOn ?? paid) < FeeMeasures2020.EffectiveOn || !is2019)
                problems.Add(NoFeeYet());
            else
                start = Later(start, paid);
            CheckPayment(facts.FeeNoticeOn, paid, problems, calendar);
        }

        return start;
    }

    static void CheckPayment(DateOnly? notice, DateOnly paid, List<Problem> problems, WorkingCalendar calendar)
    {
        var basis = FeeMeasures2020.Article(6);
        if (notice is null || paid < notice)
            problems.Add(new("REQ-FEE-2", basis, $"{paid.InChinese}缴费，但没有此前的收费通知记录。请补登收费通知送达之日。"));
        else if (notice >= FeeMeasures2020.EffectiveOn && StatutoryClocks.Payment.Due(notice.Value, calendar).DueOn is var last && paid > last)
            problems.Add(new("REQ-FEE-3", basis, $"应在{last.InChinese}前缴费，实为{paid.InChinese}。逾期未缴纳的视为放弃申请，请核对缴费之日。"));
    }

    /// <summary>计入的延长工作日数。重新计算之前批准的，随原期限一并失效；逾期、第二次、超过上限的不计入。</summary>
    static int Extension(
        RequestFacts facts, DateOnly received, DateOnly start, ImmutableArray<Pause> pauses, List<Problem> problems, WorkingCalendar calendar)
    {
        var granted = 0;
        foreach (var extension in facts.Extensions)
        {
            if (extension.On < start && start > received)
                continue;
            var max = StatutoryClocks.Reply.MaxExtension!.On(received);
            if (Fault(extension, granted, max.Value) is { } fault)
                problems.Add(new(fault.Id, max.Basis, fault.Message));
            else if (StatutoryClocks.Reply.Due(received, start, calendar, 0, pauses).DueOn is var due && extension.On > due)
                problems.Add(new("REQ-EXT-3", max.Basis, $"答复期限已于{due.InChinese}届满，{extension.On.Value.InChinese}的延长决定不计入。"));
            else
                granted = extension.Workdays;
        }

        return granted;
    }

    static (string Id, string Message)? Fault(Extension extension, int granted, int max) => extension switch
    {
        { Workdays: < 1 } => ("REQ-EXT-5", "延长决定没有写明延长的工作日数，不计入。请补登。"),
        { On: null } => ("REQ-EXT-6", $"延长{extension.Workdays}个工作日没有登记决定之日，不计入。请补登。"),
        _ when granted > 0 => ("REQ-EXT-2", $"本件已经延长过一次，{extension.On.Value.InChinese}的延长决定不计入。"),
        _ when extension.Workdays > max => ("REQ-EXT-4", $"延长{extension.Workdays}个工作日，超出{max}个工作日的上限，不计入。"),
        _ => null,
    };

    /// <summary>等待补正或者缴费，已经放弃或者撤回：答复期限不再进行。</summary>
    static bool IsStopped(RequestFacts facts, string? row, DateOnly received, List<Problem> problems, WorkingCalendar calendar)
    {
        if (facts.WithdrawnOn is not null || row is not null && Decisions.IsGivenUp(row))
            return true;
        if (facts.IsSettled || received < Regulation2019.EffectiveOn)
            return false;
        var awaitsCorrection = facts.CorrectionNoticeOn is not null && facts.CorrectedOn is null;
        if (awaitsCorrection)
            problems.Add(new("REQ-COR-4", Regulation2019.Article(30), $"{facts.CorrectionNoticeOn!.Value.InChinese}告知补正，尚未收到补正，答复期限待定。"));
        if (facts.FeeNoticeOn is not { } notice || facts.FeePaidOn is not null)
            return awaitsCorrection;
        if (notice < FeeMeasures2020.EffectiveOn)
        {
            problems.Add(NoFeeYet());
            return awaitsCorrection;
        }

        var last = StatutoryClocks.Payment.Due(notice, calendar).DueOn;
        problems.Add(new("REQ-FEE-4", FeeMeasures2020.Article(6), $"{notice.InChinese}通知缴费，应在{last.InChinese}前缴纳，尚未缴纳，答复期限待定。"));
        return true;
    }

    static DateOnly? DelayedTo(RequestFacts facts, bool is2019, List<Problem> problems)
    {
        if (facts.DelayedTo is null || is2019)
            return facts.DelayedTo;
        problems.Add(NotYet("REQ-DLY-1", "没有延迟答复的规定"));
        return null;
    }

    /// <summary>办结之日：送达之日；撤回的是撤回之日；放弃的是决定之日。</summary>
    static DateOnly? HandledOn(RequestFacts facts, string? row) =>
        facts.WithdrawnOn ?? facts.DeliveredOn ?? (row is not null && Decisions.IsGivenUp(row) ? facts.DecidedOn : null);

    static Problem NotYet(string id, string what) =>
        new(id, Regulation2007.Article(24, 2), $"{Regulation2019.EffectiveOn.InChinese}前收到的申请，{what}，仍按原期限推算。");

    static Problem NoFeeYet() => new("REQ-FEE-1", FeeMeasures2020.Whole,
        $"信息处理费自{FeeMeasures2020.EffectiveOn.InChinese}起才可以收取，此前的收费通知不影响答复期限。请核对日期。");

    static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;
}
