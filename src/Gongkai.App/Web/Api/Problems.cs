using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Gongkai.App.Web.Guards;
using Gongkai.App.Web.Showing;

namespace Gongkai.App.Web.Api;

/// <summary>接口的错误：RFC 9457 问题说明，中文。</summary>
static class Problems
{
    static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Task WriteAsync(HttpContext context, int status) =>
        WriteAsync(context, status, TroubleOf(context, status).Explain(Faults.Number(context), context.Response.Headers.RetryAfter));

    public static async Task WriteAsync(HttpContext context, int status, string detail)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/problem+json; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        using var buffer = new MemoryStream();
        await using (var json = new Utf8JsonWriter(buffer, Plain))
        {
            json.WriteStartObject();
            json.WriteString("type", $"https://www.rfc-editor.org/rfc/rfc9110#status.{status.ToString(CultureInfo.InvariantCulture)}");
            json.WriteString("title", TroubleOf(context, status).Title);
            json.WriteNumber("status", status);
            json.WriteString("detail", detail);
            if (Faults.Number(context) is { } number)
                json.WriteString("number", number);
            json.WriteEndObject();
        }

        buffer.Position = 0;
        await buffer.CopyToAsync(context.Response.Body, context.RequestAborted);
    }

    static Trouble TroubleOf(HttpContext context, int status) => Faults.OutageOf(context) is { } outage ? Trouble.Of(outage) : Trouble.Of(status);
}
