using System.IO.Compression;
using System.Text;

namespace Gongkai.Tests.Cli;

/// <summary>gongkai audit 整个走一遍：退出码、输出、压缩包、目录、基线、写出的文件。</summary>
public sealed class AuditCommandTests : IDisposable
{
    static readonly string Clean = File.ReadAllText(Path.Combine(CorpusFolder.Root, "conformance", "bases", "town-2023.txt"));

    /// <summary>表三第一行总计改错一格。</summary>
    static readonly string Wrong = BreakTotal(Clean);

    readonly string folder = Directory.CreateTempSubdirectory("gongkai-cli").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_clean_report_exits_zero_with_a_summary_line()
    {
        var run = Program.Gongkai("audit", Put("甲.txt", Clean), "--json");

        Assert.Equal(0, run.Code);
        Assert.True(run.Lines[^1].GetProperty("summary").GetBoolean());
        Assert.Equal("pass", run.Lines[^1].GetProperty("verdict").GetString());
    }

    [Fact]
    public void A_wrong_total_exits_one_and_names_the_cell()
    {
        var run = Program.Gongkai("audit", Put("甲.txt", Wrong), "--json");

        Assert.Equal(1, run.Code);
        Assert.Contains(run.Lines, line => line.TryGetProperty("kind", out var kind) && kind.GetString() == "row-total"
            && line.GetProperty("at").GetString() == "requests/received/all");
    }

    [Fact]
    public void Without_json_the_finding_reads_in_Chinese()
    {
        var run = Program.Gongkai("audit", Put("甲.txt", Wrong));

        Assert.Contains("【错误】AR-3-01", run.Output, StringComparison.Ordinal);
        Assert.Contains("怎样改：", run.Output, StringComparison.Ordinal);
        Assert.Contains("依据：《中华人民共和国政府信息公开", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_and_an_empty_folder_exit_two()
    {
        Assert.Equal(2, Program.Gongkai("audit", Path.Combine(folder, "没有.docx")).Code);
        Assert.Equal(2, Program.Gongkai("audit", Directory.CreateDirectory(Path.Combine(folder, "空")).FullName).Code);
        Assert.Equal(2, Program.Gongkai("audit").Code);
    }

    [Fact]
    public void In_a_folder_one_bad_file_and_one_notice_do_not_stop_the_rest()
    {
        Put("甲.txt", Clean);
        Put("通知.txt", "关于报送政府信息公开工作年度报告的通知\n各乡镇人民政府：\n请于1月20日前报送。\n");
        File.WriteAllBytes(Path.Combine(folder, "坏.docx"), "PK\u0003\u0004 broken"u8.ToArray());

        var run = Program.Gongkai("audit", folder, "--json");

        Assert.Equal(1, run.Code);
        Assert.Contains(run.Lines, line => line.GetProperty("file").GetString()!.EndsWith("坏.docx", StringComparison.Ordinal)
            && line.TryGetProperty("verdict", out var verdict) && verdict.GetString() == "unreadable");
        Assert.Contains(run.Lines, line => line.GetProperty("file").GetString()!.EndsWith("通知.txt", StringComparison.Ordinal)
            && line.GetProperty("severity").GetString() == "note");
        Assert.DoesNotContain(run.Lines, line => line.GetProperty("file").GetString()!.EndsWith("通知.txt", StringComparison.Ordinal)
            && line.TryGetProperty("summary", out _));
    }

    [Fact]
    public void The_same_notice_named_explicitly_is_unreadable() =>
        Assert.Equal(2, Program.Gongkai("audit", Put("通知.txt", "关于报送政府信息公开工作年度报告的通知\n请按时报送。\n")).Code);

    [Fact]
    public void Members_of_a_zip_with_national_names_are_named_after_the_zip()
    {
        var path = Path.Combine(folder, "全县.zip");
        var national = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
        using (var zip = new ZipArchive(File.Create(path), ZipArchiveMode.Create, leaveOpen: false, national))
        {
            using var entry = zip.CreateEntry("甲乡.txt").Open();
            entry.Write(Encoding.UTF8.GetBytes(Clean));
        }

        Assert.Equal($"{path}!/甲乡.txt", Program.Gongkai("audit", path, "--json").Lines[^1].GetProperty("file").GetString());
    }

    [Fact]
    public void A_finding_in_the_baseline_stays_dismissed_under_another_file_name()
    {
        var first = Program.Gongkai("audit", Put("甲.txt", Wrong), "--json");
        var baseline = Put("已说明.jsonl", first.Output);

        var again = Program.Gongkai("audit", Put("甲（改名）.txt", Wrong), "--json", "--baseline", baseline);

        Assert.Equal(0, again.Code);
        Assert.Equal(first.Lines.Count - 1, again.Lines[^1].GetProperty("dismissed").GetInt32());
    }

    [Fact]
    public void Findings_are_written_as_xlsx_and_html_whole_or_not_at_all()
    {
        var (xlsx, html) = (Path.Combine(folder, "结果.xlsx"), Path.Combine(folder, "结果.html"));
        Program.Gongkai("audit", Put("甲.txt", Wrong), "--xlsx", xlsx, "--html", html);

        Assert.Equal("PK"u8.ToArray(), File.ReadAllBytes(xlsx)[..2]);
        Assert.Contains("AR-3-01", File.ReadAllText(html), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(folder, "*.part"));
        Assert.Equal(2, Program.Gongkai("audit", Path.Combine(folder, "甲.txt"), "--xlsx", Path.Combine(folder, "没有的目录", "结果.xlsx")).Code);
    }

    [Fact]
    public void Extract_gives_every_cell_of_the_form_once()
    {
        var report = Program.Gongkai("extract", Put("甲.txt", Clean), "--json").Lines.Single();

        Assert.Equal(200, report.GetProperty("cells").EnumerateObject().Count() + report.GetProperty("states").EnumerateObject().Count());
        Assert.Equal("2021", report.GetProperty("form").GetString());
    }

    string Put(string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    static string BreakTotal(string report)
    {
        var lines = report.Split('\n');
        var row = Array.FindIndex(lines, line => line.StartsWith("一、本年新收", StringComparison.Ordinal));
        var cells = lines[row].TrimEnd('\r').Split('\t');
        var total = Array.FindLastIndex(cells, cell => cell.Trim().Length > 0);
        cells[total] = "77";
        lines[row] = string.Join('\t', cells);
        return string.Join('\n', lines);
    }
}
