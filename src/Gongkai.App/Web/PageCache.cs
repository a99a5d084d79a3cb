using Microsoft.AspNetCore.OutputCaching;

namespace Gongkai.App.Web;

/// <summary>公开页面的输出缓存：按网址、显示方式、压缩方式各存一份（决定24）。</summary>
static class PageCache
{
    /// <summary>不带个人内容的公开页面。</summary>
    public const string Public = "public";

    public static void Configure(OutputCacheOptions cache)
    {
        cache.SizeLimit = 64 << 20;
        cache.MaximumBodySize = 2 << 20;
        cache.AddPolicy(Public, policy => policy
            .Expire(TimeSpan.FromMinutes(1))
            .VaryByValue(context => new KeyValuePair<string, string>("view", ViewChoice.Of(context)))
            .VaryByValue(context => new KeyValuePair<string, string>("encoding", Encoding(context)))
            .VaryByValue(context => new KeyValuePair<string, string>("base", context.Request.PathBase.Value ?? "")));
    }

    static string Encoding(HttpContext context)
    {
        var accepted = context.Request.Headers.AcceptEncoding.ToString();
        return accepted.Contains("br", StringComparison.Ordinal) ? "br" : accepted.Contains("gzip", StringComparison.Ordinal) ? "gzip" : "";
    }
}
