using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Gongkai.AnnualReports;
using Gongkai.AnnualReports.Forms;
using Gongkai.AnnualReports.Reading;
using Gongkai.Documents;

namespace Gongkai.Tests.AnnualReports.Reading;

public class ReportJsonTests
{
    [Fact]
    public void Reading_back_what_was_written_gives_the_same_report() =>
        Prop.ForAll(ArbitraryReports.Reports, report => AssertSame(report, Assert.Single(ReportJson.Read(Write(report), "")))).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_cell_of_the_form_is_in_exactly_one_of_cells_and_states() =>
        Prop.ForAll(ArbitraryReports.Reports, report =>
        {
            using var json = JsonDocument.Parse(Write(report));
            var cells = json.RootElement.GetProperty("cells").EnumerateObject().Select(p => p.Name).ToList();
            var states = json.RootElement.GetProperty("states").EnumerateObject().Select(p => p.Name).ToList();
            Assert.Empty(cells.Intersect(states));
            Assert.Empty((report.Form?.Addresses ?? []).Select(a => a.ToString()).Except(cells.Concat(states)));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Figures_alone_are_those_of_the_whole_report() =>
        Prop.ForAll(ArbitraryReports.Reports, report =>
        {
            var figures = Assert.Single(ReportJson.ReadFigures(Write(report), ""));
            Assert.Equal(ReportFigures.Of(report) with { Unreadable = figures.Unreadable }, figures);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Decimals_keep_the_places_they_came_with()
    {
        var report = Sample() with { };
        report.Cells["disclosure/fees/amount"] = CellValue.Of(0.110m);
        Assert.Contains("\"disclosure/fees/amount\":0.110", Encoding.UTF8.GetString(Write(report)));
        Assert.Equal("0.110", Read(Encoding.UTF8.GetString(Write(report)))[0].Cells["disclosure/fees/amount"].Number.ToString());
    }

    [Fact]
    public void A_file_holds_one_object_an_array_or_one_object_per_line()
    {
        var one = Encoding.UTF8.GetString(Write(Sample()));
        Assert.Single(Read(one));
        Assert.Equal([1, 2], Read($"[{one},\n {one}]").Select(r => r.Part));
        Assert.Equal([1, 2, 3], Read($"\uFEFF{one}\r\n{one}\n\n{one}\n").Select(r => r.Part));
        Assert.Equal(2, Read(Indented(one) + "\n" + Indented(one)).Length);
    }

    [Fact]
    public void A_broken_line_becomes_an_unreadable_report_and_the_rest_is_read()
    {
        var one = Encoding.UTF8.GetString(Write(Sample()));
        var reports = Read($"{one}\n{one[..200]}\n{one}");
        Assert.Equal([true, false, true], reports.Select(r => r.IsReport));
        Assert.Contains("第2行", reports[1].Unreadable!.Reason);
    }

    [Theory]
    [InlineData("这不是 JSON", "第1行")]
    [InlineData("\n\n{\"organ\":", "第3行")]
    [InlineData("", "没有报告")]
    [InlineData("[]", "没有报告")]
    [InlineData("12", "第1行")]
    public void Junk_is_unreadable_with_the_line(string text, string expected) =>
        Assert.Contains(expected, Assert.Throws<UnreadableException>(() => Read(text)).Reason);

    [Fact]
    public void Text_in_another_encoding_is_unreadable_and_does_not_crash() =>
        Assert.Throws<UnreadableException>(() => ReportJson.Read("{\"organ\":\"\xFF\xFE\",\"cells\":{}}"u8.ToArray().Select(b => b == 0xC3 ? (byte)0xFF : b).ToArray(), "a.json"));

    [Fact]
    public void Other_json_is_another_document()
    {
        var other = Assert.Single(Read("{\"name\":\"package\",\"version\":1}"));
        Assert.True(other.Unreadable!.IsOtherDocument);
    }

    [Fact]
    public void Unknown_properties_and_odd_values_are_tolerated()
    {
        var report = Assert.Single(Read("""
            {"extra":{"a":[1,{}]},"organ":"甲乡","year":"2023","cells":{"requests/received/person":3,"requests/nowhere/person":4,
             "requests/received/all":"三","requests/granted/all":null,"requests/partly/all":1e400,"requests/handled/all":{"x":1}},"states":{"requests/received/other":"slash"}}
            """));
        Assert.Equal((2023, "2021"), (report.Year, report.Form?.Id));
        Assert.Equal(3, report.Cells["requests/received/person"].Value);
        Assert.Equal(CellState.Unreadable, report.Cells["requests/received/all"].State);
        Assert.Equal(CellState.Blank, report.Cells["requests/granted/all"].State);
        Assert.Equal(CellState.Unreadable, report.Cells["requests/partly/all"].State);
        Assert.Equal(CellState.Unreadable, report.Cells["requests/handled/all"].State);
        Assert.Equal(CellState.Slash, report.Cells["requests/received/other"].State);
    }

    [Fact]
    public void An_unreadable_file_is_written_with_nulls_and_its_problem_and_read_back_as_unreadable()
    {
        var report = new AnnualReport { File = "坏.docx", Unreadable = new("文件已加密", "请取消密码后重新上传") };
        using var json = JsonDocument.Parse(Write(report));
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("organ").ValueKind);
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("year").ValueKind);
        Assert.Contains("文件已加密", json.RootElement.GetProperty("problems")[0].GetProperty("message").GetString());
        Assert.Equal(report.Unreadable, ReportJson.Read(Write(report), "")[0].Unreadable);
    }

    static AnnualReport Sample() => new() { File = "甲.docx", Organ = "示例县甲乡", Year = 2023, Form = Form2021.Form, Title = "示例县甲乡2023年政府信息公开工作年度报告" };

    static ImmutableArray<AnnualReport> Read(string text) => ReportJson.Read(Encoding.UTF8.GetBytes(text), "a.json");

    static byte[] Write(AnnualReport report)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
            ReportJson.Write(json, report);
        return stream.ToArray();
    }

    static string Indented(string json)
    {
        using var document = JsonDocument.Parse(json);
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true }))
            document.WriteTo(writer);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    static void AssertSame(AnnualReport expected, AnnualReport actual)
    {
        Assert.Equal(expected with { Cells = null!, Sections = default, Claims = default, Problems = default, Form = null },
            actual with { Cells = null!, Sections = default, Claims = default, Problems = default, Form = null, Unreadable = expected.Unreadable });
        Assert.Equal(expected.Form?.Id, actual.Form?.Id);
        Assert.Equal(expected.Cells, actual.Cells);
        Assert.Equal(expected.Sections, actual.Sections);
        Assert.Equal(expected.Problems, actual.Problems);
        Assert.Equal(expected.Claims.Select(c => c with { Parts = default }), actual.Claims.Select(c => c with { Parts = default }));
        Assert.Equal(expected.Claims.Select(c => string.Join('|', c.Parts)), actual.Claims.Select(c => string.Join('|', c.Parts)));
    }
}
