using Gongkai.AnnualReports.Reading;
using Gongkai.Law;

namespace Gongkai.AnnualReports.Audit;

/// <summary>编号：部分、（一）、1.、（1）、一是，逐级连续。</summary>
static class NumberingRules
{
    public static ImmutableArray<AuditRule> All { get; } =
    [
        new("AR-0-10", "numbering", Severity.Note, Statutes.ReportFormat2021.Whole, "编号逐级连续，不跳号、不重号。", Check)
        {
            Wrong = "“1.”之后是“3.”",
            Right = "另起一级从头编号、同级编号跨小标题接着编，不报",
            Remedy = "请核对是漏了一项还是编错了号",
        },
    ];

    static List<Breach> Check(Dossier dossier)
    {
        var report = dossier.Report;
        if (!StructureRules.HasOutline(report))
            return [];
        var breaches = new List<Breach>();
        Sections(report, breaches);
        foreach (var section in report.Sections)
        {
            // 第三、四部分是表，行标签自带编号。
            if (section.Number is 1 or 2 or 5 or 6)
                new NumberingScan(section, breaches).Run();
        }

        return breaches;
    }

    /// <summary>部分的序号与部分本身不符：缺了一部分而其余照编的不算，那是 section-missing。</summary>
    static void Sections(AnnualReport report, List<Breach> breaches)
    {
        var last = 0;
        foreach (var section in report.Sections)
        {
            if (section.Number == 0 || HeadingMatcher.Match(section.Heading, 0) is not { Ordinal: > 0 and var ordinal })
                continue;
            if (ordinal != section.Number && ordinal != last + 1)
            {
                breaches.Add(new($"section {section.Number}", (decimal)(last + 1), (decimal)ordinal)
                {
                    Quote = section.Heading,
                    Why = ordinal == last ? "部分的序号重复" : "部分的序号不连续",
                });
            }

            last = ordinal;
        }
    }
}
