using System.Globalization;
using System.Xml;

namespace Gongkai.Documents.Writing;

/// <summary>写出 xlsx：流式；文字一律是内联字符串，不会被当成公式；数是数，日期是日期。</summary>
public static class XlsxWriter
{
    const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const string Sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /// <summary>Excel 的行数上限。</summary>
    const int MaximumRows = 1_048_576;

    /// <summary>写出文书，见 <see cref="DocumentSheets"/>。</summary>
    public static void Write(Document document, Stream target) => Write(DocumentSheets.Of(document), target, DocxWriter.TitleOf(document));

    /// <summary>写出若干张表，如核对发现的清单。</summary>
    public static void Write(IReadOnlyList<Worksheet> sheets, Stream target, string title = "")
    {
        using OfficePackage package = new(target);
        List<(string Id, string Type, string Target)> relations = [("s", $"{Office}/styles", "styles.xml")];
        for (var i = 0; i < sheets.Count; i++)
        {
            var sheet = sheets[i];
            package.Add($"xl/worksheets/sheet{Number(i + 1)}.xml", $"{Sheet}worksheet+xml", xml => WriteSheet(xml, sheet));
            relations.Add(($"r{Number(i + 1)}", $"{Office}/worksheet", $"worksheets/sheet{Number(i + 1)}.xml"));
        }

        package.Add("xl/workbook.xml", $"{Sheet}sheet.main+xml", xml => WriteBook(xml, sheets));
        package.Add("xl/styles.xml", $"{Sheet}styles+xml", XlsxStyles.Xml);
        package.AddCoreProperties(title);
        package.Relate("",
            ("r1", $"{Office}/officeDocument", "xl/workbook.xml"),
            ("r2", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml"));
        package.Relate("xl/workbook.xml", [.. relations]);
    }

    static void WriteBook(XmlWriter xml, IReadOnlyList<Worksheet> sheets)
    {
        xml.WriteStartElement("workbook", Main);
        xml.WriteAttributeString("xmlns", "r", null, Office);
        xml.WriteStartElement("sheets", Main);
        var names = SheetNames.Of(sheets.Select(s => s.Name));
        for (var i = 0; i < sheets.Count; i++)
        {
            xml.WriteStartElement("sheet", Main);
            xml.WriteAttributeString("name", names[i]);
            xml.WriteAttributeString("sheetId", Number(i + 1));
            xml.WriteAttributeString("r", "id", Office, $"r{Number(i + 1)}");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    static void WriteSheet(XmlWriter xml, Worksheet sheet)
    {
        xml.WriteStartElement("worksheet", Main);
        if (sheet is { Frozen: true, Header.Length: > 0 })
            xml.WriteRaw("<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>");
        WriteWidths(xml, sheet);
        xml.WriteStartElement("sheetData", Main);
        var row = 0;
        if (sheet.Header.Length > 0)
            WriteRow(xml, ++row, sheet.Header, XlsxStyles.Header);
        foreach (var values in sheet.Rows)
        {
            if (row == MaximumRows)
                break;
            WriteRow(xml, ++row, values, XlsxStyles.Text);
        }

        xml.WriteEndElement();
        if (sheet.Merges.Length > 0)
        {
            xml.WriteStartElement("mergeCells", Main);
            foreach (var merge in sheet.Merges)
            {
                xml.WriteStartElement("mergeCell", Main);
                xml.WriteAttributeString("ref", merge);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    static void WriteWidths(XmlWriter xml, Worksheet sheet)
    {
        var count = Math.Max(sheet.Widths.Length, sheet.Header.Length);
        if (count == 0)
            return;
        xml.WriteStartElement("cols", Main);
        for (var i = 0; i < count; i++)
        {
            var width = i < sheet.Widths.Length ? sheet.Widths[i] : Math.Clamp(2.2 * sheet.Header[i].Length + 2, 8, 60);
            xml.WriteStartElement("col", Main);
            xml.WriteAttributeString("min", Number(i + 1));
            xml.WriteAttributeString("max", Number(i + 1));
            xml.WriteAttributeString("width", width.ToString("0.#", CultureInfo.InvariantCulture));
            xml.WriteAttributeString("customWidth", "1");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    static void WriteRow(XmlWriter xml, int row, IReadOnlyList<object?> values, int textStyle)
    {
        xml.WriteStartElement("row", Main);
        xml.WriteAttributeString("r", Number(row));
        for (var column = 0; column < values.Count; column++)
        {
            if (values[column] is { } value)
                WriteCell(xml, $"{ColumnName(column)}{Number(row)}", value, textStyle);
        }

        xml.WriteEndElement();
    }

    static void WriteCell(XmlWriter xml, string address, object value, int textStyle)
    {
        var (number, style) = value switch
        {
            int or long or decimal => (((IFormattable)value).ToString(null, CultureInfo.InvariantCulture), XlsxStyles.Number),
            DateOnly day when day.Year >= 1900 => (Number(day.DayNumber - new DateOnly(1899, 12, 30).DayNumber), XlsxStyles.Date),
            XlsxMarked { Number: { } marked } => (marked.ToString(CultureInfo.InvariantCulture), XlsxStyles.Wrong),
            XlsxMarked => (null, XlsxStyles.Wrong),
            _ => (null, textStyle),
        };
        xml.WriteStartElement("c", Main);
        xml.WriteAttributeString("r", address);
        xml.WriteAttributeString("s", Number(style));
        if (number is not null)
        {
            xml.WriteElementString("v", Main, number);
        }
        else
        {
            xml.WriteAttributeString("t", "inlineStr");
            xml.WriteStartElement("is", Main);
            xml.WriteStartElement("t", Main);
            xml.WriteAttributeString("xml", "space", null, "preserve");
            // 单元格最多 32767 字
            var text = XmlCharacters.Escape(value is XlsxMarked mark ? mark.Text : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "");
            xml.WriteString(text.Length > 32_767 ? text[..32_767] : text);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <summary>列号：0 是 A，26 是 AA。</summary>
    internal static string ColumnName(int column)
    {
        var name = "";
        for (var i = column + 1; i > 0; i = (i - 1) / 26)
            name = (char)('A' + ((i - 1) % 26)) + name;
        return name;
    }

    static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
