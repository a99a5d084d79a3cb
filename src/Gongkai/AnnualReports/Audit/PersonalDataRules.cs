using System.Text.RegularExpressions;
using Gongkai.AnnualReports.Reading;
using Gongkai.Law;

namespace Gongkai.AnnualReports.Audit;

/// <summary>
/// 个人信息：身份证号、私人手机号、银行卡号、家庭住址。办公电话、邮箱、地址、信用代码、干部姓名职务不在此列。
/// </summary>
/// <remarks>
/// 契约要求引文逐字；但核对结果会进入导出表和退回通知，个人信息不得随之扩散，
/// 所以引文和消息里的号码、住址一律以 * 代替中间部分，位置由所在部分和前后文可以找到。
/// </remarks>
static partial class PersonalDataRules
{
    public static ImmutableArray<AuditRule> All { get; } =
    [
        new("AR-0-14", "personal-data", Severity.Error, Statutes.PersonalInformationLaw.Article(28), "公开的报告里没有身份证号、私人手机号、银行卡号和家庭住址。", Check)
        {
            Wrong = "列出低保对象的身份证号、手机号",
            Right = "办公电话、热线、邮箱、办公地址、统一社会信用代码、干部姓名与职务不报",
            Remedy = "请删除或者隐去；已经上网的，请立即撤下并更正后重新发布",
        },
    ];

    static readonly string[] Private =
    [
        "申请人", "群众", "村民", "居民", "户主", "当事人", "手机", "身份证", "住址", "家住", "先生", "女士", "姓名", "本人", "投诉人", "举报人",
        "贫困户", "低保", "补贴对象", "受益人", "家属", "联系人", "监护人", "患者", "私人", "个人电话", "老人",
    ];

    static readonly string[] Office =
    [
        "办公室", "邮编", "邮政编码", "邮箱", "传真", "办公电话", "咨询电话", "监督电话", "举报电话", "投诉电话", "服务电话", "热线", "联系地址", "办公地址", "值班电话", "人民政府",
        "便民服务中心", "受理机构",
    ];

    static List<Breach> Check(Dossier dossier)
    {
        var breaches = new List<Breach>();
        foreach (var section in dossier.Report.Sections)
        {
            Numbers(section, breaches);
            if (section.Text.Contains('住', StringComparison.Ordinal) || section.Text.Contains('址', StringComparison.Ordinal) || section.Text.Contains("户籍", StringComparison.Ordinal))
                Homes(section, breaches);
        }

        return breaches;
    }

    /// <summary>逐段看数字串；手机号、卡号可以用空格、短横分节。</summary>
    static void Numbers(Section section, List<Breach> breaches)
    {
        var text = section.Text;
        Span<char> digits = stackalloc char[20];
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsAsciiDigit(text[i]))
            {
                i++;
                continue;
            }

            var (start, length) = (i, 0);
            for (; i < text.Length && IsPartOfNumber(text, i, length); i++)
            {
                if (text[i] is not (' ' or '-') && length < digits.Length)
                    digits[length++] = text[i];
            }

