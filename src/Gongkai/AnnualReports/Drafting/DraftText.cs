using System.Globalization;
using Gongkai.AnnualReports.Forms;
using Gongkai.Law;

namespace Gongkai.AnnualReports.Drafting;

/// <summary>台账 → 正文：引言与六个部分。数字都取自台账与已算好的表，不另写。</summary>
static class DraftText
{
    public static string Title(YearLedger ledger) => $"{ledger.Organ}{ledger.Year}年政府信息公开工作年度报告";

    public static ImmutableArray<Section> From(YearLedger ledger, Form form, Grid cells) =>
    [
        new(0, "", Preface(ledger, form)),
        new(1, "一、总体情况", Overview(ledger, form, cells)),
        new(2, $"二、{form.Disclosure.Title}", ""),
        new(3, $"三、{form.Requests.Title}", ""),
        new(4, $"四、{form.Remedies.Title}", ""),
        new(5, "五、存在的主要问题及改进情况", Shortcomings(ledger)),
        new(6, "六、其他需要报告的事项", OtherMatters(ledger)),
    ];

    static string Preface(YearLedger ledger, Form form)
    {
        var notice = form.Basis == Statutes.ReportFormat2021
            ? "国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知"
            : "国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知";
        return $"根据《{Statutes.Regulation2019.Title}》规定和《{notice}》（{form.Basis.Number}）要求，现发布《{Title(ledger)}》。"
            + $"本报告统计数据从{ledger.Year}年1月1日至{ledger.Year}年12月31日。";
    }

    static string Overview(YearLedger ledger, Form form, Grid cells) => Lines(
        $"{ledger.Year}年，本机关依法推进政府信息公开工作，各方面情况如下。",
        "（一）主动公开",
        Published(ledger) + Extras(ledger),
        "（二）依申请公开",
        Requests(cells) + Outcomes(cells, form) + Remedies(cells),
        "（三）政府信息管理",
        "政府信息公开前均经保密审查，已公开的政府信息按规定动态调整。" + Normative(ledger, form, cells),
        "（四）政府信息公开平台建设",
        Platforms(ledger),
        "（五）监督保障",
        Supervision(ledger));

    static string Published(YearLedger ledger)
    {
        var channels = Measures.Channels.Select(channel => (channel.Name, Count: ledger[Measures.Published, channel.Key])).Where(c => c.Count > 0).ToList();
        return channels.Count switch
        {
            0 => "本年度没有新增主动公开的政府信息。",
            1 => $"通过{channels[0].Name}主动公开政府信息{N(channels[0].Count)}条。",
            _ => $"主动公开政府信息{N(channels.Sum(c => c.Count))}条，其中{string.Join("，", channels.Select(c => $"{c.Name}{N(c.Count)}条"))}。",
        };
    }

    static string Extras(YearLedger ledger) => Join(
        Counted(ledger[Measures.Interpretations], n => $"发布政策解读{n}条"),
        Counted(ledger[Measures.Responses], n => $"回应社会关切{n}条"));

    static string Requests(Grid cells)
    {
        var (received, carriedIn) = (All(cells, "received"), All(cells, "carried-in"));
        if (received == 0 && carriedIn == 0)
            return "本年度未收到政府信息公开申请，没有上年结转的申请。";
        var incoming = received == 0 ? "本年度未收到新的政府信息公开申请" : $"本年度新收政府信息公开申请{N(received)}件";
        return $"{incoming}，上年结转{N(carriedIn)}件；办结{N(All(cells, "handled"))}件，结转下年度继续办理{N(All(cells, "carried-out"))}件。";
    }

    /// <summary>六类结果，只写不为零的。</summary>
    static string Outcomes(Grid cells, Form form)
    {
        var outcomes = (
            from member in ResultGroup(form).Members
            where member is not Total
            let ids = member is Group inner ? inner.Leaves.Select(leaf => leaf.Id) : [((Cell)member).Id]
            let count = ids.Sum(id => All(cells, id))
            where count > 0
            select $"{Name(member.Label)}{N(count)}件").ToList();
        return outcomes.Count == 0 ? "" : $"办结的申请中，{string.Join("，", outcomes)}。";
    }

    static Group ResultGroup(Form form) => form.Requests.Blocks[0].Rows.Members.OfType<Group>().First();

    /// <summary>（二）部分公开（区分处理的……）→ 部分公开。</summary>
    static string Name(string label)
    {
        var name = label[(label.IndexOf('）', StringComparison.Ordinal) + 1)..];
        return name.IndexOf('（', StringComparison.Ordinal) is > 0 and var end ? name[..end] : name;
    }

    static string Remedies(Grid cells)
    {
        var reconsiderations = cells["remedies", "reconsideration", "all"].Number;
        var litigations = cells["remedies", "litigation-direct", "all"].Number + cells["remedies", "litigation-after", "all"].Number;
        return reconsiderations == 0 && litigations == 0
            ? "本年度未发生因政府信息公开工作引起的行政复议、行政诉讼。"
            : $"因政府信息公开工作被申请行政复议{N(reconsiderations)}件，被提起行政诉讼{N(litigations)}件。";
    }

