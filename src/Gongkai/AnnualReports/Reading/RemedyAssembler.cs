using Gongkai.AnnualReports.Forms;

namespace Gongkai.AnnualReports.Reading;

/// <summary>表四：十五个数一行是官方样子；也有拆成两张、三行五列、五行三列、一项一行的。</summary>
static class RemedyAssembler
{
    static readonly ImmutableArray<string> RowIds = [.. Form2021.Remedies.Blocks[0].RowCells.Select(row => row.Id)];
    static readonly ImmutableArray<Cell> ColumnCells = Form2021.Remedies.Blocks[0].ColumnCells;

    /// <summary>一串相连的值，以及它前面的标签。</summary>
    sealed record Run(List<RemedyItem> Labels, List<RemedyItem> Values);

    public static void Add(TableAssembler result, TableScanner scan, Table layout)
    {
        var isFound = scan.Collected.Found.Contains(TableKind.Remedies);
        var rows = new PlacedRow?[RowIds.Length];
        var runs = Runs(scan);
        if (isFound)
            Place(runs, scan, rows);
        var whole = runs.Count > 0 ? runs[^1].Values.Select(value => value.Text).ToImmutableArray() : [];

        var readings = ImmutableArray.CreateBuilder<RowReading>();
        for (var r = 0; r < RowIds.Length && isFound; r++)
        {
            var placed = rows[r] ?? RowPlacer.InOrder([], ColumnCells.Length);
            for (var c = 0; c < ColumnCells.Length; c++)
                result.Cells[TableIndex.Of(layout).Rows[r].Cells[c]] = placed.Cells[c];
            if (placed.Doubt is { } doubt && (r == 0 || rows[0]?.Doubt != doubt))
                result.Problems.Add(new(rows[0]?.Doubt == doubt ? layout.Id : $"{layout.Id}/{RowIds[r]}", doubt));
            readings.Add(new(RowIds[r], layout.Blocks[0].RowCells[r].Label, placed.Shape,
                placed.Cells.All(cell => cell.State == CellState.Missing) ? whole : [.. placed.Cells.Select(cell => cell.Text ?? "")]));
        }

        var labels = LabelComparison.OfColumns(TableKind.Remedies, layout, layout.Blocks[0], GuessedColumns(scan));
        var isGrid = scan.Collected.Remedies.Count > 0 && scan.Collected.Remedies.TrueForAll(item => scan.IsGrid(item.Line.Block));
        result.Tables.Add(new(layout, isFound, isGrid, readings.ToImmutable(), [.. labels]));
    }

    static List<FoundColumn> GuessedColumns(TableScanner scan) =>
        [.. from item in scan.Collected.Remedies
            where item is { IsGuessed: true, Label.Column: not null }
            select new FoundColumn(TableKind.Remedies, item.Label!.Column!, item.Text, item.Label!, true)];

    static void Place(List<Run> runs, TableScanner scan, PlacedRow?[] rows)
    {
        if (runs.Find(run => run.Values.Count == 15) is { } whole)
        {
            for (var r = 0; r < 3; r++)
                rows[r] = RowPlacer.InOrder(Found(whole.Values.GetRange(r * 5, 5)), 5);
            return;
        }

        var header = new List<RemedyItem>();
        var group = 0;
        foreach (var run in runs)
        {
            header.AddRange(run.Labels);
            foreach (var label in run.Labels)
                group = GroupOf(label) ?? group;
            PlaceRun(scan, rows, run, header, group);
        }
    }

    static int? GroupOf(RemedyItem item) =>
        item.Label is not { Kind: TableKind.Remedies } label ? null : label.Row is { } row ? RowIds.IndexOf(row) : label.IsRowGroup ? 1 : null;

    static void PlaceRun(TableScanner scan, PlacedRow?[] rows, Run run, List<RemedyItem> header, int group)
    {
        var last = run.Labels.Count > 0 ? run.Labels[^1].Label : null;
        if (run.Values.Count == 10)
        {
            rows[1] = RowPlacer.InOrder(Found(run.Values.GetRange(0, 5)), 5);
            rows[2] = RowPlacer.InOrder(Found(run.Values.GetRange(5, 5)), 5);
        }
        else if (run.Values.Count == 5)
        {
            rows[group] = RowPlacer.InOrder(Found(run.Values), 5);
        }
        else if (last?.Column is { } column && run.Values.Count is 1 or 3)
        {
            PlaceColumn(rows, run.Values, column, group);
        }
        else if (!PlaceByHeader(scan, rows, run, header))
        {
            var doubt = $"表四的数据行应有15个数，读到{run.Values.Count}个（{RowPlacer.Raw(Found(run.Values))}），不知缺在哪一列，全行没有填入";
            for (var r = 0; r < 3; r++)
                rows[r] ??= new(new CellValue[5], run.Values.Count < 15 ? RowShape.TooFew : RowShape.TooMany, doubt);
        }
    }

    /// <summary>竖写：一个结果一行，后面是一个程序或三个程序的数。</summary>
    static void PlaceColumn(PlacedRow?[] rows, List<RemedyItem> values, string column, int group)
    {
        var c = IndexOf(column);
        for (var i = 0; i < values.Count; i++)
        {
            var r = values.Count == 1 ? group : i;
            rows[r] ??= RowPlacer.InOrder([], 5);
            rows[r]!.Value.Cells[c] = values[i].Value;
        }
    }

    /// <summary>真表格里的空格：以表头的列位为准。</summary>
    static bool PlaceByHeader(TableScanner scan, PlacedRow?[] rows, Run run, List<RemedyItem> header)
    {
        if (!run.Values.TrueForAll(value => scan.IsGrid(value.Line.Block)))
            return false;
        var columns = header.Where(item => item.Label?.Column is not null).OrderBy(item => item.Column).DistinctBy(item => item.Column).ToList();
        if (columns.Count != 15)
            return false;

        var at = columns.Select(item => item.Column).ToArray();
        for (var r = 0; r < 3; r++)
        {
            var (from, to) = (at[r * 5], r == 2 ? int.MaxValue : at[(r + 1) * 5]);
            var mine = run.Values.FindAll(value => value.Column >= from && value.Column < to);
            rows[r] = RowPlacer.ByColumn(Found(mine), at[(r * 5)..((r + 1) * 5)], int.MaxValue);
        }

        return true;
    }

    static int IndexOf(string column)
    {
        for (var c = 0; c < ColumnCells.Length; c++)
        {
            if (ColumnCells[c].Id == column)
                return c;
        }

        return 0;
    }

    static List<Run> Runs(TableScanner scan)
    {
        var runs = new List<Run>();
        var current = new Run([], []);
        foreach (var item in scan.Collected.Remedies)
        {
            var isNewRow = current.Values.Count > 0 && item.Line.IsTable && item.Line != current.Values[^1].Line;
            if ((item.Label is not null || isNewRow) && current.Values.Count > 0)
            {
                runs.Add(current);
                current = new([], []);
            }

            (item.Label is null ? current.Values : current.Labels).Add(item);
        }

        if (current.Values.Count > 0)
            runs.Add(current);
        return runs;
    }

    static FoundValue[] Found(List<RemedyItem> items) => [.. items.Select(item => new FoundValue(item.Column, item.Span, item.Value))];
}
