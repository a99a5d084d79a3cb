using static Gongkai.Tests.Documents.Zips;

namespace Gongkai.Tests.Documents;

public class DocxTableTests
{
    const string Restart = "<w:vMerge w:val=\"restart\"/>", Continue = "<w:vMerge/>";

    [Fact]
    public void Spans_become_coordinates()
    {
        var document = Reading.Docx(Tbl(
            Tr(Tc("申请人情况", "<w:gridSpan w:val=\"2\"/>"), Tc("总计", Restart)),
            Tr(Tc("自然人"), Tc("其他"), Tc("", Continue)),
            Tr(Tc("1"), Tc("2"), Tc("3"))));

        var table = document.Table();

        Assert.True(table.IsGrid);
        Assert.Equal(
            ["0,0 1x2 申请人情况", "0,2 2x1 总计", "1,0 1x1 自然人", "1,1 1x1 其他", "2,0 1x1 1", "2,1 1x1 2", "2,2 1x1 3"], table.Cells());
    }

    [Fact]
    public void Two_merges_below_each_other_stay_apart()
    {
        var table = Reading.Docx(Tbl(
            Tr(Tc("甲", Restart), Tc("1")), Tr(Tc("", Continue), Tc("2")), Tr(Tc("乙", Restart), Tc("3")), Tr(Tc("", Continue), Tc("4")))).Table();

        Assert.Equal(["0,0 2x1 甲", "0,1 1x1 1", "1,1 1x1 2", "2,0 2x1 乙", "2,1 1x1 3", "3,1 1x1 4"], table.Cells());
    }

    [Fact]
    public void Grid_columns_in_which_nothing_starts_are_no_columns()
    {
        var table = Reading.Docx(Tbl(
            Tr(Tc("标签", "<w:gridSpan w:val=\"3\"/>"), Tc("数", "<w:gridSpan w:val=\"2\"/>")), Tr(Tc("规章", "<w:gridSpan w:val=\"3\"/>"), Tc("0", "<w:gridSpan w:val=\"2\"/>")))).Table();

        Assert.Equal((2, 2), (table.Rows, table.Columns));
        Assert.Equal(["0,0 1x1 标签", "0,1 1x1 数", "1,0 1x1 规章", "1,1 1x1 0"], table.Cells());
    }

