using Gongkai.AnnualReports.Drafting;
using Gongkai.AnnualReports.Forms;
using Gongkai.Ledgers;
using Microsoft.AspNetCore.WebUtilities;

namespace Gongkai.App.Web.Showing;

/// <summary>台账数出来的一个数：怎么说、是多少、进报告的哪一格、背后是哪些条。</summary>
sealed record CountLine(Ledger Ledger, string Id, string Wording, string Unit, decimal Value, string Records)
{
    /// <summary>正文里的数没有格。</summary>
    public bool IsCell => ReportForms.IndexOf(Id) >= 0;

    /// <summary>这一格在表上的说法；正文里的数是“正文”。</summary>
    public string Place => IsCell ? ReportForms.Describe(Id) : "";

    /// <summary>一年、一个机关的全部，依台账的次序。</summary>
    public static IReadOnlyList<CountLine> Of(YearLedger counts, long organId) =>
        [.. AllLedgers.All.SelectMany(ledger => ledger.Accept(new Lines(counts, organId)))];

    sealed class Lines(YearLedger counts, long organId) : ILedgerVisitor<IEnumerable<CountLine>>
    {
        public IEnumerable<CountLine> Visit<T>(Ledger<T> ledger)
            where T : LedgerRecord, new() =>
            ledger.Measures.Select(measure => new CountLine(ledger, measure.Id, measure.Wording, measure.Unit, Value(measure.Id), Records(ledger, measure.Id)));

        decimal Value(string id) => MeasureKey.Of(id) is var key && key.Key.Length > 0
            ? counts[key.Measure, key.Key]
            : counts.Counts.Where(count => count.Key.Measure == id).Sum(count => count.Value);

        string Records(Ledger ledger, string id) => QueryHelpers.AddQueryString(
            $"/office/ledgers/{ledger.Id}",
            new Dictionary<string, string?> { ["organ"] = $"{organId}", ["measure"] = id, ["year"] = $"{counts.Year}" });
    }
}
