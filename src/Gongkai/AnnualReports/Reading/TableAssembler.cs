using Gongkai.AnnualReports.Forms;

namespace Gongkai.AnnualReports.Reading;

/// <summary>把找到的行照表样对位，汇成单元格与识读证据。</summary>
sealed class TableAssembler(TableScanner scan)
{
    readonly Dictionary<int, int[]> widths = [];
    readonly Dictionary<(int Table, Forms.Block Block, TableHeader? Header), int[]?> positions = new(new ByReference());

    public Grid Cells { get; } = new();

    public List<TableReading> Tables { get; } = [];

    public List<Problem> Problems { get; } = [];

    public void AddDisclosure(Table layout)
    {
        var rows = Best(scan.Collected.Rows.Where(row => row.Kind == TableKind.Disclosure));
        var extra = ReportForms.All.Select(form => form.Disclosure).First(table => table != layout);
        Add(TableKind.Disclosure, layout, rows, extra);
    }

    public void AddRequests(Table layout)
    {
        var found = scan.Collected.Rows.Where(row => row.Kind == TableKind.Requests).ToList();
        var order = layout.Blocks[0].RowCells;
        if (!order.Any(row => row.Id == "otherwise"))
            found.RemoveAll(row => row.Row == "otherwise");
        NameByPosition(found, order);
        Add(TableKind.Requests, layout, Best(found), null);
    }

    /// <summary>同一行出现两次（表头重复、附了样表），取有数的第一次。</summary>
    static List<FoundRow> Best(IEnumerable<FoundRow> rows)
    {
        var best = new Dictionary<string, FoundRow>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (row.Row is { } name && (!best.TryGetValue(name, out var known) || (known.Values.Count == 0 && row.Values.Count > 0)))
                best[name] = row;
        }

        return [.. best.Values];
    }

    /// <summary>前后两行之间恰好缺几行、也恰好有几行认不出标签，就是它们：标签被改了，数还在。</summary>
    static void NameByPosition(List<FoundRow> rows, ImmutableArray<Cell> order)
    {
        var previous = -1;
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Row is { } name)
            {
                previous = IndexOf(order, name);
                continue;
            }

            var last = i;
            while (last + 1 < rows.Count && rows[last + 1].Row is null)
                last++;
            var next = last + 1 < rows.Count ? IndexOf(order, rows[last + 1].Row!) : order.Length;
            if (next - previous - 1 == last - i + 1)
            {
                for (var k = i; k <= last; k++)
                    rows[k].Row = order[previous + 1 + k - i].Id;
            }

            i = last;
        }
    }

    static int IndexOf(ImmutableArray<Cell> order, string id)
    {
        for (var i = 0; i < order.Length; i++)
        {
            if (order[i].Id == id)
                return i;
        }

        return -2;
    }

    void Add(TableKind kind, Table layout, List<FoundRow> rows, Table? extra)
    {
        var readings = ImmutableArray.CreateBuilder<RowReading>();
        var labels = ImmutableArray.CreateBuilder<LabelReading>();
        foreach (var block in layout.Blocks)
        {
            AddBlock(layout, block, rows, readings, labels);
            labels.AddRange(LabelComparison.OfColumns(kind, layout, block, scan.Collected.Columns));
        }

        foreach (var block in extra?.Blocks ?? [])
        {
            if (block.RowCells.Any(row => layout.Blocks.All(b => b.RowCells.All(known => known.Id != row.Id))))
                AddBlock(extra!, block, rows.FindAll(row => row.Row is "services" or "procurement"), readings, labels);
        }

        var isFound = scan.Collected.Found.Contains(kind);
        if (isFound && readings.Count == 0)
            FillBlank(layout);
        var isGrid = rows.Count > 0 && rows.TrueForAll(row => scan.IsGrid(row.Line.Block));
        Tables.Add(new(layout, isFound, isGrid, readings.ToImmutable(), labels.ToImmutable()));
    }

    void FillBlank(Table layout)
    {
        foreach (var row in TableIndex.Of(layout).Rows)
        {
            foreach (var cell in row.Cells)
                Cells[cell] = new(CellState.Blank);
        }
    }

    void AddBlock(
        Table layout, Forms.Block block, List<FoundRow> rows, ImmutableArray<RowReading>.Builder readings, ImmutableArray<LabelReading>.Builder labels)
    {
        var mine = rows.FindAll(row => IndexOf(block.RowCells, row.Row!) >= 0);
        foreach (var row in mine)
        {
            var placed = Place(row, mine, block);
            var index = TableIndex.Of(layout).Row(row.Row!)!;
            for (var i = 0; i < placed.Cells.Length; i++)
                Cells[index.Cells[i]] = placed.Cells[i];
            if (placed.Doubt is { } doubt)
                Problems.Add(new(index.At, $"{row.Line.At}“{LabelComparison.OneLine(row.Text)}”：{doubt}"));
            readings.Add(new(row.Row!, row.Text, placed.Shape, [.. row.Values.Select(v => v.Value.Text ?? "")]));
            if (LabelComparison.OfRow(index.At, index.Row, row) is { } label)
                labels.Add(label);
        }
    }

    PlacedRow Place(FoundRow row, List<FoundRow> together, Forms.Block block)
    {
        var columns = block.ColumnCells;
        if (columns.Length == 1)
            return RowPlacer.Single(row.Values);
        if (!scan.IsGrid(row.Line.Block) || row.Values.Count == 0)
            return RowPlacer.InOrder(row.Values, columns.Length);

        var key = (row.Line.Block, block, row.Header);
        if (!positions.TryGetValue(key, out var at))
        {
            var sameTable = together.FindAll(other => other.Line.Block == row.Line.Block);
            var header = row.Header is { } above && (above.Block == row.Line.Block || SameWidth(above.Block, row.Line.Block)) ? above : null;
            positions[key] = at = GridColumns.Resolve(sameTable, columns, header);
        }

        return at is null ? RowPlacer.InOrder(row.Values, columns.Length) : RowPlacer.ByColumn(row.Values, at, WidthOf(row.Line));
    }

    /// <summary>表样的一块是记录，按值比较要走遍全表；这里只认是不是同一个。</summary>
    sealed class ByReference : IEqualityComparer<(int Table, Forms.Block Block, TableHeader? Header)>
    {
        public bool Equals((int Table, Forms.Block Block, TableHeader? Header) x, (int Table, Forms.Block Block, TableHeader? Header) y) =>
            x.Table == y.Table && ReferenceEquals(x.Block, y.Block) && ReferenceEquals(x.Header, y.Header);

        public int GetHashCode((int Table, Forms.Block Block, TableHeader? Header) key) => key.Table;
    }

    bool SameWidth(int one, int other) => scan.Table(one) is { } a && scan.Table(other) is { } b && a.Columns == b.Columns;

    /// <summary>工作表和 pdf 里没有写的格就是空格，不是少格。</summary>
    int WidthOf(TableLine line)
    {
        if (scan.Table(line.Block) is not { } table || table.At.Sheet is not null || table.At.Page > 0)
            return int.MaxValue;
        if (!widths.TryGetValue(line.Block, out var known))
            widths[line.Block] = known = GridColumns.Widths(table);
        return known[line.Row];
    }
}
