using System.Globalization;

namespace Gongkai.Documents.Writing;

/// <summary>工作表名：不含 \ / ? * [ ] :，至多 31 字，不重复（不分大小写）。</summary>
static class SheetNames
{
    public static List<string> Of(IEnumerable<string> names)
    {
        HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);
        List<string> result = [];
        foreach (var name in names)
        {
            var clean = string.Concat(XmlCharacters.Clean(name).Where(c => !@"\/?*[]:".Contains(c, StringComparison.Ordinal) && !char.IsControl(c))).Trim('\'', ' ');
            clean = clean.Length == 0 ? "表" : Cut(clean, 31);
            var unique = clean;
            for (var n = 2; !taken.Add(unique); n++)
                unique = Cut(clean, 26) + n.ToString(CultureInfo.InvariantCulture);
            result.Add(unique);
        }

        return result;
    }

    static string Cut(string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
}
