namespace Gongkai.AnnualReports.Reading;

/// <summary>标签的文字归一：去空白、标点，全角变半角，繁体变简体。</summary>
static class LabelText
{
    /// <summary>表样用字的繁简对照，一繁一简；“其它”即“其他”。</summary>
    const string Pairs =
        "它他條条項项規规範范廢废現现許许處处罰罚強强業业費费額额單单萬万內内數数發发決决製制請请況况組组織织總总計计機机構构務务會会結结轉转辦办開开區区" +
        "這这屬属國国類类過过執执詢询無无關关沒没補补後后確确訪访舉举報报訴诉復复複复維维糾纠審审經经權权護护當当獲获認认繼继續续對对購购採采減减穩稳係系為为爲为於于據据與与僅仅違违書书證证徵征";

    const char FirstHan = '\u4E00', LastHan = '\u9FFF';

    static readonly char[] ToSimplified = Simplification();

    /// <summary>归一后的一个字；不计的字（空白、标点）为 '\0'。</summary>
    public static char Fold(char c)
    {
        if (c is >= FirstHan and <= LastHan)
            return ToSimplified[c - FirstHan];
        c = CellText.Fold(c);
        return char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : '\0';
    }

    /// <summary>归一后的全文，序号也去掉。</summary>
    public static string Core(string text)
    {
        var folded = text.Length <= 128 ? stackalloc char[128] : new char[text.Length];
        var length = 0;
        for (var i = AfterOrdinal(text, 0); i < text.Length; i++)
        {
            if (Fold(text[i]) is not '\0' and var c)
                folded[length++] = c;
        }

        return folded[..length].ToString();
    }

    /// <summary>
    /// 序号之后的位置：“（七）总计”“1.属于”“三、本年度”“① 其他”。标签本身没有以数字开头的，故开头的数字一律是序号。
    /// </summary>
    public static int AfterOrdinal(ReadOnlySpan<char> text, int start)
    {
        var at = start;
        while (at < text.Length && !IsOrdinal(text[at]) && Fold(text[at]) == '\0')
            at++;
        while (at < text.Length && IsOrdinal(text[at]))
            at++;
        while (at < text.Length && !IsOrdinal(text[at]) && Fold(text[at]) == '\0')
            at++;
        return at == text.Length ? start : at;
    }

    /// <summary>开头有没有序号。</summary>
    public static bool HasOrdinal(ReadOnlySpan<char> text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (IsOrdinal(text[i]))
                return true;
        }

        return false;
    }

    static char[] Simplification()
    {
        var table = new char[LastHan - FirstHan + 1];
        for (var i = 0; i < table.Length; i++)
            table[i] = (char)(FirstHan + i);
        for (var i = 0; i < Pairs.Length; i += 2)
            table[Pairs[i] - FirstHan] = Pairs[i + 1];
        return table;
    }

    static bool IsOrdinal(char c) =>
        c is '一' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十'
        || c is >= '①' and <= '⒛' or >= '㈠' and <= '㈩'
        || char.IsAsciiDigit(CellText.Fold(c));
}
