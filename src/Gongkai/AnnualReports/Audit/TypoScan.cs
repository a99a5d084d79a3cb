namespace Gongkai.AnnualReports.Audit;

/// <summary>一处文字毛病。</summary>
/// <param name="Right">应为；说不准为 null。</param>
readonly record struct Slip(int At, int Length, string? Right, string Why);

/// <summary>逐字看一遍：叠字、叠词、叠标点、夹杂的外文、丢失的字。</summary>
static class TypoScan
{
    /// <summary>不该连写两遍的单字；前后的字成词的除外。</summary>
    const string SingleOnly = "的和及与将把被或了并也";

    /// <summary>连写两遍必是笔误的词（动词、副词）；“政府政府”“信息信息”“公开公开”之类可能是词语相接，不在其列。</summary>
    static readonly FrozenSet<string> Words = FrozenSet.Create(StringComparer.Ordinal,
        "进行", "加强", "积极", "认真", "及时", "落实", "开展", "严格", "提高", "完善", "通过", "群众", "按照", "主动", "推进", "确保", "我乡", "我镇",
        "我县", "我区", "我市", "本乡", "本镇", "不断", "持续", "深入", "全面", "切实", "有效", "根据", "对于", "由于", "因此", "同时", "为了", "已经",
        "可以", "能够", "应当", "没有", "存在", "未收", "收到", "未发", "发生", "结合", "围绕", "坚持", "健全", "建立", "强化", "优化", "规范", "提升",
        "充分", "全年", "各类", "相关", "有关", "以及", "其中", "部门", "单位", "人员", "情况", "问题", "问责", "责任", "制度", "机制",
        "完成", "做好", "提供", "召开", "举办", "编制", "制定", "明确", "细化", "梳理", "促进", "保障", "实现", "取得", "受理", "办结", "答复", "收取", "得到");

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> WordLookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>两个汉字之间的英文虚词、程序里的空值。</summary>
    static readonly string[] ForeignWords =
        ["and", "the", "of", "with", "for", "to", "or", "in", "is", "are", "by", "from", "undefined", "null", "NaN", "None"];

    static readonly string[] Garbage = ["锟斤拷", "烫烫烫", "屯屯屯", "ï»¿", "â€", "作为一个人工智能", "作为AI", "作为一个AI", "希望以上内容", "以下是为您", "{{", "}}", "[插入"];

    public static List<Slip> Of(string text)
    {
        var slips = new List<Slip>();
        for (var i = 0; i + 1 < text.Length; i++)
        {
            var c = text[i];
            if (c is >= '\u4E00' and <= '\u9FFF')
                Doubled(text, i, slips);
            else if (c is '，' or '、' or '；' or '：' or '。' && text[i + 1] == c && (i == 0 || text[i - 1] != c))
                slips.Add(new(i, 2, c.ToString(), "标点重复"));
            else if (char.IsAsciiLetter(c) && (i == 0 || !char.IsAsciiLetter(text[i - 1])))
                Foreign(text, i, slips);
            else if (c > '\u2000' && IsLost(text, i))
                slips.Add(new(i, 1, null, "有丢失的字或者乱码"));
            else if (c is '?' or '？' && i + 2 < text.Length && text[i + 1] == c && text[i + 2] == c && (i == 0 || text[i - 1] != c))
                slips.Add(new(i, 3, null, "连着几个问号，疑有丢失的字"));
        }

        foreach (var garbage in Garbage)
        {
            if (text.IndexOf(garbage, StringComparison.Ordinal) is >= 0 and var at)
                slips.Add(new(at, garbage.Length, null, "有乱码或者机器生成的文字"));
        }

        return slips;
    }

