using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Gongkai.App.Backup;
using Gongkai.App.Ledgers;
using Gongkai.App.Storage;
using Gongkai.Supervision;
using Gongkai.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Tests.Import;

/// <summary>大批导入：写成之前谁也看不到一条，别人照常写；断在半途的下一次清掉；撤得回。</summary>
public class LargeImportTests
{
    const string Place = "GONGKAI_TEST_HALF_PLACED";
    const int Rows = 1_200;

    [Fact]
    public async Task Rows_being_placed_are_seen_by_nobody_until_all_are_in_effect_and_others_write_meanwhile()
    {
        await using var test = await ImportTests.WithOrgansAsync("sqlite");
        var (batch, organ) = await PlacedAsync(test.Database);

        Assert.Equal((0, Rows), (await CountAsync(test), await StoredAsync(test)));
        Assert.Empty(await ListedAsync(test, organ));
        Assert.Equal(0, await CountedAsync(test, organ));
        Assert.DoesNotContain("第7讲", await BackedUpAsync(test), StringComparison.Ordinal);
        await using (var db = test.Open())
        {
            db.Add(new Training { OrganId = organ, HeldOn = new(2024, 1, 1), Topic = "别人的" });
            await db.SaveChangesAsync();
        }

        await test.Database.WriteAsync(Scope.Of("测试"), async db =>
        {
            await batch.MoveAsync(db, default);
            return await db.SaveChangesAsync();
        }, default);
        await batch.DisposeAsync();

        Assert.Equal(Rows + 1, await CountAsync(test));
        Assert.Equal(Rows + 1, await CountedAsync(test, organ));
        await AssertNothingIsLeftAsync(test, Rows + 1);
    }

