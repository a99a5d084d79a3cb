using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using Gongkai.App.Search;
using Gongkai.App.Storage;
using Gongkai.Supervision;
using Gongkai.WebTests.Ledgers;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.WebTests.Import;

/// <summary>网站开着，另一个程序往同一个 SQLite 里导入（决定4）：两边都办成，一条不少，网站看得到，查得到，查验通过。</summary>
public sealed class BesideServeTests : IAsyncLifetime
{
    const int Rows = 6_000;

    readonly string data = Directory.CreateTempSubdirectory("gongkai-beside-").FullName;
    WebApplication app = null!;

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => app = await Site.StartAsync(new() { Data = data, Demo = true, Urls = ["http://127.0.0.1:0"] });

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync(CancellationToken.None);
        await app.DisposeAsync();
        Directory.Delete(data, recursive: true);
    }

    [Fact]
    public async Task An_import_by_another_program_and_an_officer_saving_lose_nothing()
    {
        var file = Path.Combine(data, "旧台账.csv");
        await File.WriteAllTextAsync(file, "培训日期,培训主题,培训形式,地点\n" + string.Concat(Enumerable.Range(0, Rows).Select(n => $"2020-01-01,旧台账第{n}讲,集中授课,县委党校\n")), Encoding.UTF8, Cancel);
        using var client = await Site.ClientAsync(app, "clerk");

        using var import = Start("import", "trainings", file, "--organ", "SL-BY", "--data", data);
        List<string> saved = [];
        while (!import.HasExited)
        {
            using var answer = await Trainings.PostAsync(client, "/office/ledgers/trainings/new", new() { ["topic"] = $"同时登记{saved.Count}", ["held_on"] = "2026-03-02", ["kind"] = "online" });
            Assert.True(answer.StatusCode is HttpStatusCode.Redirect, $"第 {saved.Count} 次登记：{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(Cancel)}");
            saved.Add(answer.Headers.Location!.ToString().Split('?')[0].Split('/')[^1]);
        }

        Assert.True(import.ExitCode == 0, await import.StandardError.ReadToEndAsync(Cancel) + await import.StandardOutput.ReadToEndAsync(Cancel));
        Assert.NotEmpty(saved);
        await AllAreThereAsync(saved, client);
        using var verify = Start("verify", "--data", data);
        var report = await verify.StandardOutput.ReadToEndAsync(Cancel);
        await verify.WaitForExitAsync(Cancel);
        Assert.True(verify.ExitCode == 0, report);
    }

    async Task AllAreThereAsync(List<string> saved, HttpClient client)
    {
        await using var db = app.Services.GetRequiredService<Database>().Open(Scope.Of("测试"));
        var ids = saved.ConvertAll(id => long.Parse(id, CultureInfo.InvariantCulture));
        Assert.Equal((Rows, ids.Count), (await db.Set<Training>().CountAsync(training => training.Topic.StartsWith("旧台账"), Cancel), await db.Set<Training>().CountAsync(training => ids.Contains(training.Id), Cancel)));
        Assert.Contains("旧台账第5999讲", await client.GetStringAsync(new Uri("/office/ledgers/trainings?topic=第5999讲", UriKind.Relative), Cancel), StringComparison.Ordinal);
        // 索引每秒跟上一批
        for (var waited = Stopwatch.StartNew(); await db.Set<SearchDirty>().AnyAsync(Cancel); await Task.Delay(200, Cancel))
            Assert.True(waited.Elapsed < TimeSpan.FromMinutes(2), "索引没有跟上");
        Assert.Contains("旧台账第4321讲", await client.GetStringAsync(new Uri("/office/search?q=旧台账第4321讲", UriKind.Relative), Cancel), StringComparison.Ordinal);
        Assert.True((await new Finder(db).FindAsync(new("县委党校"), "trainings", Cancel)).Count > Finder.Most);
    }

    static Process Start(params string[] arguments) => Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Gongkai.App.dll"), .. arguments])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;
}
