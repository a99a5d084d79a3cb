using System.Net;
using AngleSharp.Html.Parser;
using Gongkai.App.Ledgers;
using Gongkai.App.SignIn;
using Gongkai.App.Storage;
using Gongkai.App.Work;
using Gongkai.Ledgers;
using Gongkai.Organs;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.WebTests.Hostile;

/// <summary>库里每一栏文字都是使坏的：看得到它的每一页上，它只是文字，成不了元素、属性、标题。</summary>
public sealed class StoredTextTests
{
    /// <summary>冲出属性、标题、文本框、选项、脚本，再开一个元素；短的给容不下的栏。</summary>
    const string Short = "\"'><x-evil>", Long = "\"'></title></textarea></option></script><x-evil onmouseover=1>";

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    static string Payload(Column column) => Cut(column.MaxLength);

    static string Cut(int most) => most >= Long.Length ? Long : Short;

    [Fact]
    public async Task Stored_text_never_becomes_markup_on_any_page()
    {
        var folder = Directory.CreateTempSubdirectory("gongkai-stored-").FullName;
        await using (var app = await Site.StartAsync(new() { Data = folder, Demo = true, Urls = ["http://127.0.0.1:0"] }))
        {
            var pages = await FillAsync(app);
            await Task.Delay(TimeSpan.FromSeconds(2.5), Cancel); // 检索一两秒后才查得到
            List<string> wrong = [];
            var seen = 0;
            foreach (var account in (string[])["admin", "head"])
            {
                using var client = await Site.ClientAsync(app, account);
                foreach (var page in pages)
                    seen += await LookAsync(client, page, wrong) ? 1 : 0;
            }

            await app.StopAsync(Cancel);
            Assert.True(wrong.Count == 0, string.Join('\n', wrong));
            Assert.True(seen > 40, $"只有 {seen} 页上看得到使坏的文字，测不出什么");
        }

        Directory.Delete(folder, recursive: true);
    }