    [Fact]
    public async Task An_import_under_way_is_not_swept_and_one_killed_half_way_is()
    {
        await using var test = await ImportTests.WithOrgansAsync("sqlite");
        using (var killed = Process.Start(new ProcessStartInfo(
            "dotnet", [typeof(LargeImportTests).Assembly.Location, "--explicit", "only", "--filter-method", $"*.{nameof(The_import_that_gets_killed)}"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { [Place] = test.Folder },
        })!)
        {
            while (!File.Exists(Path.Combine(test.Folder, "placed")))
            {
                Assert.False(killed.HasExited, "导入的进程自己停了");
                await Task.Delay(20);
            }

            await Staging.SweepAsync(test.Database, default);
            Assert.Equal(Rows, await StoredAsync(test));
            killed.Kill();
            await killed.WaitForExitAsync();
        }

        Assert.Equal(0, await CountAsync(test));
        Assert.Equal(Rows, (await ImportTests.ImportAsync(test, Csv(1))).Inserted);

        Assert.Equal(Rows, await CountAsync(test));
        await AssertNothingIsLeftAsync(test, Rows);
    }

    /// <summary>被杀的那一个：放进去而没有生效。只由上面的测试另起进程来跑。</summary>
    [Fact(Explicit = true)]
    public async Task The_import_that_gets_killed()
    {
        var folder = Environment.GetEnvironmentVariable(Place)!;
        await using var database = Database.At(folder, null, TimeProvider.System);
        await database.PrepareAsync(default);
        await PlacedAsync(database);
        await File.WriteAllTextAsync(Path.Combine(folder, "placed"), "");
        await Task.Delay(Timeout.Infinite);
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_large_import_is_undone_and_can_come_in_again(string dialect)
    {
        await using var test = await ImportTests.WithOrgansAsync(dialect);
        var first = await ImportTests.ImportAsync(test, Csv(1));

        await ImportUndo.RunAsync(test.Database, Scope.Of("测试"), _ => true, first.ImportId!.Value, default);

        Assert.Equal(0, await CountAsync(test));
        await AssertNothingIsLeftAsync(test, 0);
        Assert.Equal(Rows, (await ImportTests.ImportAsync(test, Csv(2))).Inserted);
        await using var db = test.Open();
        Assert.All(await db.Set<Training>().ToListAsync(), record => Assert.Equal((1, 2), (record.Version, record.Attendance)));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task One_registered_meanwhile_by_another_stops_it_and_nothing_stays(string dialect)
    {
        await using var test = await ImportTests.WithOrgansAsync(dialect);
        var (owner, organ) = await BeginAsync(test.Database);
        await using (var batch = await StagedBatch.StartAsync(test.Database, Training.Ledger, owner, default))
        {
            await batch.AddAsync(Writes(test.Database, owner, organ), default);
            await using (var db = test.Open())
            {
                db.Add(new Training { OrganId = organ, HeldOn = new(2024, 3, 1), Topic = $"第{Rows - 1}讲" });
                await db.SaveChangesAsync();
            }

            await Assert.ThrowsAsync<ImportFailedException>(async () =>
            {
                await batch.ReadyAsync(default);
                await test.Database.WriteAsync(Scope.Of("测试"), async db =>
                {
                    await batch.MoveAsync(db, default);
                    return 0;
                }, default);
            });
        }

        Assert.Equal(1, await CountAsync(test));
        await AssertNothingIsLeftAsync(test, 1);
    }

    /// <summary>攒好、放进去，还没有生效。</summary>
    static async Task<(StagedBatch Batch, long Organ)> PlacedAsync(Database database)
    {
        var (owner, organ) = await BeginAsync(database);
        var batch = await StagedBatch.StartAsync(database, Training.Ledger, owner, default);
        await batch.AddAsync(Writes(database, owner, organ), default);
        await batch.ReadyAsync(default);
        return (batch, organ);
    }

    static async Task<(BatchOwner Owner, long Organ)> BeginAsync(Database database)
    {
        await using var db = database.Open(Scope.Of("测试"));
        var organ = (await db.Organs.SingleAsync(found => found.Code == "BY")).Id;
        var import = db.Add(new App.Ledgers.Import { Ledger = "trainings", OrganId = organ, State = ImportState.Writing, SeenAt = database.Clock.GetUtcNow() }).Entity;
        await db.SaveChangesAsync();
        return (new(import.Id, Scope.Of("测试")), organ);
    }

    static List<PendingWrite> Writes(Database database, BatchOwner owner, long organ) =>
    [
        .. Enumerable.Range(0, Rows).Select(n => new PendingWrite(
            new Training { Id = database.Ids.Next(), ImportId = owner.ImportId, OrganId = organ, HeldOn = new(2024, 3, 1), Topic = $"第{n}讲" })),
    ];

    static string Csv(int attendance) => "机关代码,培训日期,培训主题,培训形式,参加人次\n"
        + string.Concat(Enumerable.Range(0, Rows).Select(n => $"BY,2024-03-01,第{n}讲,集中授课,{attendance}\n"));

    static async Task<int> CountAsync(TestDatabase test)
    {
        await using var db = test.Open();
        return await db.Set<Training>().CountAsync();
    }

    /// <summary>表里的全部，不管生效没有。</summary>
    static async Task<int> StoredAsync(TestDatabase test)
    {
        await using var open = await test.Database.Dialect.OpenAsync(default);
        return int.Parse((await open.ListAsync("select count(*) from trainings", default))[0], System.Globalization.CultureInfo.InvariantCulture);
    }

    static async Task<IReadOnlyList<object>> ListedAsync(TestDatabase test, long organ)
    {
        await using var db = test.Open(new(1, "经办人", organ, [organ]));
        return (await db.PageAsync(ListQuery.Of(Training.Ledger), default)).Records;
    }

    static async Task<decimal> CountedAsync(TestDatabase test, long organ)
    {
        await using var db = test.Open();
        return (await YearCounts.ReadAsync(db, await db.Organs.SingleAsync(found => found.Id == organ), 2024, default))["trainings"];
    }

    static async Task<string> BackedUpAsync(TestDatabase test)
    {
        var path = Path.Combine(test.Folder, "备份.zip");
        await new BackupWriter(test.Database, new Progress<string>()).WriteAsync(path, default);
        using var zip = ZipFile.OpenRead(path);
        using StreamReader reader = new(zip.GetEntry("data/trainings.jsonl")!.Open(), Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }

    static async Task AssertNothingIsLeftAsync(TestDatabase test, int stored)
    {
        Assert.Equal(stored, await StoredAsync(test));
        await using var open = await test.Database.Dialect.OpenAsync(default);
        Assert.DoesNotContain(await open.ListAsync(test.Database.Dialect.TablesSql, default), table => table.StartsWith("stage_", StringComparison.Ordinal));
        Assert.Empty(Directory.EnumerateFiles(test.Folder, "stage_*"));
    }
}
