using System.IO.Compression;
using System.Text.RegularExpressions;
using Gongkai.App.Storage;
using Gongkai.Ledgers;
using Gongkai.Organs;
using Gongkai.WebTests.Ledgers;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.WebTests.Hostile;

/// <summary>库里的文字以公式开头：从哪条路导出，表格软件都只当文字。</summary>
public sealed partial class FormulaTests
{
    static readonly string[] Formulas = ["=cmd|'/C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "\t=1+1", "＝1+1"];

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_export_writes_a_formula()
    {
        var folder = Directory.CreateTempSubdirectory("gongkai-formula-").FullName;
        await using (var app = await Site.StartAsync(new() { Data = folder, Demo = true, Urls = ["http://127.0.0.1:0"] }))
        {
            await FillAsync(app);
            using var admin = await Site.ClientAsync(app, "admin");
            List<string> wrong = [];
            var seen = 0;
            foreach (var ledger in AllLedgers.All)
            {
                using var csv = await Trainings.PostAsync(admin, $"/office/ledgers/{ledger.Id}/export", new() { ["format"] = "csv" });
                seen += Check(ledger.Id, await csv.Content.ReadAsStringAsync(Cancel), wrong);
                using var xlsx = await Trainings.PostAsync(admin, $"/office/ledgers/{ledger.Id}/export", new() { ["format"] = "xlsx" });
                await CheckWorkbookAsync(ledger.Id, await xlsx.Content.ReadAsStreamAsync(Cancel), wrong);
            }

            seen += Check("log", await admin.GetStringAsync(new Uri("/office/log/export.csv", UriKind.Relative), Cancel), wrong);
            await CheckWorkbookAsync("log", await admin.GetStreamAsync(new Uri("/office/log/export.xlsx", UriKind.Relative), Cancel), wrong);
            await app.StopAsync(Cancel);
            Assert.True(wrong.Count == 0, string.Join('\n', wrong));
            Assert.True(seen > 40, $"导出里只有 {seen} 处公式，测不出什么");
        }

        Directory.Delete(folder, recursive: true);
    }

    /// <returns>有几处是公式、已经加了撇号。</returns>
    static int Check(string what, string csv, List<string> wrong)
    {
        wrong.AddRange(Bare().Matches(csv).Select(found => $"{what}：{csv[found.Index..Math.Min(csv.Length, found.Index + 30)]}"));
        return Guarded().Count(csv);
    }

    static async Task CheckWorkbookAsync(string what, Stream content, List<string> wrong)
    {
        await using var _ = content;
        using MemoryStream copy = new();
        await content.CopyToAsync(copy, Cancel);
        using ZipArchive archive = new(copy, ZipArchiveMode.Read);
        foreach (var entry in archive.Entries.Where(entry => entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)))
        {
            using StreamReader reader = new(entry.Open());
            if (Formula().IsMatch(await reader.ReadToEndAsync(Cancel)))
                wrong.Add($"{what}.xlsx：有公式");
        }
    }

    static async Task FillAsync(WebApplication app)
    {
        await using var db = app.Services.GetRequiredService<Database>().Open(Scope.Of("=1+1"));
        db.Scope = db.Scope with { Reason = "@SUM(A1)" };
        var organ = (await db.Organs.SingleAsync(found => found.Code == "SL-BY", Cancel)).Id;
        foreach (var ledger in AllLedgers.All.Where(ledger => ledger.RecordType != typeof(Assignment)))
        {
            foreach (var (formula, i) in Formulas.Select((formula, i) => (formula, i)))
                await LedgerForms.StoreAsync(db, ledger, $"formula{i}", column => column.MaxLength < formula.Length ? "=1" : column.Kind is ColumnKind.LongText ? formula : formula.Trim(), organ);
        }
    }

    /// <summary>一格以公式开头。</summary>
    [GeneratedRegex("""(?:^|,|\r\n)"?[=+\-@\t\r＝＋－＠]""")]
    private static partial Regex Bare();

    [GeneratedRegex("""(?:^|,|\n)"?'[=+\-@\t＝]""")]
    private static partial Regex Guarded();

    [GeneratedRegex("<(?:x:)?f[ >]")]
    private static partial Regex Formula();
}