    static string Normative(YearLedger ledger, Form form, Grid cells)
    {
        if (form.Id != Form2021.Form.Id)
            return $"本年新制作规范性文件{N(cells["disclosure", "normative", "made"].Number)}件。";
        var rules = cells["disclosure", "regulations", "in-force"].Number > 0 || ledger["disclosure/regulations", "made"] > 0
            ? Three("规章", "regulations")
            : "";
        return rules + Three("行政规范性文件", "normative");

        string Three(string name, string row) =>
            $"本年度制发{name}{N(cells["disclosure", row, "made"].Number)}件，废止{name}{N(cells["disclosure", row, "repealed"].Number)}件，"
            + $"现行有效{name}{N(cells["disclosure", row, "in-force"].Number)}件。";
    }

    static string Platforms(YearLedger ledger)
    {
        var platforms = Join(
            Counted(ledger[Measures.Accounts], n => $"运行政务新媒体账号{n}个"),
            Counted(ledger[Measures.ReadingCorners], n => $"设立政务公开专区{n}个"),
            Counted(ledger[Measures.NoticeBoards], n => $"设置公开栏{n}个"));
        return platforms.Length > 0 ? platforms : "依托上级政府门户网站的政府信息公开专栏发布信息，由专人维护。";
    }

    static string Supervision(YearLedger ledger)
    {
        var trainings = ledger[Measures.Trainings] > 0 ? Join(
            $"组织政府信息公开业务培训{N(ledger[Measures.Trainings])}次",
            Counted(ledger[Measures.TrainingAttendance], n => $"参加{n}人次")) : "明确专人负责，落实信息发布审核制度。";
        return ledger.IsGovernment ? trainings + Duties(ledger) : trainings;
    }

    /// <summary>条例第五十条第（四）项：各级人民政府还应当写工作考核、社会评议和责任追究结果情况。</summary>
    static string Duties(YearLedger ledger) =>
        (ledger[Measures.Assessments] > 0 ? $"开展政府信息公开工作考核{N(ledger[Measures.Assessments])}次，" : "政府信息公开工作已纳入年度工作考核，")
        + (ledger[Measures.PublicReviews] > 0 ? $"组织社会评议{N(ledger[Measures.PublicReviews])}次，" : "通过意见箱和来信来访接受社会评议，")
        + (ledger[Measures.Accountability] > 0 ? $"追究责任{N(ledger[Measures.Accountability])}人次。" : "没有发生需要追究责任的情形。");

    /// <summary>问题与改进由数字引出；至少一条。</summary>
    static string Shortcomings(YearLedger ledger)
    {
        (bool Applies, string Problem, string Improvement)[] all =
        [
            (ledger[Measures.Overdue] > 0, $"有{N(ledger[Measures.Overdue])}件申请没有在法定期限内答复", "逐件登记期限，临期提醒，分管负责人每周查看在办申请"),
            (ledger[Measures.Trainings] == 0, "工作人员对政府信息公开规定掌握不够", "安排全员业务学习，新到岗人员先学后办"),
            (ledger[Measures.Interpretations] == 0, "对群众关心的政策解读偏少", "重要政策文件与解读材料同步起草、同步发布"),
            (true, "主动公开的内容与群众实际需求还不完全对应", "根据申请和咨询较集中的事项，及时补充主动公开的内容"),
        ];
        var chosen = all.Where(item => item.Applies).Take(3).ToList();
        return Lines(
            $"存在的主要问题：{Numbered(chosen.Select(item => item.Problem))}。",
            $"改进情况：{Numbered(chosen.Select(item => item.Improvement))}。");
    }

    static string Numbered(IEnumerable<string> items) =>
        string.Join("；", items.Select((item, index) => $"{Numeral.Chinese(index + 1)}是{item}"));

    static string OtherMatters(YearLedger ledger) => Lines(
        "本年度政务公开工作要点确定的各项任务已逐项分解落实。",
        ledger[Measures.FeeNotices] == 0 && ledger[Measures.FeeReceived] == 0
            ? "信息处理费收取情况：本年度未发出收费通知，未收取信息处理费。"
            : $"信息处理费收取情况：本年度发出收费通知{N(ledger[Measures.FeeNotices])}件，通知总金额{N(ledger[Measures.FeeBilled])}元，"
                + $"实际收取信息处理费{N(ledger[Measures.FeeReceived])}元。");

    static decimal All(Grid cells, string row) => cells["requests", row, "all"].Number;

    static string? Counted(decimal count, Func<string, string> sentence) => count > 0 ? sentence(N(count)) : null;

    static string Join(params string?[] parts)
    {
        var present = parts.OfType<string>().ToList();
        return present.Count == 0 ? "" : $"{string.Join("，", present)}。";
    }

    static string Lines(params string[] lines) => string.Join('\n', lines);

    static string N(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);
}
