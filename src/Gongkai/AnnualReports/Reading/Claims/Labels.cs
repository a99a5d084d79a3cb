namespace Gongkai.AnnualReports.Reading.Claims;

/// <summary>从分句里取出数的名目：去掉开头的虚字、动词和末尾的“共”“为”。</summary>
static class Labels
{
    static readonly string[] Openings =
        ["其中", "主动", "公开", "发布", "通过", "全年", "共计", "共", "累计", "新增", "转载", "我乡", "我镇", "我局", "我县", "本年度", "本年", "年度", "各类", "组织", "开展",
         "审核发放", "年", "了", "：", "，", "、", "；", "”", "和", "及"];

    static readonly string[] Endings = ["共计", "累计", "合计", "总计", "共", "为", "达到", "达", "约", "近", "了", "：", "有"];

    public static string? Of(Figure figure)
    {
        var text = figure.Before;
        if (text.Length < 2)
            text = figure.Tail;
        if (text.Length > 5 && ContextTracker.YearBefore(text, 4) != 0)
            text = text[5..];
        while (text.Length > 2 && (char.IsAsciiDigit(text[0]) && text[1] is '.' || text[0] is '.'))
            text = text[1..];
        for (var length = int.MaxValue; text.Length < length;)
        {
            length = text.Length;
            text = TrimEnd(TrimStart(text));
        }

        return text.IsEmpty ? null : text.Length > 30 ? text[^30..].ToString() : text.ToString();
    }

    static ReadOnlySpan<char> TrimStart(ReadOnlySpan<char> text)
    {
        foreach (var word in Openings)
        {
            if (text.Length > word.Length && text.StartsWith(word))
                return text[word.Length..];
        }

        return text;
    }

    static ReadOnlySpan<char> TrimEnd(ReadOnlySpan<char> text)
    {
        foreach (var word in Endings)
        {
            if (text.Length > word.Length && text.EndsWith(word))
                return text[..^word.Length];
        }

        return text;
    }
}
