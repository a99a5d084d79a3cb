using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Gongkai.AnnualReports.Audit;
using Gongkai.AnnualReports.Reading;
using Gongkai.AnnualReports.Rendering;
using Gongkai.App.Desk;
using Gongkai.Documents;

namespace Gongkai.App.Web.Jobs;

/// <summary>可以下载的一样东西。</summary>
/// <param name="File">网址的最后一段，也是保存时的文件名。</param>
/// <param name="Write">写出。</param>
sealed record Download(string File, string Name, Action<Outcome, Stream> Write)
{
    static readonly ImmutableArray<Download> All =
    [
        new("notice.docx", "退回修改通知（docx）", (outcome, stream) => Put(ReturnNotice.Of(outcome), ".docx", stream)),
        new("findings.xlsx", "核对发现（xlsx）", (outcome, stream) => Put(FindingsDocument.Of([outcome]), ".xlsx", stream)),
        new("tables.xlsx", "三张表（xlsx）", (outcome, stream) => Put(TableDocument.Of(outcome.Report), ".xlsx", stream)),
        new("report.docx", "报告（docx）", (outcome, stream) => Put(Marked(outcome), ".docx", stream)),
        new("report.pdf", "报告（pdf）", (outcome, stream) => Put(Marked(outcome), ".pdf", stream)),
        new("report.html", "报告（html）", (outcome, stream) => Put(Marked(outcome), ".html", stream)),
        new("report.json", "识读结果（json）", WriteJson),
    ];

    /// <summary>这份报告能下载哪些。没有错误的不出退回通知；还不能写的格式不列。</summary>
    public static IEnumerable<Download> Of(Outcome outcome) =>
        All.Where(download => outcome.Report.IsReport
            && (download.File != "notice.docx" || outcome.Errors + outcome.Warnings > 0)
            && (download.File.EndsWith(".json", StringComparison.Ordinal) || Formats.ForWriting(Path.GetExtension(download.File)) is not null));

    public static string ContentType(string file) => Path.GetExtension(file) switch
    {
        ".docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ".xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ".pdf" => "application/pdf",
        ".html" => "text/html; charset=utf-8",
        _ => "application/json; charset=utf-8",
    };

    public static void Put(Document document, string extension, Stream stream) => Formats.ForWriting(extension)!.Write(document, stream);

    /// <summary>排成官方表样的报告，错格标出，写上应为的数。</summary>
    static Document Marked(Outcome outcome) =>
        ReportDocument.Of(outcome.Report, CellMarks.Of(outcome.Findings) with { ShowExpected = true });

    static void WriteJson(Outcome outcome, Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        ReportJson.Write(json, outcome.Report);
    }
}
