namespace Gongkai.AnnualReports.Reading.Claims;

/// <summary>主动公开：总数、分渠道、分主题。</summary>
static class PublicationClaims
{
    /// <summary>渠道的字眼 → 名称。长的、具体的在前。</summary>
    static readonly (string Word, string Label)[] Channels =
    [
        ("公众号", "微信公众号"), ("公众平台", "微信公众号"), ("小程序", "小程序"), ("微博", "微博"), ("视频号", "视频号"), ("抖音", "抖音"), ("头条", "今日头条"), ("微信", "微信"),
        ("客户端", "客户端"), ("APP", "客户端"), ("公示栏", "公示栏"), ("公开栏", "公开栏"), ("公告栏", "公告栏"), ("宣传栏", "宣传栏"), ("显示屏", "电子显示屏"),
        ("监管平台", "监管平台"), ("”监管", "监管平台"), ("政府公报", "政府公报"), ("信息公开平台", "政府信息公开平台"), ("信息公开网", "网站"), ("网站", "网站"), ("门户网", "网站"),
        ("新媒体", "新媒体"), ("专栏", "专栏"), ("报纸", "报刊"), ("报刊", "报刊"), ("广播", "广播电视"), ("电视", "广播电视"),
    ];

    static readonly string[] Verbs = ["公开", "发布", "转载", "推送", "更新", "上传", "刊发", "公示", "录入", "刊登", "推文", "转发", "发文"];

    /// <summary>不分主题的说法：“信息”“内容”“事项”。</summary>
    static readonly string[] Generic = ["信息", "内容", "事项", "文章", "推文", "作品", "各类", "发布", "公开", "转载", "推送", "总数"];

    public static bool TryClassify(Figure figure)
    {
        if (!figure.IsPiece && figure.Unit is not "期")
            return false;

        var lead = figure.Lead.Length > 160 ? figure.Lead[^160..] : figure.Lead;
        var before = figure.Before;
        if (!lead.HasAny(Verbs) && !figure.Tail.HasAny("信息", "内容") || before.HasAny("建成", "设立", "开设", "新建", "清单", "账号", "目录", "培训", "整改", "错"))
            return false;

        var isGeneric = IsGeneric(before) || before.Length <= 3 && figure.Tail.HasAny("信息", "内容");
        if (isGeneric && ChannelOf(figure) is { } channel)
            figure.Classify("published-by-channel", channel);
        else if (isGeneric && before.HasAny("公开", "发布") && !before.Has("依申请"))
            figure.Classify("published-total");
        else if (before.HasAny(Verbs))
            figure.Classify("published-by-topic", Labels.Of(figure));
        else
            return false;
        return true;
    }

    /// <summary>这个数前面说到的渠道；没有为 null。隔一个逗号也算（“村务小程序，规范发布内容81篇”），“共公开”的除外。</summary>
    public static string? ChannelOf(Figure figure)
    {
        if (ChannelIn(figure.Before) is { } here)
            return here;
        var lead = figure.Lead[..^figure.Before.Length].TrimEnd("，");
        if (figure.Before.HasAny("共", "累计", "合计", "其中") || lead.IsEmpty)
            return null;
        lead = lead[(lead.LastIndexOfAny('，', '；', '。') + 1)..];
        return lead.Length <= 40 ? ChannelIn(lead) : null;
    }

    static string? ChannelIn(ReadOnlySpan<char> text)
    {
        var (at, found) = (-1, (string?)null);
        foreach (var (word, label) in Channels)
        {
            // “微信公众号”里的“微信”让位给先列的
            if (text.LastIndexOf(word) is >= 0 and var index && index > at)
                (at, found) = (index, label);
        }

        return found ?? (text.Has("平台") ? "平台" : null);
    }

    static bool IsGeneric(ReadOnlySpan<char> before)
    {
        while (before.EndsWithAny("共", "计", "为", "约", "近", "了", "达", "超", "数", "量"))
            before = before[..^1];
        if (before.EndsWith("累") || before.EndsWith("合"))
            before = before[..^1];
        if (!before.EndsWithAny(Generic))
            return false;
        return !before.EndsWithAny("公开信息") && before.EndsWith("信息") ? IsGenericInformation(before[..^2]) : true;
    }

    /// <summary>“社会救助信息”是主题，“各类信息”“政府信息”“政务信息”不是。</summary>
    static bool IsGenericInformation(ReadOnlySpan<char> before) =>
        before.EndsWithAny("公开", "发布", "转载", "各类", "政府", "政务", "更新", "推送", "上传", "各", "录入", "刊发", "公示", "工作", "有关", "相关", "种", "项");
}
