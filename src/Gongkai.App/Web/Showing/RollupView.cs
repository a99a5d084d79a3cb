using Gongkai.AnnualReports.Aggregation;
using Gongkai.AnnualReports.Forms;
using Gongkai.App.Web.Jobs;

namespace Gongkai.App.Web.Showing;

/// <summary>一个上级一个年度的汇总怎样显示：三张表、图、可以点开的每一格。</summary>
sealed class RollupView(RollupResult result, int index, string here)
{
    static readonly (string Name, string Prefix)[] Outcomes =
    [
        ("予以公开", "granted"), ("部分公开", "partly"), ("不予公开", "withheld-"), ("无法提供", "unavailable-"), ("不予处理", "unprocessed-"), ("其他处理", "otherwise"),
    ];

    public ParentSum Sum => result.Sums[index];

    public int Index => index;

    /// <summary>名称与年度。</summary>
    public string Title => Name(Sum);

    public static string Name(ParentSum sum) => $"{(sum.Organ.Name.Length > 0 ? sum.Organ.Name : "全部机关")} {sum.Year} 年度";

    public IEnumerable<FormTableView> Tables =>
        (Sum.Form?.Tables ?? []).Select(table => new FormTableView(table, Cell) { Caption = $"{table.Name}　{table.Title}（汇总）" });

    public ChartView ByOutcome => new("申请的办理结果", "件", ["件数"], [.. Outcomes.Select(Outcome)]);

    public ChartView ByApplicant => new("新收申请的申请人", "件", ["件数"],
    [
        .. Form2021.Requests.Blocks[0].ColumnCells.SkipLast(1)
            .Select(column => new ChartRow(column.Label, [Value("received", column.Id)], Url(new("requests", "received", column.Id)))),
    ]);

    /// <summary>同一上级的各个年度；只有一年时为 null。</summary>
    public ChartView? ByYear
    {
        get
        {
            var years = result.Sums.Where(sum => sum.Organ.Name == Sum.Organ.Name && sum.Form is not null).OrderBy(sum => sum.Year).ToList();
            return years.Count < 2 ? null : new("各年度新收与办结", "件", ["新收", "办结"],
                [.. years.Select(sum => new ChartRow($"{sum.Year} 年", [Number(sum, "received", "all"), Number(sum, "handled", "all")]))]);
        }
    }

    /// <summary>点开某一格：由哪些下级合成。</summary>
    public string Url(CellAddress address) => $"{here}/{index}/cell?at={address}";

    FormCell Cell(CellAddress address)
    {
        var at = ReportForms.IndexOf(address);
        var value = Sum.Figures[at];
        return Sum.Figures.IsIncomplete(at)
            ? new(value is { } known ? Words.Number(known) : "没有数", "doubt", "不全", Url(address), value is null)
            : new(value is { } number ? Words.Number(number) : "没有数", "", "", Url(address), value is null);
    }

    ChartRow Outcome((string Name, string Prefix) outcome)
    {
        List<string> rows = [.. Requests.RowCells.Select(row => row.Id).Where(row => row.StartsWith(outcome.Prefix, StringComparison.Ordinal))];
        var values = rows.Select(row => Value(row, "all")).OfType<decimal>().ToList();
        return new(outcome.Name, [values.Count == 0 ? null : values.Sum()], rows.Count == 1 ? Url(new("requests", rows[0], "all")) : "");
    }

    Block Requests => (Sum.Form ?? Form2021.Form).Requests.Blocks[0];

    decimal? Value(string row, string column) => Number(Sum, row, column);

    static decimal? Number(ParentSum sum, string row, string column) => sum.Figures[ReportForms.IndexOf(new CellAddress("requests", row, column))];
}
