namespace Gongkai.AnnualReports.Reading.Claims;

/// <summary>一路记着：小标题说的是哪一方面，这一段最近说到什么事，这一句是哪一年、哪一级的。</summary>
sealed class ContextTracker(int reportYear, int section)
{
    static readonly (string Word, Topic Topic)[] Words =
    [
        ("信息公开申请", Topic.Requests), ("依申请公开", Topic.Requests), ("公开申请", Topic.Requests), ("申请公开", Topic.Requests),
        ("信息公开的申请", Topic.Requests), ("信息公开事项申请", Topic.Requests),
        ("信访举报投诉", Topic.Requests), ("复议", Topic.Reconsideration), ("诉讼", Topic.Litigation), ("起诉", Topic.Litigation),
        ("规范性文件", Topic.Normative), ("12345", Topic.Hotline), ("热线", Topic.Hotline), ("工单", Topic.Hotline),
        ("建议", Topic.Other), ("提案", Topic.Other), ("人大议案", Topic.Other), ("代表议案", Topic.Other), ("信访", Topic.Other), ("留言", Topic.Other), ("信箱", Topic.Other),
        ("行政许可", Topic.Other), ("行政处罚", Topic.Other), ("行政强制", Topic.Other), ("培训", Topic.Other), ("会议", Topic.Other),
        ("解读", Topic.Other), ("主动公开", Topic.Other),
    ];

    static readonly string[] Scopes =
        ["本级", "各部门", "县级部门", "区级部门", "市级部门", "市直", "县直", "区直", "各乡镇", "各镇", "各乡", "各街道", "各县", "各区", "所属", "下属",
         "村级", "各村", "各社区", "办公室", "办公厅", "职能部门", "各单位"];

    Topic aspect, topic;
    bool aspectIsDisclosure, sentenceIsDisclosure, isPlan;
    int year, month;
    string? scope;

    public void StartParagraph(string text, int at)
    {
        var line = text.AsSpan(at, Math.Min(24, text.Length - at));
        if (line.IndexOf('\n') is >= 0 and var end)
            line = line[..end];
        var isRequests = line.Has("依申请");
        if (isRequests || OpensAspect(line))
        {
            aspect = isRequests ? Topic.Requests : Topic.None;
            aspectIsDisclosure = isRequests || line.Has("监督保障") || line.Has("信息公开") && line.Has("复议");
        }

        topic = aspect;
        StartSentence();
    }

    /// <summary>（二）、二是、2. 开头的一段另说一方面。</summary>
    static bool OpensAspect(ReadOnlySpan<char> line) =>
        line.StartsWith("（") || line.Length > 1 && (line[1] is '是' or '、' or '.' || line[1] is '.' && char.IsAsciiDigit(line[0]));

    public void StartSentence() => (sentenceIsDisclosure, isPlan, year, month, scope) = (false, false, 0, 0, null);

    /// <summary>读过又一段话（上一个数到这个数之间）。</summary>
    public void Advance(ReadOnlySpan<char> text)
    {
        topic = LastTopic(text) ?? topic;
        sentenceIsDisclosure |= text.HasAny("信息公开", "政务公开", "依申请公开");
        isPlan |= text.HasAny("下一步", "明年", "力争", "拟于");
        scope = LastScope(text) ?? scope;
        month = month != 0 && Breakdowns.OpensView(text.TrimStart("，；。")) ? 0 : month;
        ReadDates(text);
    }

    /// <summary>这个数的语境。</summary>
    public Context At(ReadOnlySpan<char> before, ReadOnlySpan<char> tail)
    {
        var isElsewhen = isPlan || year != 0 && reportYear != 0 && year != reportYear || month is > 0 and < 12 || IsCompared(before, tail);
        return new(
            LastTopic(tail) ?? topic,
            sentenceIsDisclosure || aspectIsDisclosure || section == 4 || tail.Has("信息公开"),
            isElsewhen, scope)
        {
            IsPeriod = isElsewhen && IsPeriodName(before),
        };
    }

    /// <summary>“一季度”“上半年”“8月”“8月公开”：按月、按季列举的名目。</summary>
    static bool IsPeriodName(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd("份公开发布信息为");
        return before.Length <= 6 && before.EndsWithAny("季度", "半年", "月");
    }

