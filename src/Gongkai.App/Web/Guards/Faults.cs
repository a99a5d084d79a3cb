using System.Security.Cryptography;
using Gongkai.App.Storage;
using Gongkai.Documents;
using Microsoft.AspNetCore.Diagnostics;

namespace Gongkai.App.Web.Guards;

/// <summary>程序自身的错误：记一笔，给来人一个可以报出的编号。日志只记类型与位置，不记消息，消息里可能有文件名。</summary>
sealed partial class Faults(ILogger<Faults> logger)
{
    const string Key = "fault", OutageKey = "outage";

    /// <summary>本次请求的错误编号；没有出错为 null。</summary>
    public static string? Number(HttpContext context) => context.Items[Key] as string;

    /// <summary>数据库、磁盘一时用不了；不是为这个为 null。</summary>
    public static Outage? OutageOf(HttpContext context) => context.Items[OutageKey] as Outage;

    /// <summary>正在显示出错的页面：登录不再查库，库正用不了。</summary>
    public static bool IsShowing(HttpContext context) => context.Features.Get<IStatusCodeReExecuteFeature>() is not null;

    public async Task Catch(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            context.Abort();
        }
        catch (BadHttpRequestException bad) when (!context.Response.HasStarted)
        {
            context.Response.StatusCode = bad.StatusCode;
        }
        catch (UnreadableException) when (!context.Response.HasStarted)
        {
            // 读的时候已在收件处理；走到这里的只有写 pdf 时没有 LibreOffice
            context.Response.StatusCode = StatusCodes.Status501NotImplemented;
        }
        catch (Exception fault) when (!context.Response.HasStarted && Outage.Of(fault) is { } outage)
        {
            Down(fault.GetBaseException().GetType().FullName ?? "", outage.What);
            context.Items[OutageKey] = outage;
            context.Response.Headers.RetryAfter = "30";
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }
        catch (Exception fault) when (!context.Response.HasStarted)
        {
            context.Items[Key] = Record(fault);
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }
    }

    /// <summary>记下，返回编号。</summary>
    public string Record(Exception fault)
    {
        var number = $"{RandomNumberGenerator.GetInt32(100_000_000):00000000}";
        Fault(number, fault.GetType().FullName ?? "", fault.StackTrace ?? "");
        return number;
    }

    [LoggerMessage(LogLevel.Error, "outage {Type} {What}")]
    partial void Down(string type, string what);

    [LoggerMessage(LogLevel.Error, "fault {Number} {Type} {Stack}")]
    partial void Fault(string number, string type, string stack);
}