            var isAlone = (start == 0 || !char.IsAsciiLetterOrDigit(text[start - 1]) && text[start - 1] is not ('-' or '.' or '/' or '_' or '@'))
                && (i == text.Length || !char.IsAsciiLetterOrDigit(text[i]) && text[i] is not ('@' or '_' or '.' or '/' or '%' or '％'));
            if (isAlone && length >= 11 && Kind(text, start, digits[..length]) is { } kind)
                breaches.Add(Found(section, start, i - start, kind));
        }
    }

    static bool IsPartOfNumber(string text, int i, int length) =>
        char.IsAsciiDigit(text[i])
        || text[i] is 'X' or 'x' && length == 17
        || text[i] is ' ' or '-' && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]) && char.IsAsciiDigit(text[i - 1]) && length is 3 or 4 or 6 or 7 or 8 or 12 or 14 or 16;

    static string? Kind(string text, int at, ReadOnlySpan<char> digits)
    {
        var before = text.AsSpan(Math.Max(0, at - 30), Math.Min(30, at));
        if (before.Contains("信用代码", StringComparison.Ordinal) || before.Contains("项目编号", StringComparison.Ordinal) || before.Contains("索引号", StringComparison.Ordinal))
            return null;
        if (PersonalNumbers.IsIdentity(digits) || (before.Contains("身份证", StringComparison.Ordinal) && PersonalNumbers.LooksLikeIdentity(digits)))
            return "身份证号";
        if (digits.Length == 11)
            return PersonalNumbers.IsMobile(digits) && IsPrivate(text, at) ? "手机号" : null;
        return digits.Length is >= 15 and <= 19 && !digits.ContainsAny('X', 'x') && IsBankCard(digits, before) ? "银行卡号" : null;
    }

    /// <summary>不是办公联系方式里的手机号。</summary>
    static bool IsPrivate(string text, int at)
    {
        var near = text.AsSpan(Math.Max(0, at - 24), Math.Min(24, at));
        var (start, end) = Sentence.Bounds(text, at);
        var line = Math.Max(start, at - 120);
        var wide = text.AsSpan(line, Math.Min(end, at + 60) - line);
        return HasAny(near, Private) || !HasAny(wide, Office);
    }

    /// <summary>银行卡：Luhn 校验，且是银联卡号段或者写明卡号、账号；单位收款账户不算。</summary>
    static bool IsBankCard(ReadOnlySpan<char> digits, ReadOnlySpan<char> before)
    {
        if (before.Contains("缴费", StringComparison.Ordinal) || before.Contains("财政", StringComparison.Ordinal) || before.Contains("单位账", StringComparison.Ordinal))
            return false;
        var isNamed = before.Contains("卡号", StringComparison.Ordinal) || before.Contains("银行", StringComparison.Ordinal)
            || before.Contains("账号", StringComparison.Ordinal) || before.Contains("帐号", StringComparison.Ordinal) || before.Contains("一卡通", StringComparison.Ordinal);
        return (isNamed && digits.Length >= 16) || PersonalNumbers.IsBankCard(digits);
    }

    static void Homes(Section section, List<Breach> breaches)
    {
        foreach (Match home in Home().Matches(section.Text))
        {
            if (!Sentence.Around(section.Text, home.Index).Contains("办公", StringComparison.Ordinal))
                breaches.Add(Found(section, home.Groups["place"].Index, home.Groups["place"].Length, "家庭住址"));
        }
    }

    static Breach Found(Section section, int at, int length, string kind)
    {
        var text = section.Text;
        var (start, end) = (Math.Max(0, at - 16), Math.Min(text.Length, at + length + 8));
        var passage = Masked(text[start..at]) + Mask(text.AsSpan(at, length)) + Masked(text[(at + length)..end]);
        return new($"section {section.Number}", null, kind)
        {
            Section = section.Number,
            Quote = passage.Replace('\n', ' ').Trim(),
            Why = $"这里写有个人的{kind}，不应公开",
        };
    }

    /// <summary>留头尾，中间以 * 代替。</summary>
    static string Mask(ReadOnlySpan<char> text)
    {
        var keep = text.Length >= 15 ? 4 : 3;
        return $"{text[..keep]}{new string('*', Math.Max(text.Length - keep * 2, 2))}{(text.Length > keep * 2 ? text[^keep..] : [])}";
    }

    /// <summary>前后文里别的长号码也隐去。</summary>
    static string Masked(string text) => LongNumber().Replace(text, match => new string('*', match.Length));

    static bool HasAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.Contains(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    [GeneratedRegex(@"(?:家庭住址|家庭地址|家住|住址|户籍地址|户籍所在地|现居住于|现居住地|现住址?)(?:[：:]|为|是|在)?\s?(?<place>[^。；，,\n]{2,40}?(?:\d+\s?号(?:楼|院)?(?:\d+\s?(?:单元|室))*|[0-9一二三四五六七八九十]+(?:组|社|队|栋|幢|单元|室)(?:[0-9一二三四五六七八九十]+(?:号|室|户))?))", RegexOptions.CultureInvariant)]
    private static partial Regex Home();

    [GeneratedRegex(@"\d{6,}[Xx]?", RegexOptions.CultureInvariant)]
    private static partial Regex LongNumber();
}
