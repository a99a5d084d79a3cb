using Gongkai.AnnualReports.Audit;
using Gongkai.AnnualReports.Rendering;

namespace Gongkai.App.Web.Jobs;

/// <summary>核对结果的下载与删除。</summary>
static class DownloadEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var audit = app.MapGroup("/audit/{id:length(32)}").ExcludeFromDescription();
        audit.MapPost("/delete", Delete);
        audit.MapGet("/findings.xlsx", All);
        audit.MapGet("/{n:int}/{file}", One);
        app.MapGet("/rollup/{id:length(32)}/rollup.xlsx", Sums).ExcludeFromDescription();
    }

    static IResult Delete(string id, TemporaryStore store)
    {
        store.Remove(id);
        return Results.LocalRedirect("~/audit/deleted");
    }

    static async Task<IResult> All(string id, TemporaryStore store, JobQueue queue, HttpContext context) =>
        store.Find(id) is { Result: AuditResult result }
            ? await SendAsync(context, queue, "findings.xlsx", "年度报告核对结果.xlsx", stream => Download.Put(FindingsDocument.Of(result.Outcomes), ".xlsx", stream))
            : Results.NotFound();

    static async Task<IResult> Sums(string id, TemporaryStore store, JobQueue queue, HttpContext context) =>
        store.Find(id) is { Result: RollupResult result }
            ? await SendAsync(context, queue, "rollup.xlsx", "汇总表.xlsx", stream => Download.Put(RollupDocument.Of(result.Sums), ".xlsx", stream))
            : Results.NotFound();

    static async Task<IResult> One(string id, int n, string file, TemporaryStore store, JobQueue queue, HttpContext context) =>
        store.Find(id) is { Result: AuditResult result } && n >= 1 && n <= result.Outcomes.Length
        && Download.Of(result.Outcomes[n - 1]).FirstOrDefault(download => download.File == file) is { } chosen
            ? await SendAsync(context, queue, file, Name(result.Outcomes[n - 1], chosen), stream => chosen.Write(result.Outcomes[n - 1], stream))
            : Results.NotFound();

    /// <summary>先写完再发：写的时候出错，来人看到的是错误页而不是半截文件。转 pdf 费力，与核对一起排队。</summary>
    static async Task<IResult> SendAsync(HttpContext context, JobQueue queue, string file, string name, Action<Stream> write)
    {
        context.Response.Headers.CacheControl = "no-store";
        var content = await queue.RunAsync(
            _ =>
            {
                var buffer = new MemoryStream();
                write(buffer);
                return buffer.ToArray();
            },
            context.RequestAborted);
        return Results.Bytes(content, Download.ContentType(file), name);
    }

    static string Name(Outcome outcome, Download download)
    {
        var title = download.Name.Split('（')[0];
        var stem = $"{outcome.Report.Organ}{outcome.Report.Year}{title}";
        return string.Concat(stem.Where(c => !Path.GetInvalidFileNameChars().Contains(c) && !char.IsControl(c))) + Path.GetExtension(download.File);
    }
}
