namespace Gongkai.Documents.Word;

/// <summary>写出表格：细线、表头跨页重复、行不断开、合并如原样。</summary>
static class DocxTable
{
    /// <summary>版心宽 156 毫米，以缇计。</summary>
    const int Width = 8845;

    public static void Write(DocumentTable table, WordXml xml)
    {
        if (table.Rows == 0 || table.Columns == 0)
            return;
        var widths = Widths(table);
        xml.Start("tbl");
        Properties(xml);
        xml.Start("tblGrid");
        foreach (var width in widths)
            xml.Empty("gridCol", ("w", Text(width)));
        xml.End();
        var row = 0;
        foreach (var slots in TableSlots.Rows(table))
            Row(slots, row++ < table.HeaderRows, widths, xml);
        xml.End();
    }

    static void Properties(WordXml xml)
    {
        xml.Start("tblPr");
        xml.Empty("tblW", ("w", Text(Width)), ("type", "dxa"));
        xml.Value("jc", "center");
        xml.Start("tblBorders");
        foreach (var side in (ReadOnlySpan<string>)["top", "left", "bottom", "right", "insideH", "insideV"])
            xml.Empty(side, ("val", "single"), ("sz", "4"), ("space", "0"), ("color", "000000"));
        xml.End();
        xml.Empty("tblLayout", ("type", "fixed"));
        xml.Start("tblCellMar");
        xml.Empty("left", ("w", "57"), ("type", "dxa"));
        xml.Empty("right", ("w", "57"), ("type", "dxa"));
        xml.End();
        xml.End();
    }

    static void Row(List<TableSlot> slots, bool isHeader, int[] widths, WordXml xml)
    {
        xml.Start("tr");
        xml.Start("trPr");
        xml.Empty("cantSplit");
        if (isHeader)
            xml.Empty("tblHeader");
        xml.End();
        foreach (var slot in slots)
            Cell(slot, isHeader, widths, xml);
        xml.End();
    }

    static void Cell(TableSlot slot, bool isHeader, int[] widths, WordXml xml)
    {
        var mark = slot.Cell is { } cell ? cell.Mark : "";
        xml.Start("tc");
        xml.Start("tcPr");
        xml.Empty("tcW", ("w", Text((ReadOnlySpan<int>)widths.AsSpan(slot.Column, slot.Span))), ("type", "dxa"));
        if (slot.Span > 1)
            xml.Value("gridSpan", slot.Span);
        if (slot.IsContinuation)
            xml.Empty("vMerge");
        else if (slot.Cell?.RowSpan > 1)
            xml.Value("vMerge", "restart");
        if (mark == "wrong")
            xml.Empty("shd", ("val", "clear"), ("color", "auto"), ("fill", "FDE7E4"));
        xml.Value("vAlign", "center");
        xml.End();
        var style = mark is "number" or "wrong" or "header" || isHeader ? "TableCentered" : "TableText";
        var text = slot.IsContinuation || slot.Cell is null ? "" : slot.Cell.Text;
        foreach (var line in text.Split('\n'))
            xml.Paragraph(style, line, mark);
        xml.End();
    }

    /// <summary>列宽依文字长短分配：数的列窄而相等，标签列宽。</summary>
    static int[] Widths(DocumentTable table)
    {
        var needs = new double[table.Columns];
        Array.Fill(needs, 3);
        foreach (var cell in table.Cells)
        {
            if (cell.ColumnSpan == 1 && cell.Column < needs.Length)
                needs[cell.Column] = Math.Max(needs[cell.Column], Math.Min(Units(cell), cell.RowSpan > 3 ? 4 : 14));
        }

        var total = needs.Sum();
        return [.. needs.Select(n => Math.Max(200, (int)(Width * n / total)))];
    }

    /// <summary>约合几个汉字宽。表头可以折成两三行，标签可以折成两行。</summary>
    static double Units(TableCell cell)
    {
        var units = 0.0;
        foreach (var c in cell.Text)
            units += char.IsAscii(c) ? 0.55 : 1;
        return 1 + (cell.Mark == "header" ? Math.Min(units, Math.Max(2, units / 3)) : units);
    }

    static string Text(int width) => width.ToString(System.Globalization.CultureInfo.InvariantCulture);

    static string Text(ReadOnlySpan<int> widths)
    {
        var sum = 0;
        foreach (var width in widths)
            sum += width;
        return Text(sum);
    }
}
