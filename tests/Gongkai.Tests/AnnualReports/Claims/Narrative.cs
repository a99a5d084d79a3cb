using System.Collections.Immutable;
using Gongkai.AnnualReports;
using Gongkai.AnnualReports.Audit;
using Gongkai.AnnualReports.Forms;
using Gongkai.AnnualReports.Reading;
using Gongkai.Organs;

namespace Gongkai.Tests.AnnualReports.Claims;

/// <summary>从几段正文造出报告，读说法，用说法的规则核对。</summary>
static class Narrative
{
    static readonly string[] Kinds =
        ["part-sum", "list-count", "percent-impossible", "self-contradiction", "claim-requests", "claim-outcomes", "claim-remedies", "claim-normative", "claim-fee",
         "fee-unit", "fee-is-procurement"];

    /// <summary>正文说法 → “kind|label|value”，依原文次序；label 没有时为空。</summary>
    public static string[] Said(string text) =>
        [.. Read(text).Select(claim => $"{claim.Kind}|{claim.Label}|{claim.Value:0.####}{(claim.Approximate ? "~" : "")}")];

    public static ImmutableArray<Claim> Read(string text) => ClaimReader.Read(Sections(text));

    /// <summary>以“# n”开头的行起第 n 部分；没有则都在第一部分。</summary>
    public static ImmutableArray<Section> Sections(string text)
    {
        var sections = new List<Section> { new(0, "", "示例县某乡2023年政府信息公开工作年度报告") };
        var (number, lines) = (1, new List<string>());
        foreach (var line in text.Split('\n'))
        {
            if (line.StartsWith("# ", StringComparison.Ordinal))
            {
                sections.Add(new(number, "", string.Join('\n', lines)));
                (number, lines) = (int.Parse(line[2..3]), []);
            }
            else
            {
                lines.Add(line);
            }
        }

        sections.Add(new(number, "", string.Join('\n', lines)));
        return [.. sections.Where(section => section.Number == 0 || section.Text.Length > 0)];
    }

    /// <param name="cells">“requests/received/all=3”，其余各格为零。</param>
    public static AnnualReport Report(string text, string cells = "", Level level = Level.Township)
    {
        var grid = new Grid();
        foreach (var address in Form2021.Form.Addresses)
            grid[address.ToString()] = CellValue.Of(0);
        foreach (var cell in cells.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var (address, value) = (cell.Split('=')[0], cell.Split('=')[1]);
            grid[address] = value == "blank" ? new(CellState.Blank) : CellValue.Of(decimal.Parse(value));
        }

        var sections = Sections(text);
        return new() { Organ = "示例县某乡", Level = level, Year = 2023, Form = Form2021.Form, Sections = sections, Cells = grid, Claims = ClaimReader.Read(sections) };
    }

    /// <summary>发现 → “kind|at|expected|actual”。</summary>
    public static string[] Found(string text, string cells = "", Level level = Level.Township) => Found(Report(text, cells, level));

    public static string[] Found(AnnualReport report) =>
        [.. Auditor.Audit(new(report)).Findings.Where(finding => Kinds.Contains(finding.Kind))
            .Select(finding => $"{finding.Kind}|{finding.At}|{finding.Expected:0.####}|{finding.Actual:0.####}")];

    /// <summary>粗略切开真实报告的正文：表格行（含制表符）不要。</summary>
    public static ImmutableArray<Section> Split(string text)
    {
        var (sections, number, lines) = (new List<Section>(), 0, new List<string>());
        foreach (var raw in text.Split('\n'))
        {
            var line = raw.Trim().TrimStart('#', ' ');
            if (line.Length > 2 && line[1] == '、' && line.Length < 32 && !raw.Contains('\t') && !line.Contains('。') && "一二三四五六".IndexOf(line[0]) == number)
            {
                sections.Add(new(number++, "", string.Join('\n', lines)));
                lines.Clear();
            }
            else if (line.Length > 0 && !raw.Contains('\t'))
            {
                lines.Add(line);
            }
        }

        sections.Add(new(number, "", string.Join('\n', lines)));
        return [.. sections];
    }

    public static AnnualReport Seed(string name)
    {
        var sections = Split(File.ReadAllText(CorpusFolder.Require("seeds", name)));
        return new() { Sections = sections, Claims = ClaimReader.Read(sections), Level = Level.Township, Year = 2023 };
    }
}
