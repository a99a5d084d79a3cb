using Gongkai.App.Cli;
using Gongkai.App.Desk;
using Gongkai.Documents;

namespace Gongkai.Tests.Desk;

public sealed class CommandLineTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("gongkai-cli-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("audit", "")]
    [InlineData("extract", "")]
    [InlineData("rollup", "")]
    [InlineData("audit", "--no-such-option")]
    [InlineData("audit", ".", "--previous", "no-such-folder")]
    [InlineData("audit", ".", "--baseline", ".")]
    [InlineData("audit", ".", "--baseline", "")]
    [InlineData("audit", ".", "--xlsx", "no-such-folder/a.xlsx")]
    [InlineData("rollup", ".", "--to", "no-such-folder/a.xlsx")]
    [InlineData("rollup", ".", "--to", "a.exe")]
    [InlineData("serve", "--data", "")]
    public void A_wrong_call_is_refused_before_any_work(params string[] args) => Assert.Equal(2, CommandLine.Run(args));

    [Fact]
    public void A_device_without_an_end_is_not_read_for_ever()
    {
        Assert.SkipUnless(File.Exists("/dev/zero"), "没有 /dev/zero");
        Assert.True(Intake.Content("/dev/zero", Limits.FileBytes).IsEmpty);
    }

    [Fact]
    public void A_file_that_cannot_be_written_says_so_and_leaves_nothing()
    {
        var target = Path.Combine(folder, "sub", "a.json");

        Assert.Contains("写不进", Assert.Throws<UsageException>(() => OutputFile.Write(target, _ => { })).Message);
        Assert.Throws<UsageException>(() => OutputFile.Write(Path.Combine(folder, "b.json"), _ => throw new IOException()));
        Assert.Empty(Directory.GetFileSystemEntries(folder));
    }

    [Fact]
    public void A_folder_that_may_not_be_entered_is_reported_and_the_rest_is_read()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "管理员什么目录都进得去");
        File.WriteAllText(Path.Combine(folder, "a.txt"), "甲");
        var closed = Directory.CreateDirectory(Path.Combine(folder, "closed")).FullName;
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(closed, UnixFileMode.None);

        var files = Intake.Expand([folder]).ToList();

        Assert.Equal([Path.Combine(folder, "a.txt"), closed], files.Select(file => file.Name));
        Assert.Contains("权限", Assert.Throws<UnreadableException>(() => files[1].Load()).Reason);
    }
}
