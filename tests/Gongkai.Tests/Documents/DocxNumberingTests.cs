using static Gongkai.Tests.Documents.Zips;

namespace Gongkai.Tests.Documents;

public class DocxNumberingTests
{
    static string Level(int index, string format, string text, string more = "") =>
        $"<w:lvl w:ilvl=\"{index}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/>{more}<w:lvlText w:val=\"{text}\"/></w:lvl>";

    static string Scheme(int id, params string[] levels) => $"<w:abstractNum w:abstractNumId=\"{id}\">{string.Concat(levels)}</w:abstractNum>";

    static string Use(int id, int scheme, string overrides = "") => $"<w:num w:numId=\"{id}\"><w:abstractNumId w:val=\"{scheme}\"/>{overrides}</w:num>";

    static string N(string text, int id, int level = 0) =>
        P(text, $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{id}\"/></w:numPr>");

    static string[] Lines(string body, params string[] numbering) =>
        Reading.Docx(body, ("word/numbering.xml", Numbering(string.Concat(numbering)))).Lines();

    [Fact]
    public void Chinese_headings_numbered_by_word_show_their_numbers()
    {
        var lines = Lines(
            N("总体情况", 1) + N("主动公开", 1, 1) + N("依申请公开", 1, 1) + N("主动公开政府信息情况", 1) + N("甲", 1, 1),
            Scheme(0, Level(0, "chineseCountingThousand", "%1、"), Level(1, "chineseCounting", "（%2）")), Use(1, 0));

        Assert.Equal(["一、总体情况", "（一）主动公开", "（二）依申请公开", "二、主动公开政府信息情况", "（一）甲"], lines);
    }

    [Fact]
    public void Numbering_may_come_from_the_style()
    {
        var styles = Styles(
            "<w:style w:type=\"paragraph\" w:styleId=\"h\"><w:name w:val=\"heading 1\"/><w:pPr><w:numPr><w:numId w:val=\"3\"/></w:numPr></w:pPr></w:style>");

        var document = Reading.Docx(
            P("总体情况", "<w:pStyle w:val=\"h\"/>") + P("不编号", "<w:pStyle w:val=\"h\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>") + P("主动公开", "<w:pStyle w:val=\"h\"/>"),
            ("word/styles.xml", styles), ("word/numbering.xml", Numbering(Scheme(0, Level(0, "japaneseCounting", "%1、")) + Use(3, 0))));

        Assert.Equal(["#1 一、总体情况", "#1 不编号", "#1 二、主动公开"], document.Lines());
    }

    [Fact]
    public void Lists_of_one_scheme_go_on_and_an_override_begins_again()
    {
        var lines = Lines(
            N("甲", 1) + N("乙", 2) + N("丙", 3) + N("丁", 3),
            Scheme(0, Level(0, "decimal", "%1.")), Use(1, 0), Use(2, 0), Use(3, 0, "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride>"));

        Assert.Equal(["1.甲", "2.乙", "1.丙", "2.丁"], lines);
    }

    [Fact]
    public void Legal_numbering_uses_digits_and_a_digit_after_a_number_is_kept_apart()
    {
        var lines = Lines(
            N("总则", 1) + N("2023年", 1, 1),
            Scheme(0, Level(0, "chineseCounting", "第%1章"), Level(1, "decimal", "%1.%2", "<w:isLgl/>")), Use(1, 0));

        Assert.Equal(["第一章总则", "1.1 2023年"], lines);
    }

    [Fact]
    public void Bullets_are_no_text()
    {
        Assert.Equal(["甲"], Lines(N("甲", 1), Scheme(0, Level(0, "bullet", "\uF0B7")), Use(1, 0)));
    }

    [Theory]
    [InlineData("chineseCounting", 11, "十一")]
    [InlineData("chineseCounting", 20, "二十")]
    [InlineData("chineseCounting", 105, "一百零五")]
    [InlineData("chineseLegalSimplified", 12, "壹拾贰")]
    [InlineData("ideographTraditional", 3, "丙")]
    [InlineData("decimalEnclosedCircleChinese", 2, "②")]
    [InlineData("upperRoman", 14, "XIV")]
    [InlineData("lowerLetter", 27, "aa")]
    [InlineData("decimalFullWidth", 12, "１２")]
    public void Formats_are_written_as_word_writes_them(string format, int start, string expected)
    {
        var level = $"<w:lvl w:ilvl=\"0\"><w:start w:val=\"{start}\"/><w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"%1、\"/></w:lvl>";

        Assert.Equal([expected + "、甲"], Lines(N("甲", 1), Scheme(0, level), Use(1, 0)));
    }
}
