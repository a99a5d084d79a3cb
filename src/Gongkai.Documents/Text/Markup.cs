namespace Gongkai.Documents.Text;

/// <summary>markdown 的记号：井号标题、加粗、换行标签。纯文本里也常有（由别处转来）。</summary>
static class Markup
{
    static readonly string[] LineBreaks = ["<br>", "<br/>", "<br />"];

    /// <summary>标题的级数与文字；不是标题为 0。</summary>
    public static int HeadingLevel(ReadOnlySpan<char> line, out ReadOnlySpan<char> text)
    {
        text = line.TrimStart();
        var level = 0;
        while (level < text.Length && text[level] == '#')
            level++;
        if (level is 0 or > 6 || level == text.Length || (text[level] is not (' ' or '\t' or '　') && text[level] < '\u4E00' && text[level] != '*'))
            return 0;
        text = text[level..].Trim().TrimEnd('#').TrimEnd();
        return text.IsEmpty ? 0 : level;
    }

    /// <summary>去掉加粗记号；单个的星号（注释用）留着。</summary>
    public static string Strip(string text)
    {
        if (text.Contains("**", StringComparison.Ordinal))
            text = text.Replace("**", "", StringComparison.Ordinal).Trim();
        if (text.Contains("__", StringComparison.Ordinal) && text.StartsWith("__", StringComparison.Ordinal))
            text = text.Replace("__", "", StringComparison.Ordinal);
        foreach (var lineBreak in text.Contains("<br", StringComparison.OrdinalIgnoreCase) ? LineBreaks : [])
            text = text.Replace(lineBreak, "", StringComparison.OrdinalIgnoreCase);
        if (text.Contains("&nbsp;", StringComparison.Ordinal))
            text = text.Replace("&nbsp;", " ", StringComparison.Ordinal).Trim();
        return text;
    }
}
