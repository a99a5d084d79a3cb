using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Gongkai.AnnualReports;
using Gongkai.AnnualReports.Aggregation;
using Gongkai.AnnualReports.Forms;
using Gongkai.AnnualReports.Reading;
using Gongkai.App.Desk;
using Gongkai.Documents;

namespace Gongkai.Tests.Desk;

public sealed class RollupDeskTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("gongkai-rollup-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_folder_of_json_files_lines_and_zips_is_summed_to_the_top()
    {
        Save("a.json", Line("示例县甲乡", 3));
        Save("sub/b.jsonl", $"{Line("乙镇", 4)}\n{Line("丙镇", 5)}\n");
        Save("notes.json", "{\"name\":\"不是报告\"}");
        using (var zip = ZipFile.Open(Path.Combine(folder, "c.zip"), ZipArchiveMode.Create))
        {
            using var entry = zip.CreateEntry("丁乡.json").Open();
            entry.Write(Encoding.UTF8.GetBytes(Line("丁乡", 6)));
        }

        var hierarchy = HierarchyReader.Read("organ,parent\n示例县,\n甲乡,示例县\n乙镇,示例县\n丙镇,示例县\n丁乡,示例县\n戊乡,示例县");
        var sum = Assert.Single(RollupDesk.Sum(Intake.Expand([folder]), hierarchy, null, CancellationToken.None));
        Assert.Equal(18, sum.Figures[ReportForms.IndexOf("requests/received/all")]);
        Assert.Equal(["reported", "reported", "reported", "reported", "missing"], sum.Coverage.Select(c => Coverage.Name(c.Status)));
        Assert.Empty(sum.Unplaced);
    }

    [Fact]
    public void A_large_file_is_read_in_blocks_with_every_report_once_and_broken_lines_named()
    {
        var lines = Enumerable.Range(1, 3000).Select(i => i == 2500 ? "{\"organ\":\"坏" : Line($"第{i}乡", i)).ToList();
        Save("all.jsonl", string.Join('\n', lines));
        var path = Path.Combine(folder, "all.jsonl");
        Assert.True(JsonReports.IsLarge(path));

        var reports = JsonReports.ReadLarge(path, CancellationToken.None);
        Assert.Equal(Enumerable.Range(1, 3000), reports.Select(r => r.Part));
        Assert.Contains("第2500行", Assert.Single(reports, r => r.Unreadable is not null).Unreadable!.Reason);
        Assert.Equal(Enumerable.Range(1, 3000).Where(i => i != 2500).Sum(), reports.Sum(r => r.Figures[ReportForms.IndexOf("requests/received/all")] ?? 0));
    }

    [Fact]
    public void A_large_array_in_one_piece_is_read_whole()
    {
        Save("all.json", $"[{string.Join(',', Enumerable.Range(1, 1500).Select(i => Line($"第{i}乡", i)))}]");
        Assert.Equal(1500, JsonReports.ReadLarge(Path.Combine(folder, "all.json"), CancellationToken.None).Count);
    }

    [Fact]
    public void An_empty_or_junk_file_is_in_the_coverage_as_unreadable()
    {
        Save("甲乡.json", "");
        Save("乙镇.json", "这不是");
        Save("丙镇.json", Line("丙镇", 1));
        var sum = Assert.Single(RollupDesk.Sum(Intake.Expand([folder]), null, null, CancellationToken.None));
        Assert.Equal(["unreadable", "unreadable", "reported"], sum.Coverage.OrderByDescending(c => c.Status).Select(c => Coverage.Name(c.Status)));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("GB18030")]
    [InlineData("utf-16")]
    public void The_hierarchy_may_be_in_any_usual_encoding(string name)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        var path = Path.Combine(folder, "隶属表.csv");
        File.WriteAllBytes(path, [.. encoding.GetPreamble(), .. encoding.GetBytes("机关,上级\n示例县,\n甲乡,示例县")]);
        Assert.Equal(["示例县", "甲乡"], RollupDesk.ReadHierarchy(path).Organs.Select(o => o.Name));
    }

    [Fact]
    public void A_hierarchy_that_is_not_there_or_is_a_workbook_is_said_so()
    {
        Assert.Contains("没有隶属表", Assert.Throws<UnreadableException>(() => RollupDesk.ReadHierarchy(Path.Combine(folder, "x.csv"))).Reason);
        Save("h.csv", "PK\u0003\u0004");
        Assert.Contains("xlsx", Assert.Throws<UnreadableException>(() => RollupDesk.ReadHierarchy(Path.Combine(folder, "h.csv"))).Reason);
    }

    void Save(string name, string text)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    static string Line(string organ, int received)
    {
        var report = new AnnualReport { Organ = organ, Year = 2023, Form = Form2021.Form };
        foreach (var address in Form2021.Form.Addresses)
            report.Cells[address.ToString()] = CellValue.Of(address is { Row: "received" or "granted" or "handled", Column: "person" or "all" } ? received : 0);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
            ReportJson.Write(json, report);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
