using System.Buffers;
using Gongkai.App.Web.Office;
using Gongkai.Documents.Rows;
using Microsoft.AspNetCore.Http.Features;

namespace Gongkai.App.Web.Guards;

/// <summary>
/// 各处收多大的内容（决定21）：送核、汇总 300 MB，导入 100 MB，分块的一块 4 MB，其余 1 MB。
/// 超限的先读掉（有上限）再答，否则浏览器只报“连接已重置”，来人不知道为什么。
/// </summary>
sealed class BodyLimit(ServeOptions options)
{
    const long Ordinary = 1 << 20;

    const string Key = "files";

    static readonly string[] Uploads = ["/audit", "/rollup", "/api/v1/audit"];

    public async Task Apply(HttpContext context, RequestDelegate next)
    {
        var files = Extra(context.Request.Path.Value?.TrimEnd('/') ?? "");
        var limit = Ordinary + files;
        var feature = context.Features.Get<IHttpMaxRequestBodySizeFeature>();
        if (context.Request.ContentLength <= limit || context.Request.ContentLength is null || Faults.IsShowing(context))
        {
            if (feature is { IsReadOnly: false })
                feature.MaxRequestBodySize = limit;
            await next(context);
            return;
        }

        if (feature is { IsReadOnly: false })
            feature.MaxRequestBodySize = null;
        context.Items[Key] = files;
        context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        await Drain(context.Request.Body, Math.Min(context.Request.ContentLength.Value, 2 * limit), context.RequestAborted);
    }

    /// <summary>因为太大没有收下：那里的附件至多多少字节，不收附件的为零；不是因为这个为 null。</summary>
    public static long? FilesOf(HttpContext context) => context.Items[Key] as long?;

    long Extra(string path) =>
        Uploads.Contains(path, StringComparer.OrdinalIgnoreCase) ? options.UploadBytes
        : path.StartsWith("/office/ledgers/", StringComparison.OrdinalIgnoreCase) && path.EndsWith("/import", StringComparison.OrdinalIgnoreCase) ? RowFile.MostBytes
        : path.Equals("/office/uploads", StringComparison.OrdinalIgnoreCase) ? PartedUploads.PartBytes
        : 0;

    static async Task Drain(Stream body, long most, CancellationToken cancel)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
        try
        {
            for (long read = 0; read < most;)
            {
                var count = await body.ReadAsync(buffer, cancel);
                if (count == 0)
                    return;
                read += count;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
