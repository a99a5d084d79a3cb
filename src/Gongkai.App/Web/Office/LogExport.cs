using System.Globalization;
using Gongkai.App.Log;
using Gongkai.App.SignIn;
using Gongkai.App.Storage;
using Gongkai.App.Web.Showing;
using Gongkai.Documents.Rows;
using Gongkai.Documents.Writing;
using Gongkai.Ledgers;

namespace Gongkai.App.Web.Office;

/// <summary>导出查到的日志：与页面同样的条件、同样打码；导出本身记一笔。</summary>
static class LogExport
{
    /// <summary>一次至多这么多条，更多的请按日期分段导出。</summary>
    const int Most = 50_000;

    const int Batch = 500;

    static readonly string[] Header = ["时间", "办事的人", "账号", "动作", "台账", "对象", "机关", "上级代办", "缘由", "改动", "封存号"];

    public static void Map(WebApplication app) =>
        app.MapGet("/office/log/export.{format:regex(^(csv|xlsx)$)}", ServeAsync).WithMetadata(new NeedsAttribute(Right.ReadLog)).RequireAuthorization().ExcludeFromDescription();

    static async Task<IResult> ServeAsync(string format, HttpContext context, GongkaiDb db, Actor actor, CancellationToken cancel)
    {
        FormErrors errors = new();
        var filter = LogRequest.Read(context.Request.Query, errors);
        if (errors.Any)
            return Results.Redirect($"{context.Request.PathBase}/office/log{context.Request.QueryString}");
        db.Scope = db.Scope with { OrganIds = actor.OrgansWith(Right.ReadLog) };
        var rows = await RowsAsync(db, filter, cancel);
        db.Note(Acts.Export, null, $"操作日志：{rows.Count.ToString(CultureInfo.InvariantCulture)} 条");
        await db.SaveChangesAsync(cancel);
        MemoryStream file = new();
        if (format == "csv")
            CsvWriter.Write(Header, rows, file);
        else
            XlsxWriter.Write([new("操作日志", [.. Header], rows.Select(row => row.Select(cell => (object?)cell).ToList()))], file, "操作日志");
        file.Position = 0;
        return Results.Stream(file, format == "csv" ? "text/csv; charset=utf-8" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", $"log.{format}");
    }

    static async Task<List<IReadOnlyList<string>>> RowsAsync(GongkaiDb db, LogFilter filter, CancellationToken cancel)
    {
        List<IReadOnlyList<string>> rows = [];
        LogReader reader = new(db);
        for (var entries = await reader.ReadAsync(filter, Batch, cancel); entries.Count > 0 && rows.Count < Most; entries = await reader.ReadAsync(filter, Batch, cancel))
        {
            rows.AddRange((await LogRow.OfAsync(db, entries, await reader.SealsAsync(entries, cancel), cancel)).Select(Cells));
            filter = filter with { Before = entries[^1].Id };
        }

        return rows;
    }

    static IReadOnlyList<string> Cells(LogRow row)
    {
        var entry = row.Act.Entry;
        return
        [
            entry.At.BeijingText, row.Who, entry.Actor, row.Act.Act, row.Ledger?.Title ?? "", entry.Label, row.Organ, row.ActorOrgan, entry.Reason,
            string.Join('；', row.Act.Changes.Select(change => $"{change.Header}：{change.Old}→{change.New}")),
            row.Seal?.ToString(CultureInfo.InvariantCulture) ?? "待封存",
        ];
    }
}
