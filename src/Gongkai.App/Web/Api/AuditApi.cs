using System.Text.Encodings.Web;
using System.Text.Json;
using Gongkai.AnnualReports.Audit;
using Gongkai.App.Web.Guards;
using Gongkai.App.Web.Jobs;

namespace Gongkai.App.Web.Api;

/// <summary>POST /api/v1/audit：与命令行、网页同一个核对，答案是契约第5节的对象。</summary>
static class AuditApi
{
    static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Map(IEndpointRouteBuilder app) =>
        app.MapPost("/api/v1/audit", AuditAsync)
            .WithName("audit")
            .WithSummary("核对年度报告")
            .WithDescription("file 为报告文件，可多份，也可以是压缩包；previous 为上年报告，可不给。不保存。")
            .Accepts<AuditRequest>("multipart/form-data")
            .Produces<AuditAnswer>()
            .ProducesProblem(400).ProducesProblem(413).ProducesProblem(429).ProducesProblem(500)
            .RequireRateLimiting(RequestLimits.Upload);

    static async Task AuditAsync(HttpContext context, TemporaryStore store, JobQueue queue, Metrics metrics)
    {
        var cancel = context.RequestAborted;
        var folder = store.NewFolder();
        try
        {
            var submission = await Upload.ReceiveAsync(context.Request, folder, cancel);
            var files = submission.Inputs("file");
            if (files.Count == 0)
                throw new SubmissionException("没有名为 file 的文件。请以 multipart/form-data 提交，报告放在 file，上年报告放在 previous。");
            var result = await queue.RunAsync(stop => AuditJob.Run(files, submission.Inputs("previous"), null, stop), cancel);
            metrics.Audited(result.Outcomes);
            await WriteAsync(context.Response, result, cancel);
        }
        catch (SubmissionException refusal)
        {
            await Problems.WriteAsync(context, StatusCodes.Status400BadRequest, refusal.Message);
        }
        finally
        {
            TemporaryStore.Clear(folder);
        }
    }

    static async Task WriteAsync(HttpResponse response, AuditResult result, CancellationToken cancel)
    {
        response.ContentType = "application/json; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        using var buffer = new MemoryStream();
        await using (var json = new Utf8JsonWriter(buffer, Plain))
        {
            json.WriteStartObject();
            json.WriteStartArray("findings");
            foreach (var finding in result.Outcomes.SelectMany(outcome => outcome.Findings))
                FindingJson.Write(json, finding);
            json.WriteEndArray();
            json.WriteStartArray("summaries");
            foreach (var outcome in result.Outcomes.Where(outcome => !outcome.IsOtherDocument))
                FindingJson.WriteSummary(json, outcome);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        buffer.Position = 0;
        await buffer.CopyToAsync(response.Body, cancel);
    }
}
