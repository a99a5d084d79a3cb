namespace Gongkai.AnnualReports.Forms;

/// <summary>表样总表，以及两个表样合起来的单元格编号。</summary>
public static class ReportForms
{
    public static ImmutableArray<Form> All { get; } = [Form2019.Form, Form2021.Form];

    /// <summary>某个报告年度用的表样；2018 及以前没有全国统一表样，为 null。</summary>
    public static Form? Of(int year) => All.LastOrDefault(form => form.FromYear <= year);

    public static Form? ById(string? id) => All.FirstOrDefault(form => form.Id == id);

    /// <summary>各表样地址的并集；<see cref="Grid"/> 以此为下标。</summary>
    public static ImmutableArray<CellAddress> Addresses { get; } = [.. Form2021.Form.Addresses.Union(Form2019.Form.Addresses)];

    static readonly FrozenDictionary<string, int> Indexes =
        Addresses.Select((address, index) => (Key: address.ToString(), index)).ToFrozenDictionary(a => a.Key, a => a.index, StringComparer.Ordinal);

    static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> SpanIndexes =
        Indexes.GetAlternateLookup<ReadOnlySpan<char>>();

    static readonly FrozenDictionary<CellAddress, int> AddressIndexes =
        Addresses.Select((address, index) => (address, index)).ToFrozenDictionary(a => a.address, a => a.index);

    /// <summary>地址在 <see cref="Addresses"/> 中的下标；没有这个地址为 -1。</summary>
    public static int IndexOf(string address) => Indexes.GetValueOrDefault(address, -1);

    /// <inheritdoc cref="IndexOf(string)"/>
    public static int IndexOf(ReadOnlySpan<char> address) => SpanIndexes.TryGetValue(address, out var index) ? index : -1;

    /// <inheritdoc cref="IndexOf(string)"/>
    public static int IndexOf(CellAddress address) => AddressIndexes.GetValueOrDefault(address, -1);

    /// <summary>
    /// 给人看的位置：表三“一、本年新收政府信息公开申请数量”行“总计”列；行地址、表地址也行；不认得的原样返回。
    /// </summary>
    public static string Describe(string at) => Descriptions.GetValueOrDefault(at, at);

    static readonly FrozenDictionary<string, string> Descriptions = BuildDescriptions();

    /// <summary>两个表样都有的行，用现行格式的说法。</summary>
    static FrozenDictionary<string, string> BuildDescriptions()
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var table in All.Reverse().SelectMany(form => form.Tables))
        {
            all.TryAdd(table.Id, table.Name);
            foreach (var (_, row, column) in table.Cells)
            {
                all.TryAdd($"{table.Id}/{row.Id}", $"{table.Name}“{row.Label}”行");
                all.TryAdd($"{table.Id}/{row.Id}/{column.Id}", $"{table.Name}“{row.Label}”行“{column.Label}”列");
            }
        }

        return all.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
