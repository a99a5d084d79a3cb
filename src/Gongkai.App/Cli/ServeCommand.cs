using System.CommandLine;
using Gongkai.App.Demo;
using Gongkai.App.People;
using Gongkai.App.SignIn;
using Gongkai.App.Web;
using Gongkai.App.Web.Jobs;

namespace Gongkai.App.Cli;

/// <summary>gongkai serve：启动网站。</summary>
static class ServeCommand
{
    static readonly Option<string?> Data = new("--data") { Description = "数据目录：临时结果与密钥", HelpName = "目录" };

    static readonly Option<string?> Urls = new("--urls") { Description = "监听地址，可用分号隔开几个；默认 http://localhost:5080", HelpName = "地址" };

    static readonly Option<string?> Database = new("--database") { Description = "PostgreSQL 的连接，如 Host=…；默认用数据目录下的 SQLite" };
    static readonly Option<bool> Demo = new("--demo") { Description = "空库时填入示例县，账号印在屏幕上" };
    static readonly Option<string> Language = new("--language") { Description = $"办公端的界面语言：{string.Join("、", Texts.Languages)}", DefaultValueFactory = _ => Texts.Chinese };
    static readonly Option<bool> BehindProxy = new("--behind-proxy") { Description = "在加了 https 的反向代理之后运行" };
    static readonly Option<string[]> Proxies = new("--proxy") { Description = "采信的代理地址，默认只信本机" };

    public static Command Create()
    {
        Command command = new("serve", "启动网站：年报核对、汇总、期限与收费") { Data, Urls, Database, DatabaseOptions.KeyFile, Demo, Language, BehindProxy, Proxies };
        command.SetAction(RunAsync);
        return command;
    }

    static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        var defaults = new ServeOptions();
        var options = defaults with
        {
            Data = parsed.GetValue(Data) ?? defaults.Data,
            Urls = parsed.GetValue(Urls)?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? defaults.Urls,
            Database = parsed.GetValue(Database) ?? "",
            KeyFile = parsed.GetValue(DatabaseOptions.KeyFile) ?? "",
            Demo = parsed.GetValue(Demo),
            Language = parsed.GetValue(Language)!,
            BehindProxy = parsed.GetValue(BehindProxy),
            Proxies = parsed.GetValue(Proxies) ?? [],
            MetricsToken = Environment.GetEnvironmentVariable("GONGKAI_METRICS_TOKEN") ?? "",
        };
        if (Refusal(options) is { } refusal)
        {
            Console.Error.WriteLine(refusal);
            return 2;
        }

        return await StartAsync(options, cancel);
    }

    static string? Refusal(ServeOptions options)
    {
        if (options.Urls.FirstOrDefault(url => !Uri.TryCreate(url.Replace("*", "any", StringComparison.Ordinal).Replace("+", "any", StringComparison.Ordinal), UriKind.Absolute, out _)) is { } wrong)
            return $"--urls 的“{wrong}”不是网址。请写成 http://localhost:5080 这样。";
        if (!Texts.Languages.Contains(options.Language))
            return $"没有“{options.Language}”的界面文字，可选：{string.Join("、", Texts.Languages)}。";
        return options is { BehindProxy: false, PlainAddress: { } plain }
            ? $"不在 {plain} 上启动：http 不加密，别的机器来访时内容会被看到。请改用 https 地址，或者在加了 https 的反向代理之后运行并写明 --behind-proxy。"
            : null;
    }

    static async Task<int> StartAsync(ServeOptions options, CancellationToken cancel)
    {
        try
        {
            TemporaryStore.CreatePrivate(Path.GetFullPath(options.Data));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            Console.Error.WriteLine($"用不了数据目录“{options.Data}”。请用 --data 写明一个可以写入的目录。");
            return 2;
        }

        await using var database = Storage.Database.At(options.Data, options.Database, TimeProvider.System, keyFile: options.KeyFile);
        await database.PrepareAsync(cancel);
        await using var app = WebApp.Create(options, database);
        if (options.Demo)
            await DemoCounty.FillAsync(database, Console.Out, cancel, DemoCounty.RandomPassword, app.Services.GetRequiredService<SecondFactors>());
        try
        {
            await app.StartAsync(cancel);
        }
        catch (IOException e)
        {
            Console.Error.WriteLine($"没能启动：{string.Join("、", options.Urls)} 可能已经被占用（{e.GetType().Name}）。请用 --urls 换一个端口。");
            return 2;
        }

        Console.Out.WriteLine($"已启动，请用浏览器打开：{string.Join(" 、 ", app.Urls)}");
        var firstRun = app.Services.GetRequiredService<FirstRun>();
        if (await firstRun.IsNeededAsync(cancel))
            Console.Out.WriteLine($"还没有建立机关。请打开 {app.Urls.First()}/setup，安装码：{firstRun.Code}");
        Console.Out.WriteLine("按 Ctrl+C 停止。");
        await app.WaitForShutdownAsync(cancel);
        return 0;
    }
}
