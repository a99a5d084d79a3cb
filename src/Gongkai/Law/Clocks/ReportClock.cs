using static Gongkai.Law.Statutes;

namespace Gongkai.Law.Clocks;

/// <summary>年度报告的期限。</summary>
/// <param name="Year">报告年度。</param>
/// <param name="Kind">机关类别。</param>
/// <param name="SubmitOn">向主管部门提交的最后一日；不需提交的为 null。</param>
/// <param name="PublishOn">向社会公布的最后一日。</param>
/// <param name="Basis">依据。</param>
/// <param name="Note">需要说明的；没有为空。</param>
public sealed record ReportDates(int Year, OrganKind Kind, DateOnly? SubmitOn, DateOnly PublishOn, Citation Basis, string Note);

/// <summary>地方另定的期限，早于条例的从其规定。</summary>
/// <param name="Region">地区，供说明。</param>
/// <param name="Kind">机关类别。</param>
/// <param name="Submit">提交的月、日。</param>
/// <param name="Publish">公布的月、日。</param>
public sealed record LocalReportDates(string Region, OrganKind Kind, (int Month, int Day)? Submit, (int Month, int Day) Publish);

/// <summary>年度报告的提交和公布期限：部门每年1月31日前，本级政府每年3月31日前（条例第四十九条）。</summary>
public static class ReportClock
{
    /// <summary>某一年度的报告，应当在次年哪一天前提交、公布。</summary>
    /// <param name="year">报告年度。</param>
    /// <param name="local">地方另定的期限；没有的按条例。</param>
    public static ReportDates Due(int year, OrganKind kind, params ReadOnlySpan<LocalReportDates> local)
    {
        if (new DateOnly(year + 1, 3, 31) is var old && old < Regulation2019.EffectiveOn)
        {
            return old < Regulation2007.EffectiveOn
                ? throw new Refusal("RPT-DUE-1", Regulation2007.Article(31), $"{year}年度尚未实行政府信息公开年度报告制度。", "请核对年度。")
                : new(year, kind, null, old, Regulation2007.Article(31), "");
        }

        var national = National(year, kind);
        foreach (var rule in local)
        {
            if (rule.Kind == kind)
                return Local(national, rule);
        }

        return national;
    }

    static ReportDates National(int year, OrganKind kind)
    {
        DateOnly january = new(year + 1, 1, 31), march = new(year + 1, 3, 31);
        return kind switch
        {
            OrganKind.County or OrganKind.City or OrganKind.Province => new(year, kind, null, march, Regulation2019.Article(49, 2), ""),
            OrganKind.Township or OrganKind.Subdistrict => new(year, kind, january, january, Regulation2019.Article(49, 1),
                "条例没有写明乡镇和街道的期限，各地一般参照部门执行；当地另有规定的，从其规定。"),
            OrganKind.Village => new(year, kind, january, january, Regulation2019.Article(49, 1),
                "村（居）民委员会没有编制年度报告的法定义务；当地要求报送的，参照乡镇执行。"),
            _ => new(year, kind, january, january, Regulation2019.Article(49, 1), ""),
        };
    }

    static ReportDates Local(ReportDates national, LocalReportDates rule)
    {
        DateOnly Day((int Month, int Day) on) => new(national.Year + 1, on.Month, on.Day);
        var publish = Day(rule.Publish);
        var note = publish > national.PublishOn
            ? $"{rule.Region}所定的{publish.InChinese}晚于条例的{national.PublishOn.InChinese}，按条例执行。"
            : $"{rule.Region}另有规定，从其规定。";
        return national with
        {
            PublishOn = publish > national.PublishOn ? national.PublishOn : publish,
            SubmitOn = rule.Submit is { } submit && (national.SubmitOn is not { } limit || Day(submit) < limit) ? Day(submit) : national.SubmitOn,
            Note = note,
        };
    }
}
