using System.Runtime.CompilerServices;

namespace Gongkai.Tests;

/// <summary>快照：与测试旁 Snapshots/ 里的 .verified.txt 比较；ACCEPT_SNAPSHOTS=1 时接受新的。</summary>
static class Snapshot
{
    public static void Matches(string actual, string name, [CallerFilePath] string testFile = "")
    {
        var stem = Path.Combine(Path.GetDirectoryName(testFile)!, "Snapshots", $"{Path.GetFileNameWithoutExtension(testFile)}.{name}");
        var (verified, received) = ($"{stem}.verified.txt", $"{stem}.received.txt");
        var text = actual.ReplaceLineEndings("\n").TrimEnd() + "\n";

        if (File.Exists(verified) && File.ReadAllText(verified) == text)
        {
            File.Delete(received);
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(stem)!);
        File.WriteAllText(Environment.GetEnvironmentVariable("ACCEPT_SNAPSHOTS") == "1" ? verified : received, text);
        Assert.True(File.Exists(verified) && File.ReadAllText(verified) == text, $"快照不符：比较 {received} 与 {verified}");
    }
}
