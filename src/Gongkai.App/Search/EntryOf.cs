using Gongkai.Ledgers;

namespace Gongkai.App.Search;

/// <summary>登记 → 检索的一条：编号、名称、各栏的文字；个人信息栏从不进索引。</summary>
static class EntryOf
{
    const int MostLabel = 300;

    /// <summary>索引里的一项不能太长。</summary>
    const int MostNumber = 100;

    public static SearchEntry Record(Ledger ledger, LedgerRecord record, int generation)
    {
        var number = string.Join(' ', ledger.KeyColumns.Where(column => column.Id != ledger.Label && !column.IsPersonal).Select(column => column.Show(column.Get(record))));
        var label = ledger.LabelOf(record);
        return new()
        {
            Generation = generation,
            Ledger = ledger.Id,
            RecordId = record.Id,
            OrganId = record.OrganId,
            ImportId = record.ImportId,
            IsRestricted = record.IsRestricted,
            Number = Cut(number, MostNumber),
            Exact = Analyser.Squeeze(Cut(number, MostNumber)),
            Label = Cut(label, MostLabel),
            Text = string.Join('\n', ledger.Columns.Where(column => IsSearched(ledger, column)).Select(column => column.Show(column.Get(record))).Where(text => text.Length > 0)),
        };
    }

    static string Cut(string text, int most) => text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];

    /// <summary>查得到文字与选项；数、金额、日子、是否，靠清单上的筛选。</summary>
    static bool IsSearched(Ledger ledger, Column column) =>
        !column.IsPersonal && column.Id != ledger.Label && !ledger.Key.Contains(column.Id) && column.Kind is ColumnKind.Text or ColumnKind.LongText or ColumnKind.Choice;
}
