namespace Gongkai.AnnualReports.Reading.Claims;

/// <summary>依申请公开：收到、答复、结转的件数与办理结果。</summary>
static class RequestClaims
{
    /// <summary>与上年结转合在一起说的“收到”。</summary>
    public const string WithCarriedIn = "含上年结转";

    public const string CarriedIn = "上年结转";

    /// <summary>只说“办理”“申请”，没说是新收还是办结。</summary>
    public const string Loose = "办理";

    public const string Late = "延期";

    public const string StillOpen = "正在办理";

    /// <summary>不是信息公开申请的申请、答复。</summary>
    static readonly string[] Foreign =
        ["建议", "提案", "议案", "信访", "热线", "工单", "留言", "投诉", "咨询", "举报", "来信", "许可", "证", "补贴", "低保", "救助", "贷款", "复议", "诉讼",
         "住房", "信箱", "12345", "诉求", "问题", "应诉", "资金", "项目", "职称", "解读", "主动公开", "公开信息", "发布", "培训", "会议", "检查", "整改", "通报", "材料"];

    /// <summary>表三的各行及各组：正文的说法 → 统一的名称。长的、具体的在前。</summary>
    static readonly (string Words, string Label)[] Outcomes =
    [
        ("不予公开", "不予公开"), ("部分公开", "部分公开"), ("予以部分公开", "部分公开"), ("予以公开", "予以公开"), ("全部公开", "予以公开"), ("同意公开", "予以公开"),
        ("无法提供", "无法提供"), ("不予处理", "不予处理"), ("其他处理", "其他处理"), ("作其他处理", "其他处理"),
        ("国家秘密", "属于国家秘密"), ("法规禁止公开", "其他法律行政法规禁止公开"), ("一稳定”", "危及“三安全一稳定”"), ("第三方合法权益", "保护第三方合法权益"),
        ("内部事务信息", "属于三类内部事务信息"), ("过程性信息", "属于四类过程性信息"), ("行政执法案卷", "属于行政执法案卷"), ("行政查询事项", "属于行政查询事项"),
        ("不掌握相关政府信息", "本机关不掌握相关政府信息"), ("本机关不掌握", "本机关不掌握相关政府信息"), ("没有现成信息需要另行制作", "没有现成信息需要另行制作"), ("没有现成信息", "没有现成信息需要另行制作"),
        ("申请内容仍不明确", "补正后申请内容仍不明确"), ("信访举报投诉类申请", "信访举报投诉类申请"), ("信访举报投诉类", "信访举报投诉类申请"), ("重复申请", "重复申请"),
        ("公开出版物", "要求提供公开出版物"), ("大量反复申请", "无正当理由大量反复申请"), ("重新出具已获取信息", "要求行政机关确认或重新出具已获取信息"),
        ("逾期不补正", "逾期不补正"),
    ];

    static readonly (string Word, string Label)[] Applicants =
    [
        ("自然人", "自然人"), ("公民", "自然人"), ("法人或其他组织", "法人或其他组织"), ("法人或者其他组织", "法人或其他组织"), ("法人和其他组织", "法人或其他组织"),
        ("法人及其他组织", "法人或其他组织"), ("商业企业", "商业企业"), ("科研机构", "科研机构"), ("社会公益组织", "社会公益组织"), ("法律服务机构", "法律服务机构"),
    ];

    static readonly string[] Channels = ["网上", "网络", "互联网", "来访", "电话", "信函", "邮寄", "邮件", "当面", "现场", "传真", "平台", "在线", "窗口", "书面", "线上", "线下", "网站", "来信", "信件"];

    public static bool TryClassify(Figure figure)
    {
        if (figure.Context.Topic != Topic.Requests || figure.Unit is not ("件" or "宗" or "起" or "份" or "例" or "个" or "项" or "条" or ""))
            return false;

        var before = figure.Before;
        var tail = figure.Tail;
        if (TryOutcome(figure))
            return true;
        if (IsForeign(before) || tail.StartsWithAny(Foreign))
            return false;
        return TryCarried(figure) || TryReceivedOrAnswered(figure);
    }

