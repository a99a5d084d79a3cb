using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Gongkai.Documents.Writing;

/// <summary>去掉 XML 里不许有的字符（控制符、落单的代理字符）。</summary>
static partial class XmlCharacters
{
    /// <summary>用在单元格里：表格软件把 _x0041_ 读成字母 A，原文就这样写的要先转义。</summary>
    public static string Escape(string text) =>
        Clean(text.Contains("_x", StringComparison.Ordinal) ? Coded().Replace(text, "_x005F_x") : text);

    public static string Clean(string text)
    {
        var bad = FirstBad(text, 0);
        if (bad < 0)
            return text;
        StringBuilder clean = new(text.Length);
        for (var from = 0; ; from = bad + 1)
        {
            bad = FirstBad(text, from);
            clean.Append(text, from, (bad < 0 ? text.Length : bad) - from);
            if (bad < 0)
                return clean.ToString();
        }
    }

    static int FirstBad(string text, int from)
    {
        for (var i = from; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
                continue;
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
                i++;
            else
                return i;
        }

        return -1;
    }

    [GeneratedRegex("_x(?=[0-9A-Fa-f]{4}_)")]
    private static partial Regex Coded();
}
