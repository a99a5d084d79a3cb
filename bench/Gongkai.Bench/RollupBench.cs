using System.Diagnostics;
using Gongkai.App.Desk;

namespace Gongkai.Bench;

/// <summary>合成的乡镇报告逐级汇总到全国：用时随份数直线增长。</summary>
static class RollupBench
{
    public static void Run()
    {
        var folder = Directory.CreateTempSubdirectory("gongkai-bench");
        try
        {
            foreach (var count in (int[])[5_000, 10_000, 20_000, 40_000])
                Sum(count, folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    static void Sum(int count, string folder)
    {
        var (reports, tree) = (Path.Combine(folder, $"{count}.jsonl"), Path.Combine(folder, $"{count}.csv"));
        using (var stream = File.Create(reports))
            SyntheticReports.WriteReports(stream, count);
        using (var writer = File.CreateText(tree))
            SyntheticReports.WriteHierarchy(writer, count);
        var bare = Stopwatch.StartNew();
        using (var stream = File.OpenRead(reports))
            stream.CopyTo(Stream.Null, 1 << 20);
        bare.Stop();

        GC.Collect();
        var watch = Stopwatch.StartNew();
        var sums = RollupDesk.Sum(Intake.Expand([reports]), RollupDesk.ReadHierarchy(tree), null, CancellationToken.None);
        watch.Stop();
        var memory = Process.GetCurrentProcess().PeakWorkingSet64 >> 20;
        Console.WriteLine(
            $"| 汇总 {count:N0} 份（{sums.Length:N0} 个上级，{new FileInfo(reports).Length >> 20} MB，内存峰值 {memory:N0} MB） | {count / watch.Elapsed.TotalSeconds:N0} 份 "
            + $"| 只读文件 | {count / bare.Elapsed.TotalSeconds:N0} 份 | {watch.Elapsed.TotalSeconds:0.00} 秒 |");
    }
}
