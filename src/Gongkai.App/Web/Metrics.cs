using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using Gongkai.AnnualReports.Audit;
using Gongkai.App.Web.Jobs;

namespace Gongkai.App.Web;

/// <summary>运行指标，Prometheus 文本。只有总数，不含地址、编号、文件名。</summary>
sealed class Metrics(JobQueue queue, ServeOptions options)
{
    static readonly double[] Buckets = [0.005, 0.025, 0.1, 0.5, 2.5, 10];

    readonly ConcurrentDictionary<string, long> counts = new(StringComparer.Ordinal);
    readonly long started = Stopwatch.GetTimestamp();

    public async Task Measure(HttpContext context, RequestDelegate next)
    {
        var start = Stopwatch.GetTimestamp();
        await next(context);
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        Add($"gongkai_http_requests_total{{method=\"{Method(context)}\",status=\"{context.Response.StatusCode}\"}}");
        foreach (var bucket in Buckets.Where(bucket => seconds <= bucket))
            Add(string.Create(CultureInfo.InvariantCulture, $"gongkai_http_request_seconds_bucket{{le=\"{bucket}\"}}"));
        Add("gongkai_http_request_seconds_bucket{le=\"+Inf\"}");
        Add("gongkai_http_request_seconds_count");
    }

    public void Audited(IEnumerable<Outcome> outcomes)
    {
        foreach (var outcome in outcomes)
            Add($"gongkai_reports_audited_total{{verdict=\"{FindingJson.Name(outcome.Verdict)}\"}}");
    }

    /// <summary>GET /metrics：本机，或者出示口令。</summary>
    public IResult Serve(HttpContext context)
    {
        var local = !options.BehindProxy && context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address);
        var token = options.MetricsToken.Length > 0
            && context.Request.Headers.Authorization.ToString() == $"Bearer {options.MetricsToken}";
        return local || token ? Results.Text(Write(), "text/plain; version=0.0.4", Encoding.UTF8) : Results.NotFound();
    }

    string Write()
    {
        var text = new StringBuilder();
        foreach (var (name, value) in counts.OrderBy(count => count.Key, StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"{name} {value}\n");
        text.Append(CultureInfo.InvariantCulture, $"gongkai_desk_waiting {queue.Waiting}\n");
        text.Append(CultureInfo.InvariantCulture, $"gongkai_uptime_seconds {Stopwatch.GetElapsedTime(started).TotalSeconds:0}\n");
        text.Append(CultureInfo.InvariantCulture, $"gongkai_memory_bytes {Environment.WorkingSet}\n");
        return text.ToString();
    }

    void Add(string name) => counts.AddOrUpdate(name, 1, (_, value) => value + 1);

    /// <summary>方法由来人写，只认得几个，免得标签无限增长。</summary>
    static string Method(HttpContext context) => context.Request.Method switch
    {
        "GET" or "HEAD" or "POST" => context.Request.Method,
        _ => "other",
    };
}