    [Fact]
    public void Lines_that_miss_each_other_by_a_hair_are_one_line()
    {
        var grid = "<w:tblGrid><w:gridCol w:w=\"3000\"/><w:gridCol w:w=\"2000\"/><w:gridCol w:w=\"40\"/><w:gridCol w:w=\"2000\"/></w:tblGrid>";

        var table = Reading.Docx(
            $"<w:tbl>{grid}{Tr(Tc("项目"), Tc("自然人"), Tc("总计", "<w:gridSpan w:val=\"2\"/>"))}"
            + $"{Tr(Tc("甲"), Tc("1", "<w:gridSpan w:val=\"2\"/>"), Tc("2"))}{Tr(Tc("乙"), Tc("3"), Tc(""), Tc("4"))}</w:tbl>").Table();

        Assert.Equal(
            ["0,0 1x1 项目", "0,1 1x1 自然人", "0,2 1x1 总计", "1,0 1x1 甲", "1,1 1x1 1", "1,2 1x1 2", "2,0 1x1 乙", "2,1 1x1 3", "2,2 1x1 4"], table.Cells());
    }

    [Fact]
    public void A_narrow_column_with_text_is_a_column()
    {
        var grid = "<w:tblGrid><w:gridCol w:w=\"3000\"/><w:gridCol w:w=\"40\"/><w:gridCol w:w=\"3000\"/></w:tblGrid>";

        Assert.Equal(3, Reading.Docx($"<w:tbl>{grid}{Tr(Tc("甲"), Tc("1"), Tc("2"))}{Tr(Tc("乙"), Tc("3"), Tc("4"))}</w:tbl>").Table().Columns);
    }

    [Fact]
    public void A_row_may_begin_late()
    {
        var table = Reading.Docx(Tbl(
            Tr(Tc("甲"), Tc("乙")), "<w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>" + Tc("2") + "</w:tr>")).Table();

        Assert.Equal(["0,0 1x1 甲", "0,1 1x1 乙", "1,1 1x1 2"], table.Cells());
    }

    [Fact]
    public void Old_horizontal_merges_widen_the_cell()
    {
        var table = Reading.Docx(Tbl(
            Tr(Tc("通栏", "<w:hMerge w:val=\"restart\"/>"), Tc("", "<w:hMerge w:val=\"continue\"/>")), Tr(Tc("甲"), Tc("乙")))).Table();

        Assert.Equal(["0,0 1x2 通栏", "1,0 1x1 甲", "1,1 1x1 乙"], table.Cells());
    }

    [Fact]
    public void Rows_deleted_in_revision_are_gone_and_inserted_ones_stay()
    {
        var table = Reading.Docx(Tbl(
            Tr(Tc("甲"), Tc("1")), "<w:tr><w:trPr><w:del/></w:trPr>" + Tc("乙") + Tc("2") + "</w:tr>", "<w:tr><w:trPr><w:ins/></w:trPr>" + Tc("丙") + Tc("3") + "</w:tr>")).Table();

        Assert.Equal(["0,0 1x1 甲", "0,1 1x1 1", "1,0 1x1 丙", "1,1 1x1 3"], table.Cells());
    }

    [Fact]
    public void Paragraphs_in_a_cell_are_lines_and_controls_are_transparent()
    {
        var cell = $"<w:tc>{P("尚未")}{P("审结")}</w:tc>";
        var control = $"<w:sdt><w:sdtPr/><w:sdtContent>{Tc("5")}</w:sdtContent></w:sdt>";

        var table = Reading.Docx(Tbl($"<w:sdt><w:sdtContent>{Tr(cell, control)}</w:sdtContent></w:sdt>")).Table();

        Assert.Equal(["0,0 1x1 尚未|审结", "0,1 1x1 5"], table.Cells());
    }

    [Fact]
    public void A_table_that_only_frames_the_article_is_not_a_table()
    {
        var inner = Tbl(Tr(Tc("规章"), Tc("0")), Tr(Tc("行政规范性文件"), Tc("1")));

        var framed = Reading.Docx(Tbl($"<w:tr><w:tc>{P("一、总体情况")}{P("二、主动公开情况")}{inner}{P("三、")}</w:tc></w:tr>"));

        Assert.Equal(["一、总体情况", "二、主动公开情况", "[2x2]", "三、"], framed.Lines());
    }

    [Fact]
    public void A_small_table_inside_a_cell_is_the_cells_text()
    {
        var table = Reading.Docx(Tbl(Tr(Tc("规章"), $"<w:tc>{Tbl(Tr(Tc("3")))}<w:p/></w:tc>"), Tr(Tc("行政许可"), Tc("0")))).Table();

        Assert.Equal(["0,0 1x1 规章", "0,1 1x1 3", "1,0 1x1 行政许可", "1,1 1x1 0"], table.Cells());
    }

    [Fact]
    public void The_official_form_has_its_three_tables()
    {
        var file = File.ReadAllBytes(CorpusFolder.Require("corpus", "blank-form-2021.docx"));

        var document = Reading.Read("blank-form-2021.docx", file);

        Assert.Equal(["[14x4]", "[28x10]", "[4x15]"], document.Lines().Where(line => line.StartsWith('[')));
        Assert.Contains("7,1 8x1 （三）不予公开", document.Table(1).Cells());
        Assert.Contains("5,0 22x1 三、本年度办理结果", document.Table(1).Cells());
        Assert.Contains("0,5 1x10 行政诉讼", document.Table(2).Cells());
        Assert.Empty(document.Problems);
    }
}
