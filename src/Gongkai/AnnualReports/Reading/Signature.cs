using Gongkai.Organs;

namespace Gongkai.AnnualReports.Reading;

/// <summary>落款：末尾单独成行的机关名称。</summary>
static class Signature
{
    /// <summary>落款的机关；没有为 null。</summary>
    public static string? Organ(ImmutableArray<Section> sections)
    {
        if (sections.IsEmpty)
            return null;
        var lines = sections[^1].Text.Split('\n');
        for (var i = lines.Length - 1; i >= 0 && i >= lines.Length - 3; i--)
        {
            var line = TitleReader.Compact(lines[i]);
            if (IsOrgan(line))
                return line;
        }

        return null;
    }

    /// <summary>整行就是一个机关名称。</summary>
    static bool IsOrgan(string line) =>
        line.Length is >= 3 and <= 30 && line.AsSpan().IndexOfAny(Marks.NotInName) < 0 && line.AsSpan().IndexOfAny(Marks.Digits) < 0
        && OrganName.LevelOf(line) is not null && !line.Contains("情况", StringComparison.Ordinal);
}