    /// <returns>这一页上有使坏的文字，而且只是文字。</returns>
    static async Task<bool> LookAsync(HttpClient client, string page, List<string> wrong)
    {
        using var answer = await client.GetAsync(new Uri(page, UriKind.Relative), Cancel);
        if (answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Forbidden or HttpStatusCode.Redirect)
            return false;
        var html = await answer.Content.ReadAsStringAsync(Cancel);
        if (answer.StatusCode is not HttpStatusCode.OK)
            wrong.Add($"{page}：{(int)answer.StatusCode}");
        using var document = new HtmlParser().ParseDocument(html);
        if (document.All.Any(element => element.LocalName.StartsWith("x-evil", StringComparison.Ordinal) || element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase))))
            wrong.Add($"{page}：成了元素");
        return document.All.Any(element => element.Attributes.Any(attribute => attribute.Value.Contains("<x-evil", StringComparison.Ordinal))) || document.DocumentElement.TextContent.Contains("<x-evil", StringComparison.Ordinal);
    }

    static async Task<List<string>> FillAsync(WebApplication app)
    {
        await using var db = app.Services.GetRequiredService<Database>().Open(Scope.Of(Short));
        var organ = (await db.Organs.SingleAsync(found => found.Code == "SL-BY", Cancel)).Id;
        var head = await db.Officers.SingleAsync(found => found.Account == "head", Cancel);
        db.Scope = db.Scope with { Reason = Long };
        var query = Uri.EscapeDataString("x-evil");
        List<string> pages =
        [
            "/office", "/office?who=mine", "/office?who=unit", "/office/notices", "/office/organs", "/office/people", $"/office/people?organ={organ}", $"/office/search?q={query}", "/office/log",
            $"/office/log?who={Uri.EscapeDataString(Short)}", "/office/imports", "/office/settings", $"/office/settings?organ={organ}", "/office/hand-over", "/office/counts?year=2026", $"/office/counts?year=2026&organ={organ}",
            "/office/me", "/office/me/second-factor", "/office/me/notices", "/sign-in/help", $"/sign-in?next={Uri.EscapeDataString("/office/" + Long)}", $"/office/search?q={Uri.EscapeDataString(Long)}",
        ];
        foreach (var ledger in AllLedgers.All)
            pages.AddRange(await StoreAsync(db, ledger, organ, head.Id));
        pages.AddRange(await OwnThingsAsync(db, organ, head.Id));
        return pages;
    }

    /// <summary>登记一条，再改一次，看得到它的各页。</summary>
    static async Task<List<string>> StoreAsync(GongkaiDb db, Ledger ledger, long organ, long head)
    {
        var record = await LedgerForms.StoreAsync(db, ledger, "evil", Payload, organ);
        (record.HolderId, var id) = (head, record.Id);
        foreach (var column in ledger.Columns.Where(column => column.Kind is ColumnKind.Text or ColumnKind.LongText && column.TextOf(record).Contains("x-evil", StringComparison.Ordinal)))
            column.Set(record, column.TextOf(record)[1..]);
        await db.SaveChangesAsync(Cancel);
        var home = $"/office/ledgers/{ledger.Id}";
        var filters = ledger.Columns.Where(column => !column.IsPersonal && column.Kind is ColumnKind.Text or ColumnKind.LongText).Select(column => $"{home}?{column.Id}={Uri.EscapeDataString(Payload(column))}");
        List<string> pages =
        [
            home, $"{home}/new", $"{home}/import", $"{home}/export", $"{home}/{id}", $"{home}/{id}?saved=true", $"{home}/{id}/edit", $"/office/assign/{ledger.Id}/{id}", $"/office/log?ledger={ledger.Id}&record={id}",
            .. filters, .. ledger.MeasureIds.Select(measure => $"{home}?measure={Uri.EscapeDataString(measure)}&year=2026"),
        ];
        if (record is Organ)
            pages.AddRange([$"/office/organs/change?organ={id}", $"/office/people?organ={id}", $"/office/settings?organ={id}", $"/office/counts?year=2026&organ={id}"]);
        if (record is Officer)
            pages.AddRange([$"/office/people/{id}", $"/office/hand-over?from={id}"]);
        return pages;
    }

    /// <summary>提醒、常用筛选、通行密钥的名字、导入的文件名与结果、设置：各人、各机关自己的东西。</summary>
    static async Task<List<string>> OwnThingsAsync(GongkaiDb db, long organ, long head)
    {
        var now = db.Installation.Clock.GetUtcNow();
        var admin = await db.Officers.SingleAsync(found => found.Account == "admin", Cancel);
        List<string> pages = [];
        foreach (var (officer, n) in new[] { (head, 1), (admin.Id, 2) })
        {
            db.Notify(officer, ReminderKind.System, $"evil/{n}", Cut(100), "/office");
            db.Add(new SavedView { OfficerId = officer, Ledger = "trainings", Name = Short, Query = "" });
            db.Add(new Passkey { OfficerId = officer, CredentialId = $"evil{n}", Name = Short, PublicKey = "", CreatedAt = now });
            foreach (var (state, i) in new[] { ImportState.Refused, ImportState.Checked, ImportState.Done, ImportState.Undone }.Select((state, i) => (state, i)))
            {
                ImportResult result = new(Long, [new(2, Long, Long, Long, true), new(3, Long, "", Long, false)], 2);
                App.Ledgers.Import import = new() { Ledger = "trainings", OrganId = organ, OfficerId = officer, Actor = Short, FileName = Cut(100), State = state, CreatedAt = now, SeenAt = now, FinishedAt = now, UndoneAt = now, Rows = 2, Inserted = 1, Refused = i == 0 ? 1 : 0, Result = result.ToJson() };
                db.Add(import);
                await db.SaveChangesAsync(Cancel);
                pages.Add($"/office/imports/{import.Id}");
            }
        }

        var township = await db.Organs.SingleAsync(found => found.Id == organ, Cancel);
        foreach (var setting in (Setting[])[Settings.DisplayName, Settings.Contact])
            await db.Installation.Settings.SetAsync(db, township, setting, Short, default, Cancel);
        return pages;
    }
}
