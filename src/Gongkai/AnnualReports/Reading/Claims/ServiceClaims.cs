namespace Gongkai.AnnualReports.Reading.Claims;

/// <summary>热线工单、培训。</summary>
static class ServiceClaims
{
    public static bool TryClassify(Figure figure)
    {
        if (figure.Unit is "次" or "期" or "场" or "场次" or "轮" or "批" && (figure.Before.Has("培训") || figure.Tail.Has("培训")))
            figure.Classify("trainings", figure.Before.Has("参加") ? "参加" : null);
        else if (figure.Context.Topic == Topic.Hotline && figure.Unit is "件" or "个" or "条" or "起" or "宗" && figure.Context.Topic == Topic.Hotline)
            figure.Classify("hotline-tickets", Kind(figure.Before));
        else
            return false;
        return true;
    }

    /// <summary>工单的类别或者环节；总数为 null。</summary>
    static string? Kind(ReadOnlySpan<char> before)
    {
        foreach (var word in (ReadOnlySpan<string>)["求助", "咨询", "投诉工单", "投诉类", "举报", "建议", "表扬", "办结", "回复", "答复", "满意", "退回", "超期", "逾期", "处置"])
        {
            if (before.Has(word))
                return word.Length > 2 ? word[..2] : word;
        }

        return before.EndsWith("投诉") && before.Length <= 5 ? "投诉" : null;
    }
}
