using System.Globalization;
using Gongkai.AnnualReports.Drafting;
using Gongkai.AnnualReports.Forms;
using Gongkai.App.People;
using Gongkai.App.Storage;
using Gongkai.Ledgers;
using Gongkai.Organs;

namespace Gongkai.App.Takeout;

/// <summary>整机关导出里由程序算出来的两份：报告的数，各机关的设置。</summary>
sealed class TakeoutFigures(Database database, TakeoutOrder order, CancellationToken cancel)
{
    DateOnly Today => database.Clock.Today;

    /// <summary>逐机关、逐年度：机关在的年份，有全国统一格式的年度起。</summary>
    /// <param name="whole">报告的数不因谁来看而不同，限定了知情人的也数在内。</param>
    public async Task<List<IReadOnlyList<string>>> CountsAsync(GongkaiDb whole)
    {
        List<IReadOnlyList<string>> rows = [];
        foreach (var organ in order.Organs)
        {
            var last = Math.Min(Today.Year, organ.ValidTo?.Year ?? Today.Year);
            for (var year = Math.Max(ReportForms.All[0].FromYear, organ.ValidFrom.Year); year <= last; year++)
                rows.AddRange(RowsOf(await YearCounts.ReadAsync(whole, organ, year, cancel), ReportForms.Of(year)!));
        }

        return rows;
    }

    /// <summary>自己定过的每一次，和今天照哪一个。</summary>
    public async Task<List<IReadOnlyList<string>>> SettingsAsync(OrganSettings settings)
    {
        List<IReadOnlyList<string>> rows = [];
        foreach (var organ in order.Organs)
        {
            foreach (var setting in AllSettings.All)
            {
                rows.AddRange(from value in await settings.HistoryAsync(organ.Id, setting, cancel)
                              select Row(organ, setting, value.StartsOn == SettingValue.Always ? "一直" : $"{value.StartsOn:yyyy-MM-dd}", value.Value, organ.Code));
                rows.Add(await settings.FindAsync(organ.Id, setting, Today, cancel) is var (text, source)
                    ? Row(organ, setting, "现行", text, source.Code)
                    : Row(organ, setting, "现行", setting.DefaultText, "默认"));
            }
        }

        return rows;
    }

    static IReadOnlyList<string> Row(Organ organ, Setting setting, string from, string? text, string source) =>
        [organ.Code, setting.Id, setting.Wording, from, text ?? "", text is null ? "改随上级" : setting.Show(text), source];

    static IEnumerable<IReadOnlyList<string>> RowsOf(YearLedger counts, Form form) =>
        AllLedgers.All.SelectMany(ledger => ledger.Accept(new Lines(counts)))
            .Concat(from gap in Gaps.Of(form, AllLedgers.All.SelectMany(ledger => ledger.MeasureIds)) select Line(counts, "", "", gap, "", ""));

    static IReadOnlyList<string> Line(YearLedger counts, string measure, string key, string wording, string unit, string value) =>
        [counts.Code ?? "", counts.Year.ToString(CultureInfo.InvariantCulture), measure, key, wording, unit, value];

    /// <summary>一本台账的各个计量；分类计数的每类一行。</summary>
    sealed class Lines(YearLedger counts) : ILedgerVisitor<IEnumerable<IReadOnlyList<string>>>
    {
        public IEnumerable<IReadOnlyList<string>> Visit<T>(Ledger<T> ledger)
            where T : LedgerRecord, new() =>
            from measure in ledger.Measures
            from key in KeysOf(measure)
            select Line(counts, measure.Id, measure.Key is null ? "" : key.Key, measure.Wording, measure.Unit, counts.Counts.GetValueOrDefault(key).ToString("0.##", CultureInfo.InvariantCulture));

        IEnumerable<MeasureKey> KeysOf<T>(Measure<T> measure) => measure.Key is null
            ? [MeasureKey.Of(measure.Id)]
            : counts.Counts.Keys.Where(key => key.Measure == measure.Id).OrderBy(key => key.Key, StringComparer.Ordinal);
    }
}
