using System.Collections.Frozen;
using Gongkai.AnnualReports.Audit;
using Gongkai.AnnualReports.Drafting;
using Gongkai.AnnualReports.Forms;
using Gongkai.AnnualReports.Reading;
using Gongkai.AnnualReports.Rendering;
using Gongkai.Documents;
using Gongkai.Organs;

namespace Gongkai.Bench;

/// <summary>基准用的报告：给了语料目录就用里面的文件，没给就由台账起草。</summary>
static class Samples
{
    /// <summary>读并核对一个文件，与命令行走同一条路。</summary>
    public static void Audit(string name, ReadOnlyMemory<byte> content)
    {
        foreach (var report in ReportReader.Read(Formats.Read(name, content, CancellationToken.None), name))
            Auditor.Audit(new(report));
    }

    /// <summary>文本报告若干份。</summary>
    public static byte[][] Texts(string? corpus) =>
        corpus is null ? [Written(".md")] : [.. Files(corpus, "*.txt").Select(File.ReadAllBytes)];

    /// <summary>docx：起草的一份，以及语料里的（如官方空白表样）。</summary>
    public static IEnumerable<(string Name, byte[] Content)> Docx(string? corpus) =>
    [
        ("起草的报告", Written(".docx")),
        .. corpus is null ? [] : Files(corpus, "*.docx").Select(path => (Path.GetFileName(path), File.ReadAllBytes(path))),
    ];

    /// <summary>由台账起草一份，写成某种格式。</summary>
    public static byte[] Written(string extension)
    {
        Dictionary<MeasureKey, decimal> counts = new()
        {
            [new("requests/granted", "person")] = 12,
            [new("requests/partly", "business")] = 3,
            [new("requests/carried-in", "person")] = 1,
            [new("requests/received", "person")] = 11,
            [new("requests/received", "business")] = 3,
        };
        var report = Draft.From(new YearLedger("示例县甲镇人民政府", Level.Township, 2024, counts.ToFrozenDictionary()), Form2021.Form);
        using var stream = new MemoryStream();
        Formats.ForWriting(extension)!.Write(ReportDocument.Of(report), stream);
        return stream.ToArray();
    }

    static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal);
}