    static void Doubled(string text, int i, List<Slip> slips)
    {
        if (text[i] == text[i + 1])
        {
            if (SingleOnly.Contains(text[i]) && (i == 0 || text[i - 1] != text[i]) && !IsPartOfWords(text, i))
                slips.Add(new(i, 2, text[i].ToString(), $"“{text[i]}”字重复"));
        }
        else if (i + 3 < text.Length && text[i] == text[i + 2] && text[i + 1] == text[i + 3] && WordLookup.Contains(text.AsSpan(i, 2)))
        {
            slips.Add(new(i, 4, text.Substring(i, 2), $"“{text.AsSpan(i, 2)}”重复"));
        }
    }

    /// <summary>叠着的两个字分属前后两个词：的确、和谐、及时、参与、了解、合并……</summary>
    static bool IsPartOfWords(string text, int i)
    {
        var (before, after) = (i > 0 ? text[i - 1] : ' ', i + 2 < text.Length ? text[i + 2] : ' ');
        return text[i] switch
        {
            '的' => before == '目' || after is '确' or '士',
            '和' => before is '平' or '温' or '缓' or '共' or '饱' or '谐' || after is '谐' or '平' or '睦' or '解' or '善' or '好' or '美' or '气',
            '及' => before is '以' or '普' or '涉' or '波' || after is '时' or '早' or '其' or '格',
            '与' => before is '参' or '赋' or '给' || after is '会' or '否' or '时',
            '将' => before is '即' or '必' || after is '来' or '近' or '军',
            '把' => after is '握' or '关' or '控' or '脉',
            '或' => after is '许' or '者',
            '了' => before is '为' or '除' or '解' || after is '解' or '然',
            '并' => before is '合' or '归' or '吞' or '一' || after is '且' or '非' or '联' or '购' or '行',
            '也' => false,
            _ => false,
        };
    }

    static void Foreign(string text, int i, List<Slip> slips)
    {
        var end = i;
        while (end < text.Length && char.IsAsciiLetter(text[end]))
            end++;
        var word = text.AsSpan(i, end - i);
        if (word.Length > 9 || !IsHanBefore(text, i) || !IsHanAfter(text, end))
            return;
        foreach (var foreign in ForeignWords)
        {
            if (word.SequenceEqual(foreign))
                slips.Add(new(i, word.Length, null, $"中文里夹杂“{foreign}”"));
        }

        if (word.SequenceEqual("XX") || word.SequenceEqual("XXX"))
        {
            var next = text.AsSpan(end).TrimStart();
            if (next.Length > 0 && "年月日件条次个份万乡镇县区市人场".Contains(next[0]))
                slips.Add(new(i, word.Length, null, "留有没填的空“XX”"));
        }
    }

    static bool IsHanBefore(string text, int i)
    {
        for (i--; i >= 0 && text[i] == ' '; i--)
        {
        }

        return i >= 0 && text[i] is >= '\u4E00' and <= '\u9FFF' or '，' or '。';
    }

    static bool IsHanAfter(string text, int i)
    {
        while (i < text.Length && text[i] == ' ')
            i++;
        return i < text.Length && text[i] is >= '\u4E00' and <= '\u9FFF' or '，' or '。';
    }

    /// <summary>替换符、方框、假名、谚文、汉字之间的专用区字符。</summary>
    static bool IsLost(string text, int i) => text[i] switch
    {
        '\uFFFD' => i == 0 || text[i - 1] != '\uFFFD',
        '□' => i > 0 && text[i - 1] is >= '\u4E00' and <= '\u9FFF' && text[i + 1] is >= '\u4E00' and <= '\u9FFF' and not ('是' or '否' or '有' or '无'),
        >= '\u3041' and <= '\u30FA' or >= '\uAC00' and <= '\uD7AF' => i == 0 || text[i - 1] is < '\u3041' or > '\u30FF' and < '\uAC00' or > '\uD7AF',
        >= '\uE000' and <= '\uF8FF' => i > 0 && text[i - 1] is >= '\u4E00' and <= '\u9FFF' && text[i + 1] is >= '\u4E00' and <= '\u9FFF',
        _ => false,
    };
}
