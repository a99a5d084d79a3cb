using System.Collections.Concurrent;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using System.Web;
using Gongkai.App.Web.Office;
using Gongkai.Documents.Writing;
using Gongkai.WebTests.Ledgers;
using Microsoft.Playwright;

namespace Gongkai.WebTests.Import;

/// <summary>大文件分块传：线路断了接着传，停得下；别人接不上，接不上的答收到了多少，多传的不收。</summary>
public sealed class PartedUploadTests(Site site) : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("gongkai-parts-").FullName;

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_cut_line_is_mended_and_the_file_goes_on_where_it_was()
    {
        var page = await site.OpenAsAsync("clerk", "/office/ledgers/trainings/import");
        ConcurrentQueue<long> offsets = new();
        await page.RouteAsync("**/office/uploads?handler=Part*", async route =>
        {
            offsets.Enqueue(long.Parse(HttpUtility.ParseQueryString(new Uri(route.Request.Url).Query)["offset"]!, System.Globalization.CultureInfo.InvariantCulture));
            if (offsets.Count is 3 or 4)
                await route.AbortAsync("connectionreset");
            else
                await route.ContinueAsync();
        });

        await page.SetInputFilesAsync("#file", Workbook("分块的"));
        await page.GetByRole(AriaRole.Button, new() { Name = "核对这个文件" }).ClickAsync();
        await page.WaitForSelectorAsync("text=线路断了，正在重连，已传 8 MB，共 23 MB");
        if (Environment.GetEnvironmentVariable("GONGKAI_SHOTS") is { Length: > 0 } shots)
            await page.ScreenshotAsync(new() { Path = Path.Combine(shots, "parts-cut-1280.png"), FullPage = true });
        await page.WaitForSelectorAsync(".notice.good", new() { Timeout = 120_000 });

        const long part = PartedUploads.PartBytes;
        Assert.Equal([0, part, 2 * part, 2 * part, 2 * part, 3 * part, 4 * part, 5 * part], offsets);
        Assert.Contains("1 行将新增", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task It_can_be_stopped_and_then_nothing_is_kept()
    {
        var page = await site.OpenAsAsync("clerk", "/office/ledgers/trainings/import", width: 390);
        TaskCompletionSource<string> sent = new();
        await page.RouteAsync("**/office/uploads?handler=Part*", async route =>
        {
            sent.TrySetResult(HttpUtility.ParseQueryString(new Uri(route.Request.Url).Query)["id"]!);
            await Task.Delay(2000, Cancel);
            await route.AbortAsync();
        });
        await page.SetInputFilesAsync("#file", Workbook("停下的"));
        await page.GetByRole(AriaRole.Button, new() { Name = "核对这个文件" }).ClickAsync();
        var id = await sent.Task;
        var dropped = page.WaitForResponseAsync(answer => answer.Url.Contains("handler=Drop", StringComparison.Ordinal));
        if (Environment.GetEnvironmentVariable("GONGKAI_SHOTS") is { Length: > 0 } shots)
            await page.ScreenshotAsync(new() { Path = Path.Combine(shots, "parts-sending-390.png"), FullPage = true });
        await page.GetByRole(AriaRole.Button, new() { Name = "停下，不传了" }).ClickAsync();

        Assert.Equal(204, (await dropped).Status);
        Assert.Contains("停下了，什么也没有导入", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        Assert.Equal(404, (await page.APIRequest.GetAsync($"/office/uploads?id={id}")).Status);
        Assert.True(await page.GetByRole(AriaRole.Button, new() { Name = "核对这个文件" }).IsEnabledAsync());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_part_fits_only_where_the_last_ended_and_only_in_the_same_sign_in()
    {
        using var clerk = await SenderAsync("clerk");
        using var again = await SenderAsync("clerk");
        var (id, _) = await BeginAsync(clerk, 10);

        Assert.Equal((HttpStatusCode.Conflict, 0), await PartAsync(clerk, id, 3, 4));
        Assert.Equal((HttpStatusCode.OK, 4), await PartAsync(clerk, id, 0, 4));
        Assert.Equal((HttpStatusCode.Conflict, 4), await PartAsync(clerk, id, 0, 4));
        Assert.Equal((HttpStatusCode.Conflict, 4), await PartAsync(clerk, id, 4, 7));
        Assert.Equal(HttpStatusCode.NotFound, (await PartAsync(again, id, 4, 6)).Status);
        using var early = await SubmitAsync(clerk, id);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, early.StatusCode);
        Assert.Equal((HttpStatusCode.OK, 10), await PartAsync(clerk, id, 4, 6));
        using var foreign = await SubmitAsync(again, id);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, foreign.StatusCode);
        using var done = await SubmitAsync(clerk, id);
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        using var twice = await SubmitAsync(clerk, id);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, twice.StatusCode);
    }

    [Fact]
    public async Task Too_large_a_file_or_a_part_is_not_taken_and_a_new_file_replaces_the_old()
    {
        using var clerk = await SenderAsync("clerk");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await BeginAsync(clerk, (100L << 20) + 1)).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await BeginAsync(clerk, 0)).Status);
        var (first, _) = await BeginAsync(clerk, 50 << 20);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await PartAsync(clerk, first, 0, PartedUploads.PartBytes + 1)).Status);
        await BeginAsync(clerk, 10);
        Assert.Equal(HttpStatusCode.NotFound, (await PartAsync(clerk, first, 0, 4)).Status);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>23 MB 的 xlsx：一行培训，再塞进去一份压不动的附件。</summary>
    string Workbook(string topic)
    {
        var path = Path.Combine(folder, $"{topic}.xlsx");
        using var file = File.Create(path);
        XlsxWriter.Write([new("培训", ["培训日期", "培训主题", "培训形式"], [["2024-03-01", topic, "集中授课"]])], file);
        using ZipArchive zip = new(file, ZipArchiveMode.Update);
        using var pad = zip.CreateEntry("xl/media/pad.bin", CompressionLevel.NoCompression).Open();
        pad.Write(RandomNumberGenerator.GetBytes(22 << 20));
        return path;
    }

    /// <summary>带着表单的防伪口令。</summary>
    async Task<HttpClient> SenderAsync(string account)
    {
        var client = await site.ClientAsync(account);
        var (token, cookie) = await Trainings.TokenAsync(client, "/office/ledgers/trainings/import");
        client.DefaultRequestHeaders.Add("RequestVerificationToken", token);
        client.DefaultRequestHeaders.Add("Cookie", cookie);
        return client;
    }

    static async Task<(string Id, HttpStatusCode Status)> BeginAsync(HttpClient client, long size)
    {
        using FormUrlEncodedContent form = new(new Dictionary<string, string> { ["name"] = "培训.csv", ["size"] = $"{size}" });
        using var answer = await client.PostAsync(new Uri("/office/uploads?handler=Begin", UriKind.Relative), form, Cancel);
        return answer.IsSuccessStatusCode ? ((await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("id").GetString()!, answer.StatusCode) : ("", answer.StatusCode);
    }

    static async Task<(HttpStatusCode Status, long Held)> PartAsync(HttpClient client, string id, long offset, int count)
    {
        using ByteArrayContent part = new(new byte[count]);
        using var answer = await client.PostAsync(new Uri($"/office/uploads?handler=Part&id={id}&offset={offset}", UriKind.Relative), part, Cancel);
        return (answer.StatusCode, answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Conflict ? (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("held").GetInt64() : 0);
    }

    static async Task<HttpResponseMessage> SubmitAsync(HttpClient client, string id)
    {
        using MultipartFormDataContent form = new() { { new StringContent(id), "upload" }, { new StringContent("0"), "organ" } };
        return await client.PostAsync(new Uri("/office/ledgers/trainings/import", UriKind.Relative), form, Cancel);
    }
}
