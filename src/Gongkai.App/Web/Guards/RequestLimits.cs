using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Gongkai.App.Web.Guards;

/// <summary>同一来访地址的次数限制。地址只在内存里计数，不记日志。</summary>
static class RequestLimits
{
    /// <summary>送核、汇总、接口：要读文件的请求。</summary>
    public const string Upload = "upload";

    public static void Configure(RateLimiterOptions limits, ServeOptions options)
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.OnRejected = (rejected, _) =>
        {
            var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromMinutes(1);
            rejected.HttpContext.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
        limits.AddPolicy(Upload, context => IsFree(context, options)
            ? RateLimitPartition.GetNoLimiter("")
            : RateLimitPartition.GetFixedWindowLimiter(
                Network(context.Connection.RemoteIpAddress),
                _ => new() { PermitLimit = options.UploadsPerMinute, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 }));
    }

    /// <summary>看页面不限；没有代理而来自本机的，就是本机主人自己。</summary>
    static bool IsFree(HttpContext context, ServeOptions options) =>
        HttpMethods.IsGet(context.Request.Method)
        || HttpMethods.IsHead(context.Request.Method)
        || (!options.BehindProxy && context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address));

    /// <summary>IPv6 一户通常分得一个 /64，按段计。</summary>
    static string Network(IPAddress? address) => address switch
    {
        null => "?",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: System.Net.Sockets.AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.ToString(),
    };
}
