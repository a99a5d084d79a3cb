using Gongkai.Law;
using Gongkai.Law.Clocks;

namespace Gongkai.Tests.Law;

public class ReplyClockTests
{
    public static TheoryData<int> Cases => CaseTable.Rows("requests.csv");

    public static TheoryData<int> Receipts => CaseTable.Rows("received.csv");

    public static TheoryData<int> ReportDates => CaseTable.Rows("report-dates.csv");

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_request_is_due_as_its_history_says(int row)
    {
        var wanted = CaseTable.Row("requests.csv", row);

        var state = ReplyClock.Of(Facts(wanted["经过"]), WorkingCalendar.Default);

        Assert.True(state.DueOn == wanted.DayOrNone("届满日"), $"{wanted}：算得 {state.DueOn:O}");
        Assert.Equal(wanted.Day("收到日"), state.ReceivedOn);
        Assert.Equal(wanted["按期"], state.AnsweredInTime switch { true => "是", false => "否", null => "" });
        Assert.Equal(wanted["行"], state.Row ?? "");
        Assert.Equal(wanted["问题"], string.Join(" ", state.Problems.Select(p => p.RuleId)));
        Assert.Equal(wanted["说明"] == "暂定", state.IsProvisional);
    }

    [Theory]
    [MemberData(nameof(Receipts))]
    public void A_request_is_received_on_the_day_of_Article_31(int row)
    {
        var wanted = CaseTable.Row("received.csv", row);
        var channel = Receipt.ParseChannel(wanted["方式"])!.Value;

        var receipt = Receipt.Of(channel, wanted.Day("提交日"), wanted.DayOrNone("签收日"), wanted.DayOrNone("确认日"));

        Assert.Equal(wanted.Day("收到日"), receipt.On);
        Assert.Equal(wanted["问题"], receipt.Problem?.RuleId ?? "");
    }

    [Theory]
    [MemberData(nameof(ReportDates))]
    public void An_annual_report_is_due_by_kind_of_organ(int row)
    {
        var wanted = CaseTable.Row("report-dates.csv", row);

        var dates = ReportClock.Due(wanted.Number("年度"), Enum.Parse<OrganKind>(wanted["机关"]));

        Assert.Equal(wanted.DayOrNone("提交"), dates.SubmitOn);
        Assert.Equal(wanted.Day("公布"), dates.PublishOn);
    }

    [Fact]
    public void Local_dates_may_be_earlier_but_never_later_than_the_Regulation()
    {
        var early = ReportClock.Due(2025, OrganKind.Department, new LocalReportDates("某市", OrganKind.Department, (1, 26), (1, 28)));
        var late = ReportClock.Due(2025, OrganKind.Department, new LocalReportDates("某市", OrganKind.Department, (2, 10), (2, 20)));
        var other = ReportClock.Due(2025, OrganKind.County, new LocalReportDates("某市", OrganKind.Department, (1, 26), (1, 28)));

        Assert.Equal((new DateOnly(2026, 1, 26), new DateOnly(2026, 1, 28)), (early.SubmitOn, early.PublishOn));
        Assert.Equal((new DateOnly(2026, 1, 31), new DateOnly(2026, 1, 31)), (late.SubmitOn, late.PublishOn));
        Assert.Equal(new(2026, 3, 31), other.PublishOn);
    }

    [Fact]
    public void A_case_is_handled_when_delivered_withdrawn_or_given_up()
    {
        Assert.Equal(new(2027, 1, 2), Handled("提交2026-12-01 决定2026-12-30 送达2027-01-02 结果granted"));
        Assert.Equal(new(2026, 12, 30), Handled("提交2026-12-01 补正告知2026-12-03 决定2026-12-30 结果otherwise-uncorrected"));
        Assert.Equal(new(2026, 12, 9), Handled("提交2026-12-01 撤回2026-12-09"));
        Assert.Null(Handled("提交2026-12-01 决定2026-12-30 结果granted"));
    }

    [Fact]
    public void Dates_beyond_reckoning_are_refused_not_crashed_on()
    {
        foreach (var step in new[] { "补正", "缴费", "征求", "第三方收到", "延迟至", "确认" })
        {
            var facts = Facts($"网络提交2026-03-02 征求2026-03-05 {step}9999-12-31");
            Assert.Equal("CLK-DAY-2", Assert.Throws<Refusal>(() => ReplyClock.Of(facts, WorkingCalendar.Default)).RuleId);
        }
    }

    static DateOnly? Handled(string history) => ReplyClock.Of(Facts(history), WorkingCalendar.Default).HandledOn;

    static RequestFacts Facts(string history)
    {
        var facts = new RequestFacts(RequestChannel.InPerson, default);
        foreach (var step in history.Split(' '))
        {
            var at = step.AsSpan().IndexOfAnyInRange('!', 'z');
            facts = Add(facts, step[..at], step[at..]);
        }

        return facts;
    }

    static RequestFacts Add(RequestFacts facts, string step, string value)
    {
        DateOnly Day() => CaseTable.ParseDay(value);
        return step switch
        {
            "提交" => facts with { SubmittedOn = Day() },
            "网络提交" => facts with { SubmittedOn = Day(), Channel = RequestChannel.Web },
            "确认" => facts with { ConfirmedOn = Day() },
            "补正告知" => facts with { CorrectionNoticeOn = Day() },
            "补正" => facts with { CorrectedOn = Day() },
            "征求" => facts with { ThirdParty = new(Day(), null, null) },
            "第三方收到" => facts with { ThirdParty = facts.ThirdParty! with { ReceivedOn = Day() } },
            "第三方答复" => facts with { ThirdParty = facts.ThirdParty! with { To = Day() } },
            "共同征求" => facts with { CoAuthor = new(Day(), null, null) },
            "机关收到" => facts with { CoAuthor = facts.CoAuthor! with { ReceivedOn = Day() } },
            "延长日" => facts with { Extensions = facts.Extensions.Add(new(Day(), 0)) },
            "延长" => facts with { Extensions = facts.Extensions.SetItem(facts.Extensions.Length - 1, facts.Extensions[^1] with { Workdays = int.Parse(value) }) },
            "延迟至" => facts with { DelayedTo = Day() },
            "收费通知" => facts with { FeeNoticeOn = Day() },
            "缴费" => facts with { FeePaidOn = Day() },
            "决定" => facts with { DecidedOn = Day() },
            "结果" => facts with { Outcome = value },
            "送达" => facts with { DeliveredOn = Day() },
            "撤回" => facts with { WithdrawnOn = Day() },
            _ => throw new ArgumentException($"不认识的经过：{step}"),
        };
    }
}
