using System.Text.Json;
using Gongkai.AnnualReports;
using Gongkai.AnnualReports.Aggregation;
using Gongkai.AnnualReports.Forms;
using Gongkai.AnnualReports.Rendering;
using Gongkai.Documents;

namespace Gongkai.Tests.AnnualReports.Aggregation;

public class RollupJsonTests
{
    const string County = "organ,code,parent\n示例县,10,\n甲乡,11,10\n乙镇,12,10\n丙镇,13,10";

    [Fact]
    public void An_object_has_organ_code_year_cells_incomplete_and_coverage()
    {
        var json = Write(Sum());
        Assert.Equal("示例县", json.GetProperty("organ").GetString());
        Assert.Equal("10", json.GetProperty("code").GetString());
        Assert.Equal(2023, json.GetProperty("year").GetInt32());
        Assert.Equal(7, json.GetProperty("cells").GetProperty("requests/received/all").GetDecimal());
        Assert.Equal(
            [("甲乡", "reported"), ("乙镇", "reported"), ("丙镇", "missing")],
            json.GetProperty("coverage").EnumerateArray().Select(c => (c.GetProperty("organ").GetString()!, c.GetProperty("status").GetString()!)));
    }

    [Fact]
    public void A_cell_where_a_child_is_blank_is_incomplete_and_never_written_as_zero()
    {
        var json = Write(Sum());
        Assert.Equal(["requests/partly/person"], json.GetProperty("incomplete").EnumerateArray().Select(a => a.GetString()!));
        Assert.False(json.GetProperty("cells").TryGetProperty("requests/partly/person", out _));
        Assert.Equal(199, json.GetProperty("cells").EnumerateObject().Count());
    }

    [Fact]
    public void Without_a_hierarchy_the_parent_has_no_name() =>
        Assert.Equal(JsonValueKind.Null, Write(Rollup.Of(null, [RollupTests.Report("甲乡", 3)])[0]).GetProperty("organ").ValueKind);

    [Fact]
    public void As_a_document_it_has_the_three_tables_the_coverage_and_what_is_missing()
    {
        var document = RollupDocument.Of([Sum()]);
        Assert.Equal(4, document.Blocks.OfType<DocumentTable>().Count());
        Assert.Contains(document.Blocks.OfType<Paragraph>(), p => p.Text.Contains("未报 1 个"));
        Assert.Contains(document.Blocks.OfType<DocumentTable>().Last().Cells, c => c.Text == "丙镇");
    }

    static ParentSum Sum()
    {
        var blank = RollupTests.Report("甲乡", 3);
        blank.Cells["requests/partly/person"] = new(CellState.Blank);
        return Assert.Single(Rollup.Of(HierarchyReader.Read(County), (AnnualReport[])[blank, RollupTests.Report("乙镇", 4)]));
    }

    static JsonElement Write(ParentSum sum)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
            RollupJson.Write(json, sum);
        using var document = JsonDocument.Parse(stream.ToArray());
        return document.RootElement.Clone();
    }
}
