using System.Buffers;
using Gongkai.AnnualReports.Reading;
using Gongkai.Law;

namespace Gongkai.AnnualReports.Audit;

/// <summary>错字：重复的字词、常见的混淆、夹杂的外文、丢失的字。宁缺毋滥。</summary>
static class TypoRules
{
    public static ImmutableArray<AuditRule> All { get; } =
    [
        new("AR-0-12", "typo", Severity.Note, Statutes.ReportFormat2021.Whole, "文字通顺，没有错字、叠字、夹杂的外文和丢失的字。", Check)
        {
            Wrong = "帮助企业 and 农民；在上新台阶；进行进行",
            Right = "“人民政府政府信息公开”“等等”是正常文字",
            Remedy = "请改正文字",
        },
    ];

    /// <summary>一份报告最多列多少处。</summary>
    const int Most = 30;

    /// <summary>错的写法 → 对的写法。</summary>
    static readonly (string Wrong, string Right)[] Confusions =
    [
        ("在上新台阶", "再上新台阶"), ("在上台阶", "再上台阶"), ("在上一个新台阶", "再上一个新台阶"), ("在接再厉", "再接再厉"), ("再接再励", "再接再厉"),
        ("应公开，尽公开", "应公开尽公开"), ("应公开、尽公开", "应公开尽公开"), ("在创佳绩", "再创佳绩"), ("一如继往", "一如既往"), ("按步就班", "按部就班"),
        ("布署", "部署"), ("按装", "安装"), ("近一步", "进一步"), ("进一部加", "进一步加"), ("进一部完", "进一步完"), ("进一部规", "进一步规"), ("进一部推", "进一步推"), ("进一部提", "进一步提"),
        ("根椐", "根据"), ("依椐", "依据"), ("惯彻", "贯彻"), ("贯切落实", "贯彻落实"), ("落实道位", "落实到位"), ("公开条列", "公开条例"),
        ("重点领城", "重点领域"), ("人名政府", "人民政府"), ("人民正府", "人民政府"), ("政俯", "政府"), ("办公庭", "办公厅"), ("公幵", "公开"),
        ("规范姓文件", "规范性文件"), ("规泛性文件", "规范性文件"), ("责任追纠", "责任追究"), ("行政复义", "行政复议"), ("行政诉颂", "行政诉讼"),
        ("政务公共开", "政务公开"), ("信息公共开", "信息公开"), ("积级", "积极"), ("通迅", "通讯"), ("松驰", "松弛"), ("截止目前", "截至目前"),
        ("截止到目前", "截至目前"), ("行政事业性收废", "行政事业性收费"), ("主动公布开", "主动公开"), ("依申情公开", "依申请公开"), ("依申请公开的的", "依申请公开的"),
        ("政府信息公开公作", "政府信息公开工作"), ("信息公开公作", "信息公开工作"), ("责任落时", "责任落实"), ("缺泛", "缺乏"), ("健全完擅", "健全完善"),
        ("力渡", "力度"), ("加强保密审察", "加强保密审查"), ("保密审察", "保密审查"), ("政策解渎", "政策解读"), ("辐盖", "覆盖"), ("侯补", "候补"), ("凑效", "奏效"),
        ("己经", "已经"), ("做为政府", "作为政府"), ("制订定", "制定"), ("必需严格", "必须严格"), ("及既时", "及时"), ("渡假", "度假"),
    ];

    static readonly SearchValues<string> Confused = SearchValues.Create([.. Confusions.Select(pair => pair.Wrong)], StringComparison.Ordinal);

    static List<Breach> Check(Dossier dossier)
    {
        var breaches = new List<Breach>();
        foreach (var section in dossier.Report.Sections)
        {
            Confusing(section, breaches);
            foreach (var slip in TypoScan.Of(section.Text))
                AddOnce(Found(section, slip.At, slip.Length, slip.Right, slip.Why), breaches);
        }

        return breaches;
    }

    /// <summary>同一处丢了好几个字，说一次就够；整篇乱码也不必列满一页。</summary>
    static void AddOnce(Breach found, List<Breach> breaches)
    {
        if (breaches.Count < Most && (breaches.Count == 0 || breaches[^1].Why != found.Why || breaches[^1].Section != found.Section))
            breaches.Add(found);
    }

    static void Confusing(Section section, List<Breach> breaches)
    {
        var text = section.Text;
        for (var from = 0; text.AsSpan(from).IndexOfAny(Confused) is >= 0 and var found;)
        {
            var at = from + found;
            var (wrong, right) = Array.Find(Confusions, pair => text.AsSpan(at).StartsWith(pair.Wrong, StringComparison.Ordinal));
            if (!IsInnocent(text, at, wrong))
                breaches.Add(Found(section, at, wrong.Length, right, $"“{wrong}”疑为“{right}”"));
            from = at + wrong.Length;
        }
    }

    /// <summary>别的词恰好含有这几个字。</summary>
    static bool IsInnocent(string text, int at, string wrong) => at > 0 && wrong switch
    {
        "近一步" => text[at - 1] is '更' or '靠' or '走' or '再',
        "布署" => text[at - 1] is '发' or '公' or '颁' or '宣',
        _ => false,
    };

    static Breach Found(Section section, int at, int length, string? right, string why) =>
        new($"section {section.Number}", right, section.Text.Substring(at, length))
        {
            Section = section.Number,
            Quote = Sentence.Quote(section.Text, at, length, 40),
            Why = why,
        };
}
