namespace Gongkai.Records;

/// <summary>
/// 规范性文件的清理：有效期照登记的，没有登记的照通行的五年（暂行、试行两年）。
/// </summary>
static class Upkeep
{
    /// <summary>届满前几天开始清理评估：来得及征求意见、审核、重新公布。</summary>
    const int DaysToAssess = 90;

    const int Years = 5, TrialYears = 2;

    public static DateOnly AssessmentDue(NormativeDocument document) => ValidUntil(document).AddDays(-DaysToAssess);

    static DateOnly ValidUntil(NormativeDocument document) =>
        document.ValidUntil ?? (document.EffectiveOn ?? document.MadeOn).AddYears(IsTrial(document.Title) ? TrialYears : Years).AddDays(-1);

    static bool IsTrial(string title) => title.Contains("暂行", StringComparison.Ordinal) || title.Contains("试行", StringComparison.Ordinal);
}
