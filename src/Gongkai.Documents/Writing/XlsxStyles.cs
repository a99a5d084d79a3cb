namespace Gongkai.Documents.Writing;

/// <summary>工作簿的样式表，与各样式的序号。</summary>
static class XlsxStyles
{
    public const int Text = 1;
    public const int Header = 2;
    public const int Number = 3;
    public const int Date = 4;
    public const int Wrong = 5;

    const string Border = "applyBorder=\"1\" borderId=\"1\"";
    const string Wrap = "<alignment vertical=\"center\" wrapText=\"1\"/>";
    const string Center = "<alignment horizontal=\"center\" vertical=\"center\" wrapText=\"1\"/>";

    public static string Xml { get; } =
        "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
        + "<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/></numFmts>"
        + "<fonts count=\"3\"><font><sz val=\"11\"/><name val=\"宋体\"/></font><font><b/><sz val=\"11\"/><name val=\"宋体\"/></font>"
        + "<font><b/><sz val=\"11\"/><color rgb=\"FFB42318\"/><name val=\"宋体\"/></font></fonts>"
        + "<fills count=\"4\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>"
        + "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFF0F0F0\"/></patternFill></fill>"
        + "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFFDE7E4\"/></patternFill></fill></fills>"
        + "<borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style=\"thin\"/><right style=\"thin\"/>"
        + "<top style=\"thin\"/><bottom style=\"thin\"/><diagonal/></border></borders>"
        + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
        + "<cellXfs count=\"6\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
        + $"<xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" {Border} applyNumberFormat=\"1\" applyAlignment=\"1\" xfId=\"0\">{Wrap}</xf>"
        + $"<xf numFmtId=\"49\" fontId=\"1\" fillId=\"2\" {Border} applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyAlignment=\"1\" xfId=\"0\">{Center}</xf>"
        + $"<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" {Border} applyAlignment=\"1\" xfId=\"0\">{Center}</xf>"
        + $"<xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" {Border} applyNumberFormat=\"1\" applyAlignment=\"1\" xfId=\"0\">{Center}</xf>"
        + $"<xf numFmtId=\"0\" fontId=\"2\" fillId=\"3\" {Border} applyFont=\"1\" applyFill=\"1\" applyAlignment=\"1\" xfId=\"0\">{Center}</xf></cellXfs>"
        + "</styleSheet>";
}
