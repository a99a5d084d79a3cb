using System.Buffers;

namespace Gongkai.AnnualReports.Reading.Claims;

/// <summary>没有数字的零：未收到、未发生、没有、无。</summary>
static class ZeroClaims
{
    static readonly SearchValues<char> Anchors = SearchValues.Create("未无没");
    static readonly SearchValues<char> ClauseEnds = SearchValues.Create("，；：。！？（）\n");

    static readonly string[] Verbs =
        ["收到", "接到", "接收", "受理", "发生", "产生", "出现", "引发", "引起", "涉及", "有", "被", "因", "收取", "制发", "制定", "出台", "印发", "废止", "办理", "新收", "新制", "形成", "收费", "对"];

    public static void Read(Passage passage, int reportYear, ImmutableArray<Claim>.Builder claims)
    {
        var text = passage.Text;
        for (var i = 0; i < text.Length;)
        {
            var step = text.AsSpan(i).IndexOfAny(Anchors);
            if (step < 0)
                return;
            i += step;
            var end = text.AsSpan(i).IndexOfAny(ClauseEnds) is >= 0 and var stop ? i + stop : text.Length;
            if (text[i] == '无' && end == i + 1 && i > 1 && text[i - 1] == '：')
            {
                var start = ClauseStart(text, i - 1);
                if (i - 1 - start <= 24 && !IsElsewhere(passage, start, reportYear))
                    Objects(passage, start, text.AsSpan(start, i - 1 - start), claims, ref end);
            }
            else if (Opens(text, i) is > 0 and var opening && !IsElsewhere(passage, i, reportYear))
            {
                Objects(passage, i, text.AsSpan(i + opening, end - i - opening), claims, ref end);
            }

            i++;
        }
    }

    /// <summary>否定的说法占几个字；不是为 0。</summary>
    static int Opens(string text, int at)
    {
        var rest = text.AsSpan(at);
        if (rest.StartsWith("没有"))
            return 2;
        if (rest[0] == '未')
            return rest[1..].StartsWithAny(Verbs) ? 1 : 0;
        if (rest[0] != '无' || rest.Length > 1 && "法正障关需条纸偿故效理违论须缝".Contains(rest[1]))
            return 0;
        return at == 0 || "，；。：、\n）年度乡镇局县区市街办暂均并也我本尚共委会内".Contains(text[at - 1]) ? 1 : 0;
    }

    static bool IsElsewhere(Passage passage, int at, int reportYear)
    {
        var text = passage.Text.AsSpan(0, at);
        text = text.Length > 80 ? text[^80..] : text;
        var sentence = text[(text.LastIndexOfAny('。', '\n') + 1)..];
        var clause = sentence[(sentence.LastIndexOfAny('，', '；') + 1)..];
        if (clause.HasAny("如", "若", "凡", "对", "上年", "去年", "上一年", "季度", "上半年", "村", "所属") || sentence.HasAny("下一步", "要求"))
            return true;
        for (var i = sentence.Length - 1; i >= 4; i--)
        {
            if (sentence[i] is '年' && ContextTracker.YearBefore(sentence, i) is > 0 and var year)
                return reportYear != 0 && year != reportYear;
        }

        return false;
    }

    static void Objects(Passage passage, int at, ReadOnlySpan<char> text, ImmutableArray<Claim>.Builder claims, ref int end)
    {
        if (text.Length > 80)
            return;
        // “未收到申请、未发生复议”：后一个否定另说
        if (text.HasAny("、未", "、无"))
        {
            var cut = text.IndexOf("、未") is >= 0 and var not ? not : text.IndexOf("、无");
            end -= text.Length - cut;
            text = text[..cut];
        }

        var quote = passage.Quote(ClauseStart(passage.Text, at), end);
        if (text.HasAny("处理费", "信息公开收费", "公开申请收费", "信息公开费用"))
            Add("processing-fee", "元");
        else if (text.Has("行政事业性收费") && !text.HasAny("项目", "违规", "乱", "目录"))
            Add("administrative-fee", "万元");
        if (text.HasAny("败诉", "纠正", "撤销", "纠错", "超期", "逾期"))
            return;
        if (text.Has("复议"))
            Add("reconsiderations", "件");
        if (text.HasAny("诉讼", "起诉"))
            Add("litigations", "件");
        if (IsRequest(text))
            Add("requests-received", "件", Narrowed(text));
        if (text.Has("规范性文件"))
            Normative(text);
        if (text.Has("结转") && text.Length <= 20)
            Add("requests-carried", "件", text.HasAny("上年", "上一年") ? RequestClaims.CarriedIn : null);

        void Add(string kind, string unit, string? label = null) =>
            claims.Add(new(kind, label, 0, unit, false, passage.Section, quote));

        void Normative(ReadOnlySpan<char> clause)
        {
            if (clause.HasAny("党委", "党内", "清理", "备案", "审查", "审核", "公开", "发布", "违", "合法性", "修改", "修订"))
                return;
            if (clause.HasAny("废止", "失效"))
                Add("normative-repealed", "件");
            if (clause.HasAny("制发", "制定", "出台", "印发", "新制"))
                Add("normative-made", "件");
        }
    }

    static int ClauseStart(string text, int at)
    {
        var from = Math.Max(0, at - 60);
        return from + text.AsSpan(from, at - from).LastIndexOfAny(ClauseEnds) + 1;
    }

    /// <summary>“申请”后面是句末、并列或者“情况、事项”；“申请引发的复议”“申请收费”不是。</summary>
    static bool IsRequest(ReadOnlySpan<char> text)
    {
        if (!text.HasAny("信息公开", "依申请", "公开申请", "公开的申请", "申请公开"))
            return text.SequenceEqual("收到申请") || text.SequenceEqual("收到相关申请") || text.SequenceEqual("收到公开申请");
        if (text.EndsWith("信息公开") && text.Has("申请") || text.HasAny("申请公开的", "申请公开政府信息", "依申请公开") && !text.HasAny("收费", "费用", "引", "复议", "诉讼", "投诉", "举报"))
            return true;

        var at = text.LastIndexOf("申请");
        if (text.Has("复议") && at > text.IndexOf("复议"))
            at = text[..text.IndexOf("复议")].LastIndexOf("申请");
        if (at < 0 || text[..at].HasAny("因", "涉及"))
            return false;
        var rest = text[(at + 2)..];
        return rest.IsEmpty || rest[0] is '、' or '和' or '及' or '与' or '或' or '以' || rest.StartsWithAny("情况", "事项", "的情", "件", "案件", "办件", "事宜", "业务", "需求");
    }

    /// <summary>只说了一类申请人或者一种方式的，不是总数。</summary>
    static string? Narrowed(ReadOnlySpan<char> text)
    {
        if (text.HasAny("重复", "邮寄", "当面", "传真", "书面", "口头", "网上", "网络", "信函", "线上", "线下") && !text.HasAny("线上线下", "、"))
            return "部分渠道";
        var person = text.HasAny("公民", "自然人", "个人", "群众");
        return !person && text.HasAny("法人", "企业", "组织") ? "法人或其他组织" : null;
    }
}
