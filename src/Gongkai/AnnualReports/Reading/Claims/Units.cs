namespace Gongkai.AnnualReports.Reading.Claims;

/// <summary>数词后面的单位。</summary>
static class Units
{
    /// <summary>长的在前。</summary>
    static readonly string[] Known =
        ["人次", "场次", "条次", "件次", "场", "条", "件", "篇", "个", "次", "期", "份", "起", "宗", "例", "项", "则", "人", "名", "户", "部", "幅", "类", "种",
         "家", "册", "套", "张", "批", "轮", "所", "处", "方面", "元", "%"];

    /// <summary>单位字后面跟着这些字，就不是单位：“12条例”“3个月”“5项目”。</summary>
    static readonly string[] Lookalikes =
        ["个月", "个工作日", "个百分点", "个小时", "个季度", "个自然", "次日", "条例", "期间", "期限", "场所", "场地", "项目", "件套", "件事", "部门", "部委",
         "人民", "人大", "名称", "份额", "家庭", "类别", "种类", "例如", "张家", "条龙", "条街", "次性", "条线", "套班", "起草",
         "所有", "所属", "所在", "所需", "所称", "所列", "处理", "处罚", "处置", "处分", "处室", "处长"];

    /// <returns>单位；没有为空。倍数是“万条”的万；“余”“多”为约数。</returns>
    public static (string Unit, int End, decimal Multiplier, bool IsLoose) Read(string text, int at, bool isChinese)
    {
        var (start, multiplier, prefix, loose) = (at, 1m, "", false);
        Skip();
        if (at < text.Length && text[at] is '万' or '亿' && !isChinese)
        {
            (multiplier, prefix) = text[at] == '万' ? (10_000m, "万") : (100_000_000m, "亿");
            at++;
            Skip();
        }

        var rest = text.AsSpan(at);
        if (prefix.Length > 0 && rest.StartsWith("元"))
            return (prefix + "元", at + 1, 1, loose);
        if (isChinese && rest.StartsWith("件事") && !rest.StartsWith("件事项"))
            return ("件事", at + 2, 1, loose);
        foreach (var lookalike in Lookalikes)
        {
            if (rest.StartsWith(lookalike))
                return ("", start, 1, false);
        }

        foreach (var unit in Known)
        {
            if (rest.StartsWith(unit))
                return (unit is "条次" or "件次" ? unit[..1] : unit, at + unit.Length, multiplier, loose || multiplier > 1);
        }

        return ("", start, 1, false);

        void Skip()
        {
            while (at < text.Length && text[at] is '余' or '多' or '来')
                (at, loose) = (at + 1, true);
        }
    }

    /// <summary>数的前后有没有“近、约、超过、不少于、每”“以上、左右”。</summary>
    public static bool IsLoose(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        foreach (var word in (ReadOnlySpan<string>)["近", "约", "超", "逾", "超过", "至少", "不少于", "不低于", "不超过", "不多于", "最多", "每", "上", "至", "到"])
        {
            if (before.EndsWith(word))
                return word is not "到" and not "至" and not "上" || before.Length > 1 && char.IsAsciiDigit(before[^2]);
        }

        return after.StartsWith("以上") || after.StartsWith("左右") || after.StartsWith("余") || after.StartsWith("以内") || after.StartsWith("之多")
            || after.StartsWith("多") && !after.StartsWith("多家");
    }
}
