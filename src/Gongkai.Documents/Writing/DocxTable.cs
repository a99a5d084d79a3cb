namespace Gongkai.Documents.Writing;

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

    /// <summary>五号字一字的宽；格的左右各空一毫米。</summary>
    const int Character = 210;
    const int Padding = 140;

    /// <summary>列宽：数的列以写得下最长的数为准，其余依文字长短分配剩下的宽。</summary>
    static int[] Widths(DocumentTable table)
    {
        var needs = new double[table.Columns];
        var isNumber = new bool[table.Columns];
        Array.Fill(needs, 2);
        foreach (var cell in table.Cells.Where(c => c.ColumnSpan == 1 && c.Column < table.Columns))
        {
            isNumber[cell.Column] |= cell.Mark is "number" or "wrong";
            needs[cell.Column] = Math.Max(needs[cell.Column], Math.Min(Units(cell), cell.RowSpan > 3 ? 3.2 : 14));
        }

        var fixedWidth = Enumerable.Range(0, table.Columns).Where(i => isNumber[i]).Sum(i => Character * needs[i] + Padding);
        var flexible = Enumerable.Range(0, table.Columns).Where(i => !isNumber[i]).Sum(i => needs[i]);
        // 只有数的表（表四），或者数太宽：全部按比例
        if (flexible == 0 || fixedWidth > Width * 0.7)
            return [.. needs.Select(n => Math.Max(160, (int)(Width * (n + 0.7) / (needs.Sum() + 0.7 * needs.Length))))];
        // 标签列写得下就够，余宽分给数的列（表二）
        var labels = Math.Min(Width - fixedWidth, 1.5 * Character * flexible + Padding);
        var spare = isNumber.Contains(true) ? (Width - fixedWidth - labels) / isNumber.Count(n => n) : 0;
        var share = isNumber.Contains(true) ? labels : Width;
        return [.. needs.Select((n, i) => (int)(isNumber[i] ? Character * n + Padding + spare : share * n / flexible))];
    }

    /// <summary>约合几个汉字宽。表头可以折成两三行，标签可以折成两行。</summary>
    static double Units(TableCell cell)
    {
        var units = 0.0;
        foreach (var c in cell.Text)
            units += char.IsAscii(c) ? 0.55 : 1;
        return cell.Mark == "header" ? Math.Min(units, Math.Max(2, units / 3)) : units;
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
