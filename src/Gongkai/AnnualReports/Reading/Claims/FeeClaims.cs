namespace Gongkai.AnnualReports.Reading.Claims;

/// <summary>金额：信息处理费、行政事业性收费，以及别的钱（采购、预算、经费）。</summary>
static class FeeClaims
{
    /// <summary>收费通知上的、应收的；不是实收。</summary>
    public const string Charged = "应收";

    public static bool TryClassify(Figure figure)
    {
        if (!figure.IsMoney)
            return false;

        var before = figure.Before;
        var lead = figure.Lead;
        if (IsProcessingFee(before) || IsProcessingFee(lead) && before.HasAny("金额", "收取", "共", "实"))
            figure.Classify("processing-fee", before.HasAny("应收", "减免", "通知", "总金额") && !before.Has("实际") ? Charged : null);
        else if (before.Has("行政事业性收费") && !before.HasAny("减免", "免征", "取消", "减征", "停征", "降低", "减轻", "采购", "预算"))
            figure.Classify("administrative-fee", figure.Context.Scope);
        else
            figure.Classify("other", Labels.Of(figure));
        return true;
    }

    static bool IsProcessingFee(ReadOnlySpan<char> text) => text.HasAny("处理费", "信息公开收费", "信息公开费用", "公开申请收费");
}
