using Gongkai.AnnualReports.Reading;
using Gongkai.Law;
using Gongkai.Organs;

namespace Gongkai.AnnualReports.Audit;

/// <summary>机关名称：全文自称的都是同一个机关。简称、全称、上级、内设机构、所属村不算别的机关。</summary>
static class OrganRules
{
    public static ImmutableArray<AuditRule> All { get; } =
    [
        new("AR-0-13", "organ-mismatch", Severity.Warning, Statutes.Regulation2019.Article(50), "全文自称的机关就是题名的机关。", Check)
        {
            Wrong = "甲乡的报告里写“2023年，乙乡未收取信息处理费”",
            Right = "简称、全称、上级机关、内设机构、所属村居不报",
            Remedy = "请改为本机关的名称；整段照搬别的机关的，请按本机关实际情况重写",
        },
    ];

    static IEnumerable<Breach> Check(Dossier dossier)
    {
        var report = dossier.Report;
        if (report.Organ is not { Length: >= 2 } organ || report.Level is not { } level)
            yield break;
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var section in report.Sections)
        {
            foreach (var (at, name) in Named(section, organ, level))
            {
                if (!IsOther(organ, name) || !found.Add($"{section.Number}{name}"))
                    continue;
                yield return new($"section {section.Number}", organ, name)
                {
                    Section = section.Number,
                    Quote = Sentence.Quote(section.Text, at, name.Length),
                    Why = $"本报告是{organ}的，这里自称“{name}”",
                };
            }
        }
    }

    /// <summary>自称的地方：公布的报告名称，以及正文里当主语的同级机关。</summary>
    static IEnumerable<(int At, string Name)> Named(Section section, string organ, Level level)
    {
        var text = section.Text;
        if (section.Number == 0 && ReportYears.Announced(text) is { Organ: { } announced } stated)
            yield return (Math.Max(0, text.IndexOf(stated.Quote, StringComparison.Ordinal)), announced);
        foreach (var name in level == Level.Department ? DepartmentSelfName.In(text) : [])
            yield return name;
        var isCounty = level == Level.County && OrganName.Place(organ).EndsWith('县');
        if (level != Level.Township)
        {
            for (var at = SelfName.Next(text, 0, isCounty: false); at >= 0; at = SelfName.Next(text, at + 1, isCounty: false))
            {
                if (SelfName.GovernmentEndingAt(text, at) is { } name)
                    yield return name;
            }
        }

        if (level != Level.Township && !isCounty)
            yield break;
        for (var at = SelfName.Next(text, 0, isCounty); at >= 0; at = SelfName.Next(text, at + 1, isCounty))
        {
            if (SelfName.EndingAt(text, at, yearOnly: isCounty) is { } name)
                yield return name;
        }
    }

    /// <summary>不是同一机关的简称、全称、旧称：卫健局就是卫生健康局，清溪乡就是清溪回族乡。</summary>
    static bool IsOther(string organ, string name)
    {
        if (OrganName.Same(organ, name) || IsAbbreviation(name, organ))
            return false;
        if (DepartmentSelfName.Core(name) is { } core)
            return DepartmentSelfName.Core(organ) is { } mine && !mine.Contains(core[0], StringComparison.Ordinal) && !IsAbbreviation(mine, core);
        var (own, other) = (OrganName.LastPlace(organ), OrganName.LastPlace(name));
        return own.Length < 2 || other.Length < 2
            || !own.AsSpan(0, 2).SequenceEqual(other.AsSpan(0, 2)) && !IsAbbreviation(own, other) && !IsAbbreviation(other, own);
    }

    /// <summary>短的每个字依次出现在长的里面。</summary>
    static bool IsAbbreviation(string brief, string full)
    {
        var at = 0;
        foreach (var c in full)
        {
            if (at < brief.Length && c == brief[at])
                at++;
        }

        return at == brief.Length;
    }
}
