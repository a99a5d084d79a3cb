using Gongkai.App.Ledgers;
using Gongkai.App.Storage;
using Gongkai.Ledgers;
using Gongkai.Tests.Ledgers;
using Gongkai.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Tests.Import;

/// <summary>导出再导入，什么也不变：每一本台账、两种格式、两种数据库。</summary>
public class ExportTests
{
    public static TheoryData<string, string> Cases => [.. from dialect in new[] { "sqlite", "postgres" } from ending in new[] { ".csv", ".xlsx" } select (dialect, ending)];

    [Theory, MemberData(nameof(Cases))]
    public async Task Export_then_import_changes_nothing(string dialect, string ending)
    {
        await using var test = await ImportTests.WithOrgansAsync(dialect);
        foreach (var ledger in AllLedgers.All.Where(ledger => !Batches.IsChecked(ledger)))
            await RoundTripAsync(test, ledger, ending);
        await RoundTripAsync(test, Gongkai.Organs.Organ.Ledger, ending);
    }

    [Fact]
    public async Task Personal_columns_are_masked_and_not_read_back_over_the_originals()
    {
        await using var test = await ImportTests.WithOrgansAsync("sqlite");
        await ImportTests.ImportAsync(test, "机关代码,账号,姓名,到岗日期,手机\nBY,li,李某,2024-01-01,13800138000\n", ledger: "officers");
        var path = await WriteAsync(test, AllLedgers.Find("officers")!, ".csv");

        Assert.DoesNotContain("13800138000", await File.ReadAllTextAsync(path), StringComparison.Ordinal);
        var report = await ReadAsync(test, AllLedgers.Find("officers")!, path);
        Assert.Equal((1, 0), (report.Skipped, report.Refused));
        Assert.Contains("打了码", report.Note, StringComparison.Ordinal);
    }

    static async Task RoundTripAsync(TestDatabase test, Ledger ledger, string ending)
    {
        await using (var db = test.Open())
        {
            long[] organs = [.. await db.Organs.Select(organ => organ.Id).ToListAsync()];
            if (ledger != Gongkai.Organs.Organ.Ledger)
                db.AddRange(ArbitraryRecords.Of(ledger, 30, organs));
            await db.SaveChangesAsync();
        }

        var path = await WriteAsync(test, ledger, ending);
        var report = await ReadAsync(test, ledger, path);

        Assert.True(report is { Refused: 0, Inserted: 0, Updated: 0, Skipped: > 0 }, $"{ledger.Id} {ending}：{string.Join('\n', report.Outcomes.SelectMany(outcome => outcome.Problems).Take(3))}");
        var again = await WriteAsync(test, ledger, ending);
        Assert.Equal(await File.ReadAllBytesAsync(path), await File.ReadAllBytesAsync(again));
    }

    static async Task<string> WriteAsync(TestDatabase test, Ledger ledger, string ending)
    {
        var path = Path.Combine(test.Folder, Path.GetRandomFileName() + ending);
        await using var stream = File.Create(path);
        await Exporter.WriteAsync(test.Database, Scope.Of("测试"), ExportRequest.Of(ledger), path, stream, default);
        return path;
    }

    static Task<ImportReport> ReadAsync(TestDatabase test, Ledger ledger, string path) =>
        Importer.RunAsync(test.Database, new(ledger, path, "a", Scope.Of("测试"), _ => true), default);
}