    static Topic? LastTopic(ReadOnlySpan<char> text)
    {
        var (at, found) = (-1, (Topic?)null);
        foreach (var (word, topic) in Words)
        {
            if (text.LastIndexOf(word) is var index && index > at)
                (at, found) = (index, topic);
        }

        return found;
    }

    /// <summary>“在区政务公开办公室的指导下”不是范围。</summary>
    static string? LastScope(ReadOnlySpan<char> text)
    {
        foreach (var word in Scopes)
        {
            if (text.LastIndexOf(word) is >= 0 and var at
                && !text.Slice(at + word.Length, Math.Min(6, text.Length - at - word.Length)).HasAny("指导", "统一", "要求", "组织", "安排", "部署", "领导", "牵头", "联系", "配合", "开展", "培训"))
            {
                return word;
            }
        }

        return null;
    }

    /// <summary>“2022年”“6月”“上半年”“第一季度”；《》里的年份是题名的，不算。</summary>
    void ReadDates(ReadOnlySpan<char> text)
    {
        for (var at = 0; text[at..].IndexOfAny('年', '月', '季') is >= 0 and var step; at += step + 1)
        {
            var i = at + step;
            if (text[i] is '季')
            {
                month = i > 0 && text[i - 1] is '一' or '二' or '三' or '四' && (i < 2 || text[i - 2] is not '每') && text[i..].StartsWith("季度") ? 1 : month;
            }
            else if (text[i] is '年')
            {
                if (i > 0 && text[i - 1] is '半' && i > 1 && text[i - 2] is '上' or '下')
                    month = 1;
                else if (YearBefore(text, i) is > 0 and var found && !InTitle(text, i) && !IsAside(text[..(i - 4)], text[(i + 1)..]))
                    (year, month) = (found, 0);
            }
            else if (i > 0 && char.IsAsciiDigit(text[i - 1]))
            {
                month = i > 1 && char.IsAsciiDigit(text[i - 2]) ? (text[i - 2] - '0') * 10 + text[i - 1] - '0' : text[i - 1] - '0';
            }
        }
    }

    /// <summary>“较2023年”“结转至2025年”“由2023年的5篇”“2023年结转的”：说过即止，不管后面的数。</summary>
    static bool IsAside(ReadOnlySpan<char> before, ReadOnlySpan<char> after) =>
        before.EndsWithAny("较", "比", "与", "结转", "结转至", "结转到", "转至", "顺延至", "顺延到", "转入", "由", "从") || after.StartsWithAny("结转", "的结转", "度结转", "度报告", "年度报告");

    static bool InTitle(ReadOnlySpan<char> text, int at)
    {
        var near = text[Math.Max(0, at - 60)..at];
        return near.LastIndexOf('《') > near.LastIndexOf('》');
    }

    /// <summary>年字前的四位公历年份；不是为零。</summary>
    public static int YearBefore(ReadOnlySpan<char> text, int at) =>
        at >= 4 && text[at - 4] is '2' && text[at - 3] is '0' && char.IsAsciiDigit(text[at - 2]) && char.IsAsciiDigit(text[at - 1])
        && (at == 4 || !char.IsAsciiDigit(text[at - 5]))
            ? 2000 + (text[at - 2] - '0') * 10 + text[at - 1] - '0'
            : 0;

    /// <summary>同比、较上年、上年的、近几年的、要求的。</summary>
    static bool IsCompared(ReadOnlySpan<char> before, ReadOnlySpan<char> tail)
    {
        foreach (var word in (ReadOnlySpan<string>)["去年", "上年", "上一年", "上年度", "前年", "往年", "历年"])
        {
            if (before.Has(word) && !before.Has("结转") && !tail.Has("结转")
                || tail.StartsWith(word))
            {
                return !tail.Has("结转");
            }
        }

        return before.HasAny("同比", "环比", "相比", "较2", "比2", "与2", "由2", "从2", "较同", "较前", "每月", "每周", "每年", "每季", "月均", "不少于", "近三年", "近五年")
            || before.EndsWithAny("增加", "增加了", "减少", "减少了", "增长", "增长了", "下降", "下降了", "多", "少");
    }
}
