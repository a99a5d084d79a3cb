using Gongkai.AnnualReports.Reading;

namespace Gongkai.AnnualReports.Audit;

/// <summary>总体情况里的小标题：（一）主动公开、1.主动公开。、主动公开方面：……。</summary>
static class AspectHeadings
{
    const int Longest = 26;

    public static List<string> Of(string text)
    {
        var found = new List<string>();
        for (var at = 0; at < text.Length; at++)
        {
            if (at == 0 || text[at - 1] == '\n')
                AddLineStart(text, at, found);
            if (text[at] is '（' or '(' && Sentence.SkipMarks(text, at) is var inner && inner > at)
                found.Add(Until(text, inner));
        }

        return found;
    }

    static void AddLineStart(string text, int at, List<string> found)
    {
        // （一）另由调用者取；“一是……”是分点，不是小标题。
        if (text[at] is '（' or '(' || at + 1 < text.Length && text[at + 1] == '是')
            return;
        var start = Sentence.SkipMarks(text, at);
        var heading = Until(text, start);
        var isHeading = start > at || IsLine(text, at, heading)
            || heading.EndsWith("方面", StringComparison.Ordinal) || heading.EndsWith("情况", StringComparison.Ordinal);
        if (isHeading)
            found.Add(heading);
    }

    static bool IsLine(string text, int at, string heading) =>
        at + heading.Length >= text.Length || text[at + heading.Length] is '\n' or '：' or ':';

    static string Until(string text, int at)
    {
        var rest = text.AsSpan(at, Math.Min(Longest, text.Length - at));
        var end = rest.IndexOfAny("。：:\n；");
        return (end < 0 ? rest : rest[..end]).ToString();
    }
}
