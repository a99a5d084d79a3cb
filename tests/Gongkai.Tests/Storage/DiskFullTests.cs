using System.Diagnostics;
using Gongkai.App.Storage;
using Gongkai.Supervision;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Tests.Storage;

/// <summary>磁盘写满：说得出是满了，存下的都在，腾出空间就接着能写，不用重启。</summary>
public class DiskFullTests
{
    [Fact]
    public async Task A_full_disk_is_named_and_writing_goes_on_once_there_is_room()
    {
        var folder = Directory.CreateTempSubdirectory("gongkai-full-").FullName;
        Assert.SkipUnless(OperatingSystem.IsLinux() && Run("mount", "-t", "tmpfs", "-o", "size=4m", "none", folder), "这里不让挂小磁盘，略过。");
        try
        {
            await using var database = Database.At(folder, "", TimeProvider.System);
            await database.PrepareAsync(default);
            var ballast = Path.Combine(folder, "ballast");
            await File.WriteAllBytesAsync(ballast, new byte[1 << 20]);

            var stored = 0;
            var full = await Assert.ThrowsAnyAsync<Exception>(async () =>
            {
                for (; stored < 10_000; stored++)
                    await AddAsync(database, stored);
            });
            Assert.Equal(Outage.Full, Outage.Of(full));
            await using (var db = database.Open(Scope.Of("测试")))
                Assert.Equal(Outage.Full, Outage.Of(await Assert.ThrowsAnyAsync<IOException>(() => new StoredFiles(database).AddAsync(db, 7, "大.txt", new MemoryStream(new string('a', 3 << 20).Select(c => (byte)c).ToArray()), default))));

            File.Delete(ballast);
            await AddAsync(database, 20_000);

            await using var after = database.Open(Scope.Of("测试"));
            Assert.Equal(stored + 1, await after.Set<Training>().CountAsync());
            Assert.Empty(await database.Dialect.FaultsAsync(default));
        }
        finally
        {
            Run("umount", folder);
            Directory.Delete(folder, recursive: true);
        }
    }

    static async Task AddAsync(Database database, int serial)
    {
        await using var db = database.Open(Scope.Of("测试"));
        db.Add(new Training { OrganId = 7, HeldOn = new(2026, 1, 1), Topic = $"{serial}", Summary = new string('文', 2000) });
        await db.SaveChangesAsync();
    }

    static bool Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
