using FsCheck;
using FsCheck.Fluent;
using Gongkai.Ledgers;

namespace Gongkai.Tests.Ledgers;

/// <summary>任意一条登记：由各栏的种类生成，日子在 2016 至 2027 年，可空的时有时无。</summary>
static class ArbitraryRecords
{
    static readonly Gen<string> Text = Gen.Elements("白云村", "2026 年第 1 期", "“引号”、逗号,", "=1+1", "'撇号", "甲乙丙丁", "Ａ１", "a\tb");

    static readonly Gen<DateOnly> Day = Gen.Choose(0, 12 * 365).Select(days => new DateOnly(2016, 1, 1).AddDays(days));

    /// <summary>一批；主键不重。</summary>
    public static LedgerRecord[] Of(Ledger ledger, int count, long[] organs) =>
        [.. Record(ledger, organs).Sample(count * 2, count * 2).DistinctBy(record => (record.OrganId, string.Join('|', ledger.KeyColumns.Select(column => column.TextOf(record))))).Take(count)];

    public static Gen<LedgerRecord> Record(Ledger ledger, long[] organs) =>
        from organ in Gen.Elements(organs)
        from texts in Gen.CollectToSequence(ledger.Columns, Value)
        select Filled(ledger, organ, [.. texts]);

    static LedgerRecord Filled(Ledger ledger, long organ, string[] texts)
    {
        var record = ledger.Create();
        record.OrganId = organ;
        var problems = ledger.Read(record, ledger.Columns.Zip(texts).ToDictionary(pair => pair.First.Id, pair => pair.Second));
        Assert.Empty(problems);
        return record;
    }

    static Gen<string> Value(Column column) => column.IsRequired ? Filled(column) : Gen.Frequency((1, Gen.Constant("")), (2, Filled(column)));

    static Gen<string> Filled(Column column) => column.Kind switch
    {
        ColumnKind.Day => Day.Select(day => column.Write(day)),
        ColumnKind.Count => Gen.Choose(0, 90).Select(n => column.Write(n)),
        ColumnKind.Money => Gen.Choose(0, 1_000_000).Select(cents => column.Write(cents / 100m)),
        ColumnKind.Choice or ColumnKind.Flag => Gen.Elements(column.Options.Select(option => option.Id).ToArray()),
        ColumnKind.LongText => Text.Select(text => $"{text}\n第二行"),
        // 主键要不重
        _ => Text.SelectMany(_ => Gen.Choose(0, 1_000_000), (text, n) => Cut($"{text.Replace('\t', ' ')}{n}", column.MaxLength)),
    };

    static string Cut(string text, int most) => text.Length <= most ? text : text[^most..].Trim();
}
