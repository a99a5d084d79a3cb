using System.Buffers;
using Gongkai.AnnualReports;
using Gongkai.AnnualReports.Reading;
using Gongkai.Documents;

namespace Gongkai.App.Desk;

/// <summary>汇总时读 json 报告：只读数，不读正文；大文件按行切成块，几个核同时读，整个文件不进内存。</summary>
static class JsonReports
{
    const int BlockSize = 4 << 20;

    /// <summary>按行读不了的（整个数组写成一片），最大多少还整个读入。</summary>
    const long LargestWhole = 1L << 30;

    public static bool IsJson(string name) =>
        name.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".ndjson", StringComparison.OrdinalIgnoreCase);

    /// <summary>大到值得切块的文件。</summary>
    public static bool IsLarge(string path) => new FileInfo(path) is { Exists: true, Length: > BlockSize };

    /// <summary>读一个不大的文件。</summary>
    public static IReadOnlyList<ReportFigures> Read(InputFile file) => ReportJson.ReadFigures(file.Load().Span, file.Name) is { Count: > 0 } reports
        ? reports
        : throw new UnreadableException("文件里没有报告", "请提交 extract --json 写出的文件");

    /// <summary>读一个大文件。</summary>
    public static IReadOnlyList<ReportFigures> ReadLarge(string path, CancellationToken cancel)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
        var blocks = Blocks(stream).InParallel(cancel).WithMergeOptions(ParallelMergeOptions.NotBuffered)
            .Select(block => Parse(block, path));
        var all = new List<ReportFigures>();
        foreach (var reports in blocks)
        {
            // 各块从 1 数起，接成全文件的序号
            var before = all.Count;
            all.AddRange(before == 0 ? reports : reports.Select(report => report with { Part = report.Part + before }));
        }

        return all;
    }

    static List<ReportFigures> Parse(Block block, string path)
    {
        try
        {
            return ReportJson.ReadFigures(block.Bytes.AsSpan(0, block.Length), path, 1, block.FirstLine);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block.Bytes);
        }
    }

    /// <summary>在“换行加左括号”之前切开：一块里都是整个的对象。</summary>
    static IEnumerable<Block> Blocks(FileStream stream)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BlockSize);
        var (filled, line) = (0, 1);
        while (true)
        {
            var read = stream.ReadAtLeast(buffer.AsSpan(filled), buffer.Length - filled, throwOnEndOfStream: false);
            filled += read;
            if (stream.Position >= stream.Length || (read == 0 && filled < buffer.Length))
            {
                yield return new(buffer, filled, line);
                yield break;
            }

            var cut = buffer.AsSpan(0, filled).LastIndexOf("\n{"u8) + 1;
            if (cut == 0)
            {
                buffer = Grow(buffer, filled);
                continue;
            }

            var next = ArrayPool<byte>.Shared.Rent(BlockSize);
            if (next.Length <= filled - cut)
                next = Grow(next, 0, (filled - cut) * 2);
            buffer.AsSpan(cut, filled - cut).CopyTo(next);
            var lines = buffer.AsSpan(0, cut).Count((byte)'\n');
            yield return new(buffer, cut, line);
            (buffer, filled, line) = (next, filled - cut, line + lines);
        }
    }

    static byte[] Grow(byte[] buffer, int filled, int atLeast = 0)
    {
        if (buffer.Length >= LargestWhole)
            throw new UnreadableException("这个 json 文件太大，又没有分行", "请改成每行一份报告（extract --json 的输出就是）");
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(atLeast, buffer.Length * 2));
        buffer.AsSpan(0, filled).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }

    readonly record struct Block(byte[] Bytes, int Length, int FirstLine);
}
