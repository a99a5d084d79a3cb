using FsCheck;
using FsCheck.Fluent;
using Gongkai.AnnualReports;
using Gongkai.AnnualReports.Audit;
using Gongkai.AnnualReports.Forms;
using Gongkai.AnnualReports.Reading;
using Gongkai.AnnualReports.Rendering;
using Gongkai.Documents;

namespace Gongkai.Tests.AnnualReports.Rendering;

/// <summary>起草 → 写成文件 → 读回：读回的就是写出的。</summary>
public class WrittenReportTests
{
    [Theory]
    [InlineData(".docx")]
    [InlineData(".html")]
    [InlineData(".md")]
    [InlineData(".xlsx")]
    public void Reading_back_a_written_draft_gives_the_same_report(string extension) =>
        Prop.ForAll(ArbitraryLedgers.Drafts, report =>
        {
            var read = Assert.Single(ReportReader.Read(WriteAndRead(report, extension), report.File));
            Assert.Equal(
                (report.Title, report.Organ, report.Year, report.Level, report.Form?.Id, report.Period),
                (read.Title, read.Organ, read.Year, read.Level, read.Form?.Id, read.Period));
            foreach (var address in report.Form!.Addresses)
                Assert.Equal((address, report.Cells[address.ToString()].Value), (address, read.Cells[address.ToString()].Value));
            Assert.Equal(report.Sections.Select(s => (s.Number, s.Heading)), read.Sections.Select(s => (s.Number, s.Heading)));
            foreach (var number in new[] { 0, 1, 5, 6 })
                Assert.Equal(report.Section(number)!.Text, read.Section(number)!.Text);
            Assert.Equal(report.Claims.Select(c => (c.Kind, c.Label, c.Value, c.Unit, c.Quote)), read.Claims.Select(c => (c.Kind, c.Label, c.Value, c.Unit, c.Quote)));
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(".docx")]
    [InlineData(".html")]
    [InlineData(".md")]
    [InlineData(".xlsx")]
    public void The_audit_of_a_written_draft_is_clean(string extension) =>
        Prop.ForAll(ArbitraryLedgers.Drafts, report =>
        {
            var read = Assert.Single(ReportReader.Read(WriteAndRead(report, extension), report.File));
            var findings = Auditor.Audit(new(read)).Findings.Where(f => f.Severity != Severity.Note).ToList();
            Assert.True(findings.Count == 0, string.Join('\n', findings.Select(f => $"{f.Kind} {f.At} {f.Message} {f.Quote}")));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    [Theory]
    [InlineData(".docx")]
    [InlineData(".html")]
    [InlineData(".xlsx")]
    public void Blanks_and_slashes_come_back_as_they_were(string extension)
    {
        var report = new AnnualReport
        {
            Title = "示例县甲乡2023年政府信息公开工作年度报告",
            Year = 2023,
            Form = Form2021.Form,
            Sections =
            [
                new(1, "一、总体情况", "略。"), new(2, "二、主动公开政府信息情况", ""),
                new(3, "三、收到和处理政府信息公开申请情况", ""), new(4, "四、政府信息公开行政复议、行政诉讼情况", ""),
            ],
        };
        foreach (var address in Form2021.Form.Addresses)
            report.Cells[address.ToString()] = CellValue.Of(0);
        report.Cells["requests/granted/person"] = new(CellState.Blank);
        report.Cells["disclosure/coercion/decisions"] = new(CellState.Blank);
        report.Cells["remedies/reconsideration/other"] = new(CellState.Slash, 0, "/");
        report.Cells["disclosure/fees/amount"] = CellValue.Of(0.110m);

        var read = Assert.Single(ReportReader.Read(WriteAndRead(report, extension), ""));
        Assert.Equal(report.Cells, read.Cells);
        // 工作簿里的数就是数，末尾的零留不住
        Assert.Equal(extension == ".xlsx" ? "0.11" : "0.110", read.Cells["disclosure/fees/amount"].Number.ToString());
    }

    static Document WriteAndRead(AnnualReport report, string extension)
    {
        using var stream = new MemoryStream();
        Formats.ForWriting(extension)!.Write(ReportDocument.Of(report), stream);
        return Formats.Read($"a{extension}", stream.ToArray(), CancellationToken.None);
    }
}
