using System.Globalization;
using System.Security;

namespace Gongkai.Tests.Documents;

/// <summary>测试用的工作簿，逐格写出。</summary>
static class Workbooks
{
    /// <summary>一张工作表：每行各格的值（数字写成数，null 是空格），合并的区域如 A1:C1。</summary>
    public sealed record Sheet(string Name, object?[][] Rows, string[] Merged, bool IsHidden = false);

    public static byte[] Of(params Sheet[] sheets) => Zips.Of(
    [
        ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
        ("_rels/.rels", $"<Relationships xmlns=\"{Relations}\"><Relationship Id=\"r1\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"),
        ("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><sheets>{string.Concat(sheets.Select(Entry))}</sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{Relations}\">{string.Concat(sheets.Select(Relation))}</Relationships>"),
        ("xl/styles.xml", Styles),
        .. sheets.Select((sheet, index) => ($"xl/worksheets/sheet{index + 1}.xml", Content(sheet))),
    ]);

    const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";

    const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>样式 0 常规，1 百分比，2 日期。</summary>
    const string Styles =
        $"<styleSheet xmlns=\"{Main}\"><cellXfs count=\"3\"><xf numFmtId=\"0\"/><xf numFmtId=\"10\" applyNumberFormat=\"1\"/><xf numFmtId=\"14\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>";

    static string Entry(Sheet sheet, int index) =>
        $"<sheet name=\"{sheet.Name}\" sheetId=\"{index + 1}\" {(sheet.IsHidden ? "state=\"hidden\"" : "")} r:id=\"s{index + 1}\"/>";

    static string Relation(Sheet sheet, int index) =>
        $"<Relationship Id=\"s{index + 1}\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet{index + 1}.xml\"/>";

    static string Content(Sheet sheet)
    {
        var rows = sheet.Rows.Select((cells, row) => $"<row r=\"{row + 1}\">{string.Concat(cells.Select((value, column) => Cell(value, $"{(char)('A' + column)}{row + 1}")))}</row>");
        var merged = sheet.Merged.Length == 0 ? "" : $"<mergeCells>{string.Concat(sheet.Merged.Select(range => $"<mergeCell ref=\"{range}\"/>"))}</mergeCells>";
        return $"<worksheet xmlns=\"{Main}\"><sheetData>{string.Concat(rows)}</sheetData>{merged}</worksheet>";
    }

    static string Cell(object? value, string at) => value switch
    {
        null => "",
        string text => $"<c r=\"{at}\" t=\"inlineStr\"><is><t>{SecurityElement.Escape(text)}</t></is></c>",
        (double number, int style) => string.Create(CultureInfo.InvariantCulture, $"<c r=\"{at}\" s=\"{style}\"><v>{number:R}</v></c>"),
        IFormattable number => $"<c r=\"{at}\"><v>{number.ToString(null, CultureInfo.InvariantCulture)}</v></c>",
        _ => "",
    };
}