    public static bool IsForeign(ReadOnlySpan<char> before) => before.HasAny(Foreign) && !before.HasAny("信息公开申请", "依申请公开", "公开申请");

    static bool TryOutcome(Figure figure)
    {
        var before = Trimmed(figure.Before);
        var tail = figure.Tail;
        foreach (var (words, label) in Outcomes)
        {
            if (before.EndsWith(words) || tail.StartsWith(words) || tail.Length > words.Length && tail.Length <= words.Length + 6 && tail.EndsWith(words))
            {
                figure.Classify("outcome", label);
                return true;
            }
        }

        return false;
    }

    /// <summary>去掉“予以公开的共”“予以公开申请”末尾的虚字。</summary>
    static ReadOnlySpan<char> Trimmed(ReadOnlySpan<char> before)
    {
        while (before.EndsWithAny("的", "共", "为", "有", "类", "了", "计", "数", "是"))
            before = before[..^1];
        return before.EndsWith("决定") ? before[..^2] : before;
    }

    static bool TryCarried(Figure figure)
    {
        var before = figure.Before;
        var tail = figure.Tail;
        var said = before.HasAny("结转", "顺延", "转入", "转下", "延至") ? before : tail;
        if (said.HasAny("结转", "顺延", "转入下", "转下", "延至下", "延至次"))
        {
            if (said.HasAny("上年", "上一年", "去年", "往年", "上年度"))
                figure.Classify("requests-carried", CarriedIn);
            else if (said.HasAny("下", "次年", "明年", "顺延", "2"))
                figure.Classify("requests-carried");
            else
                figure.Classify("requests-carried", "结转");
            return true;
        }

        if (!before.HasAny("正在办理", "未办结", "未答复", "在办") && !tail.HasAny("正在办理", "未办结", "未答复", "在办", "办理中"))
            return false;
        figure.Classify("requests-carried", StillOpen);
        return true;
    }

    static bool TryReceivedOrAnswered(Figure figure)
    {
        var before = figure.Before;
        var tail = figure.Tail;
        var received = before.LastOfAny("收到", "受理", "新收", "接收", "接到", "收悉", "新增");
        var answered = before.LastOfAny("答复", "办结", "回复", "办复", "办理完毕", "处理完毕");
        if (answered < 0 && Applicant(before) is { } applicant)
            figure.Classify("requests-received", applicant);
        else if (received >= 0)
            figure.Classify("requests-received", Channel(before[received..]) ?? Channel(before[..received]) ?? figure.Context.Scope);
        else if (answered >= 0 || tail.HasAny("答复", "办结") && !tail.HasAny("申请", "不予"))
            figure.Classify("requests-answered", before.HasAny("延期", "延长", "超期", "逾期") || tail.HasAny("延期", "延长", "超期", "逾期") ? Late : figure.Context.Scope);
        else if (Channel(before) is { } channel)
            figure.Classify("requests-received", channel);
        else if (before.HasAny("信息公开申请", "依申请公开", "公开申请") || tail.HasAny("信息公开申请", "依申请公开") || before.EndsWithAny("办理", "处理", "申请"))
            figure.Classify("requests-answered", figure.Context.Scope ?? Loose);
        else
            return false;
        return true;
    }

    static string? Applicant(ReadOnlySpan<char> before)
    {
        foreach (var (word, label) in Applicants)
        {
            // “收到公民、法人和其他组织的申请”说的是全部
            if (before.LastIndexOf(word) is >= 0 and var at && !before.HasAny("公民、", "自然人、", "自然人和", "公民和", "公民或", "自然人或", "自然人及") && before.Length - at < 20)
                return label;
        }

        return null;
    }

    static string? Channel(ReadOnlySpan<char> text)
    {
        if (text.HasAny("各渠道", "等渠道", "各种渠道", "网络、", "信函、", "当面、", "、信函", "、网络", "、当面", "及网络", "和网络"))
            return null;
        foreach (var channel in Channels)
        {
            if (text.Has(channel))
                return channel;
        }

        return null;
    }
}
