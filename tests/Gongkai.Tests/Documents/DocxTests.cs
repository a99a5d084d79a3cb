using static Gongkai.Tests.Documents.Zips;

namespace Gongkai.Tests.Documents;

public class DocxTests
{
    [Fact]
    public void Paragraphs_keep_their_order_and_lose_outer_blanks()
    {
        var document = Reading.Docx(P("　　一、总体情况　") + P("") + P("正文\u00A0甲"));

        Assert.Equal(["一、总体情况", "正文 甲"], document.Lines());
    }

    [Fact]
    public void Text_split_over_runs_is_joined()
    {
        var document = Reading.Docx("<w:p><w:r><w:t>主动公开</w:t></w:r><w:proofErr/><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\"> 991 </w:t></w:r><w:r><w:t>条</w:t></w:r></w:p>");

        Assert.Equal(["主动公开 991 条"], document.Lines());
    }

    [Fact]
    public void A_line_break_in_the_body_divides_paragraphs_and_in_a_heading_does_not()
    {
        var styles = Styles("<w:style w:type=\"paragraph\" w:styleId=\"a\"><w:name w:val=\"Title\"/></w:style>");
        var twoLines = "<w:r><w:t>示例县某乡人民政府</w:t><w:br/><w:t>2023年政府信息公开工作年度报告</w:t></w:r>";

        var document = Reading.Docx($"<w:p><w:pPr><w:pStyle w:val=\"a\"/></w:pPr>{twoLines}</w:p><w:p>{twoLines}</w:p>", ("word/styles.xml", styles));

        Assert.Equal(
            ["#1 示例县某乡人民政府2023年政府信息公开工作年度报告", "示例县某乡人民政府", "2023年政府信息公开工作年度报告"], document.Lines());
    }

    [Fact]
    public void Headings_are_known_by_outline_level_and_by_style_names_in_either_language()
    {
        var styles = Styles(
            """
            <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>
            <w:style w:type="paragraph" w:styleId="x"><w:name w:val="我的标题"/><w:basedOn w:val="1"/></w:style>
            <w:style w:type="paragraph" w:styleId="2"><w:name w:val="标题 2"/></w:style>
            <w:style w:type="paragraph" w:styleId="t"><w:name w:val="toc 1"/></w:style>
            """);

        var document = Reading.Docx(
            P("一、总体情况\t1", "<w:pStyle w:val=\"t\"/>") + P("一、总体情况", "<w:pStyle w:val=\"x\"/>") + P("（一）主动公开", "<w:pStyle w:val=\"2\"/>")
            + P("二、主动公开情况", "<w:outlineLvl w:val=\"0\"/>") + P("正文", "<w:pStyle w:val=\"1\"/><w:outlineLvl w:val=\"9\"/>"),
            ("word/styles.xml", styles));

        Assert.Equal(["#1 一、总体情况", "#2 （一）主动公开", "#1 二、主动公开情况", "正文"], document.Lines());
    }

    [Fact]
    public void Deletions_are_dropped_and_insertions_taken()
    {
        var document = Reading.Docx(
            "<w:p><w:r><w:t>受理</w:t></w:r><w:del><w:r><w:delText>3</w:delText><w:t>3</w:t></w:r></w:del><w:ins><w:r><w:t>4</w:t></w:r></w:ins><w:r><w:t>件</w:t></w:r></w:p>"
            + "<w:moveFrom><w:p><w:r><w:t>移走</w:t></w:r></w:p></w:moveFrom>"
            + "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>段落标记</w:t></w:r></w:p>" + P("已删去"));

        Assert.Equal(["受理4件", "段落标记已删去"], document.Lines());
    }

    [Fact]
    public void Hidden_text_instructions_and_placeholders_are_not_text()
    {
        var document = Reading.Docx(
            "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>共</w:t></w:r>"
            + "<w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>=SUM(ABOVE)</w:instrText><w:fldChar w:fldCharType=\"separate\"/><w:t>7</w:t><w:fldChar w:fldCharType=\"end\"/></w:r>"
            + "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>单击此处输入</w:t></w:r></w:sdtContent></w:sdt>"
            + "<w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t>件</w:t></w:r></w:sdtContent></w:sdt><w:hyperlink><w:r><w:t>。</w:t></w:r></w:hyperlink></w:p>");

        Assert.Equal(["共7件。"], document.Lines());
    }

    [Fact]
    public void Only_one_branch_of_alternate_content_is_read()
    {
        var box = "<w:txbxContent><w:p><w:r><w:t>框中文字</w:t></w:r></w:p></w:txbxContent>";
        var document = Reading.Docx(
            $"<w:p><w:r><w:t>前</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice>"
            + $"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>后</w:t></w:r></w:p>");

        Assert.Equal(["框中文字", "前后"], document.Lines());
    }

    [Fact]
    public void A_page_break_divides_the_text()
    {
        var document = Reading.Docx("<w:p><w:r><w:t>甲</w:t><w:br w:type=\"page\"/><w:t>乙</w:t></w:r></w:p>" + P("丙", "<w:pageBreakBefore/>"));

        Assert.Equal(["甲", "---", "乙", "---", "丙"], document.Lines());
    }

    [Fact]
    public void The_strict_variant_is_read_alike()
    {
        var strict = Document(P("一、总体情况"), "http://purl.oclc.org/ooxml/wordprocessingml/main");

        Assert.Equal(["一、总体情况"], Reading.Read("a.docx", Of(("word/document.xml", strict))).Lines());
    }

    [Fact]
    public void The_main_part_may_have_another_name()
    {
        var relations = "<Relationships><Relationship Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"/word/document2.xml\"/></Relationships>";

        var file = Of(("[Content_Types].xml", "<Types/>"), ("_rels/.rels", relations), ("word/document2.xml", Document(P("甲"), WordSpace)));

        Assert.Equal(["甲"], Reading.Read("a.docx", file).Lines());
    }

    [Fact]
    public void A_picture_where_a_table_should_be_is_named_with_its_place()
    {
        var document = Reading.Docx(P("三、收到和处理政府信息公开申请情况") + "<w:p><w:r><w:drawing><a:blip/></w:drawing></w:r></w:p>");

        var problem = Assert.Single(document.Problems);
        Assert.Equal("“三、收到和处理政府信息公开申请情况”之后", problem.At);
        Assert.Contains("截图", problem.Message);
    }

    [Fact]
    public void An_embedded_workbook_is_named()
    {
        var document = Reading.Docx(P("四、") + "<w:p><w:r><w:object><o:OLEObject ProgID=\"Excel.Sheet.12\"/></w:object></w:r></w:p>");

        Assert.Contains("嵌入的对象", Assert.Single(document.Problems).Message);
    }
}
