using System.Collections.Frozen;
using FsCheck;
using FsCheck.Fluent;
using Gongkai.AnnualReports;
using Gongkai.AnnualReports.Drafting;
using Gongkai.AnnualReports.Forms;
using Gongkai.Organs;

namespace Gongkai.Tests.AnnualReports;

/// <summary>任意的、说得通的台账：办结不多于收到与结转，分项非负，废止不多于有过的。起草出来的报告应当没有错。</summary>
static class ArbitraryLedgers
{
    static readonly string[] Kinds = ["person", "business", "research", "charity", "legal", "other"];

    static readonly string[] Outcomes =
        [.. Form2021.Requests.Blocks[0].RowCells.Select(c => c.Id).Except(["received", "carried-in", "handled", "carried-out"])];

    static readonly (string Organ, Level Level)[] Organs =
    [
        ("示例县甲乡人民政府", Level.Township), ("示例县城关镇", Level.Township), ("示例市中心区东街街道办事处", Level.Township),
        ("示例县财政局", Level.Department), ("示例县人民政府", Level.County), ("示例市中心区人民政府", Level.County),
        ("示例市人民政府", Level.City), ("示例省人民政府", Level.Province),
    ];

    /// <summary>小数多、零更多，间或很大。</summary>
    static readonly Gen<int> Count = Gen.Frequency((6, Gen.Constant(0)), (4, Gen.Choose(1, 9)), (1, Gen.Choose(10, 20_000)));

    /// <summary>任意台账。</summary>
    public static Arbitrary<YearLedger> Ledgers { get; } = (
        from organ in Gen.Elements(Organs)
        from year in Gen.Choose(2019, 2026)
        from handled in Gen.ArrayOf(Count, Kinds.Length * Outcomes.Length)
        from open in Gen.ArrayOf(Count, Kinds.Length)
        from old in Gen.ArrayOf(Gen.Choose(0, 100), Kinds.Length)
        from remedies in Gen.ArrayOf(Count, 12)
        from disclosure in Gen.ArrayOf(Count, 20)
        from narrative in Gen.ArrayOf(Count, 20)
        from isQuiet in Gen.Frequency((1, Gen.Constant(true)), (3, Gen.Constant(false)))
        select isQuiet
            ? new YearLedger(organ.Organ, organ.Level, year, FrozenDictionary<MeasureKey, decimal>.Empty)
            : Build(organ, year, handled, open, old, remedies, disclosure, narrative)).ToArbitrary();

    /// <summary>由任意台账起草的报告，用所在年度的表样：平衡、齐全。</summary>
    public static Arbitrary<AnnualReport> Drafts { get; } =
        Ledgers.Generator.Select(ledger => Draft.From(ledger, ReportForms.Of(ledger.Year)!)).ToArbitrary();

    static YearLedger Build(
        (string Organ, Level Level) organ, int year, int[] handled, int[] open, int[] old, int[] remedies, int[] disclosure, int[] narrative)
    {
        var counts = new Dictionary<MeasureKey, decimal>();
        for (var kind = 0; kind < Kinds.Length; kind++)
            AddRequests(counts, Kinds[kind], handled.AsSpan(kind * Outcomes.Length, Outcomes.Length), open[kind], old[kind]);
        AddRemedies(counts, remedies);
        AddDisclosure(counts, disclosure, organ.Level is Level.City or Level.Province);
        AddNarrative(counts, narrative);
        return new(organ.Organ, organ.Level, year, counts.ToFrozenDictionary());
    }

    /// <summary>收到的与结转来的，恰是办结的与还开着的。</summary>
    static void AddRequests(Dictionary<MeasureKey, decimal> counts, string kind, ReadOnlySpan<int> handled, int open, int oldPercent)
    {
        decimal all = open;
        for (var i = 0; i < handled.Length; i++)
        {
            counts[new($"requests/{Outcomes[i]}", kind)] = handled[i];
            all += handled[i];
        }

        var carriedIn = decimal.Floor(all * oldPercent / 100);
        counts[new("requests/carried-in", kind)] = carriedIn;
        counts[new("requests/received", kind)] = all - carriedIn;
    }

    static void AddRemedies(Dictionary<MeasureKey, decimal> counts, int[] remedies)
    {
        string[] rows = ["reconsideration", "litigation-direct", "litigation-after"], columns = ["upheld", "corrected", "other", "pending"];
        // 不予公开的争议须先复议，直接起诉一律为零
        for (var i = 0; i < remedies.Length; i++)
            counts[new($"remedies/{rows[i / 4]}", columns[i % 4])] = i / 4 == 1 ? 0 : remedies[i];
    }

    static void AddDisclosure(Dictionary<MeasureKey, decimal> counts, int[] n, bool mayMakeRules)
    {
        foreach (var (row, at) in new[] { ("normative", 0), ("regulations", 3) })
        {
            var isAllowed = row == "normative" || mayMakeRules;
            counts[new($"disclosure/{row}", "made")] = isAllowed ? n[at] : 0;
            counts[new($"disclosure/{row}", "published")] = isAllowed ? n[at] : 0;
            counts[new($"disclosure/{row}", "repealed")] = isAllowed ? n[at + 1] : 0;
            counts[new($"disclosure/{row}", "in-force")] = isAllowed ? n[at] + n[at + 2] : 0;
            counts[new($"disclosure/{row}", "total")] = isAllowed ? n[at] + n[at + 2] : 0;
        }

        foreach (var (row, at) in new[] { ("licences", 6), ("penalties", 7), ("coercion", 8), ("services", 9), ("fees", 10) })
        {
            counts[new($"disclosure/{row}", "decisions")] = n[at];
            counts[new($"disclosure/{row}", "last-year")] = n[at + 5];
            counts[new($"disclosure/{row}", "change")] = -decimal.Min(n[at + 5], n[at]);
        }

        counts[new("disclosure/procurement", "count")] = n[16];
        counts[new("disclosure/procurement", "amount")] = n[16] * 1.25m;
    }

    static void AddNarrative(Dictionary<MeasureKey, decimal> counts, int[] n)
    {
        for (var i = 0; i < Measures.Channels.Length; i++)
            counts[new(Measures.Published, Measures.Channels[i].Key)] = n[i];
        string[] measures =
        [
            Measures.Interpretations, Measures.Responses, Measures.Accounts, Measures.ReadingCorners, Measures.NoticeBoards,
            Measures.Trainings, Measures.Assessments, Measures.PublicReviews, Measures.Accountability,
        ];
        for (var i = 0; i < measures.Length; i++)
            counts[new(measures[i])] = n[8 + i];
        counts[new(Measures.TrainingAttendance)] = counts[new(Measures.Trainings)] * n[19];

        // 逾期不缴的都发过收费通知；收到的不多于通知的
        var unpaid = Kinds.Sum(kind => counts[new("requests/otherwise-unpaid", kind)]);
        counts[new(Measures.FeeNotices)] = unpaid + n[17];
        counts[new(Measures.FeeReceived)] = n[17] * 10;
        counts[new(Measures.FeeBilled)] = (n[17] * 10) + (unpaid * 100);
        counts[new(Measures.OtherFees)] = n[18] * 12.5m;
    }
}
