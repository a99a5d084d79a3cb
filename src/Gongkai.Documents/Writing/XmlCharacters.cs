using System.Text;
using System.Xml;

namespace Gongkai.Documents.Writing;

/// <summary>去掉 XML 里不许有的字符（控制符、落单的代理字符）。</summary>
static class XmlCharacters
{
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
}
