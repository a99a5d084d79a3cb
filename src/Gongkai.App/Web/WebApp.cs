using System.Text.Encodings.Web;
using System.Text.Unicode;
using Gongkai.App.Storage;
using Gongkai.App.Web.Api;
using Gongkai.App.Web.Guards;
using Gongkai.App.Web.Jobs;
using Gongkai.App.Web.Office;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Logging.Console;

namespace Gongkai.App.Web;

/// <summary>网站的组装：用到什么、请求依次经过什么。</summary>
static class WebApp
{
    public static WebApplication Create(ServeOptions options, Database database)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(WebApp).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Environments.Production,
        });
        builder.WebHost.UseKestrelHttpsConfiguration().UseUrls([.. options.Urls]);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        AddLogging(builder.Logging);
        AddServices(builder.Services, options);
        builder.Services.AddOffice(database);
        AddPages(builder.Services);

        var app = builder.Build();
        UsePipeline(app, options);
        MapEndpoints(app);
        return app;
    }

    /// <summary>日志写到标准错误，一行一个 JSON；框架的只留警告，异常由 <see cref="Faults"/> 记。</summary>
    static void AddLogging(ILoggingBuilder logging)
    {
        logging.ClearProviders();
        logging.AddJsonConsole(json => json.UseUtcTimestamp = true);
        logging.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        logging.SetMinimumLevel(LogLevel.Information);
        logging.AddFilter("Microsoft", LogLevel.Warning);
        logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        // 端口被占等启动失败由 serve 命令用一句话说
        logging.AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);
    }

    static void AddServices(IServiceCollection services, ServeOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddSingleton<Assets>().AddSingleton<TemporaryStore>().AddSingleton<Faults>().AddSingleton<BodyLimit>().AddSingleton<Metrics>();
        services.AddSingleton<Reception>().AddSingleton<JobQueue>().AddHostedService(provider => provider.GetRequiredService<JobQueue>());
        services.AddDataProtection().SetApplicationName("gongkai");
        services.AddRateLimiter(limits => RequestLimits.Configure(limits, options));
        services.AddOutputCache(cache => PageCache.Configure(cache));
        services.AddResponseCompression(compression => compression.EnableForHttps = true);
        services.AddOpenApi("v1", ApiDescription.Configure);
        services.Configure<ForwardedHeadersOptions>(forwarded => Trust(forwarded, options));
        services.AddHostedService<Attendance>();
        services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(5));
    }

    static void AddPages(IServiceCollection services)
    {
        var pages = services.AddRazorPages(razor =>
        {
            razor.RootDirectory = "/Web/Pages";
            // 公开的页面不发防伪 cookie，来源由 SameOrigin 查；办公端、登录照框架的办法
            razor.Conventions.AddFolderApplicationModelConvention("/", model =>
            {
                if (OfficeArea.Contains(model.ViewEnginePath))
                {
                    model.Filters.Add(new RefusalFilter());
                    model.Filters.Add(new PlainInput());
                    return;
                }

                model.Filters.Add(new IgnoreAntiforgeryTokenAttribute());
                model.Filters.Add(new NoFormBinding());
            });
        });
        pages.AddApplicationPart(typeof(WebApp).Assembly);
        // 网址写的是哪一条就是哪一条，表单里多送一个同名的不算
        pages.AddMvcOptions(mvc => mvc.ValueProviderFactories.Insert(0, new RouteValueProviderFactory()));
        services.Configure<RouteOptions>(routes => routes.LowercaseUrls = true);
    }

    /// <summary>只信配置的代理转来的来访地址、协议与路径前缀（决定23）。</summary>
    static void Trust(ForwardedHeadersOptions forwarded, ServeOptions options)
    {
        forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto
            | ForwardedHeaders.XForwardedHost | ForwardedHeaders.XForwardedPrefix;
        foreach (var proxy in options.Proxies)
        {
            if (System.Net.IPNetwork.TryParse(proxy, out var network))
                forwarded.KnownIPNetworks.Add(network);
            else
                forwarded.KnownProxies.Add(System.Net.IPAddress.Parse(proxy));
        }
    }

    static void UsePipeline(WebApplication app, ServeOptions options)
    {
        if (options.BehindProxy)
            app.UseForwardedHeaders();
        app.Use(app.Services.GetRequiredService<Metrics>().Measure);
        app.Use(SecurityHeaders.Add);
        app.UseWhen(IsApi, api => api.UseStatusCodePages(context => Problems.WriteAsync(context.HttpContext, context.HttpContext.Response.StatusCode)));
        app.UseWhen(context => !IsApi(context), pages => pages.UseStatusCodePagesWithReExecute("/error/{0}"));
        app.Use(app.Services.GetRequiredService<Faults>().Catch);
        app.Use(app.Services.GetRequiredService<BodyLimit>().Apply);
        app.UseRouting();
        app.Use(SetupGate.Check);
        // 写在分支里的登录，框架看不见，会自己在最前面再加一道：那时还没有认出代理转来的 https，认错 cookie 的名字，登录了等于没有登录。
        // 告诉它已经有了
        ((IApplicationBuilder)app).Properties["__AuthenticationMiddlewareSet"] = true;
        app.UseWhen(context => !Faults.IsShowing(context), normal => normal.UseAuthentication());
        app.UseAuthorization();
        app.UseRateLimiter();
        app.Use(SameOrigin.Check);
        app.UseOutputCache();
        app.UseResponseCompression();
        app.Use(app.Services.GetRequiredService<ExpiredForm>().Apply);
    }

    static void MapEndpoints(WebApplication app)
    {
        app.MapRazorPages().WithMetadata(new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head, HttpMethods.Post]));
        app.MapGet("/assets/{name}", (string name, Assets assets, HttpContext context) => assets.Serve(name, context)).ExcludeFromDescription();
        app.MapPost("/view", (Delegate)ViewChoice.SwitchAsync).ExcludeFromDescription();
        app.MapGet("/healthz", () => "ok").ExcludeFromDescription();
        app.MapGet("/readyz", async (TemporaryStore store, Database database, CancellationToken cancel) =>
            store.HasRoom && await database.IsReadyAsync(cancel) ? Results.Text("ready") : Results.StatusCode(503)).ExcludeFromDescription();
        app.MapGet("/metrics", (Metrics metrics, HttpContext context) => metrics.Serve(context)).ExcludeFromDescription();
        app.MapOpenApi("/openapi/{documentName}.json");
        AuditApi.Map(app);
        OrgansApi.Map(app);
        LogRootsApi.Map(app);
        LogExport.Map(app);
        DownloadEndpoints.Map(app);
    }

    static bool IsApi(HttpContext context) => context.Request.Path.StartsWithSegments("/api");
}
