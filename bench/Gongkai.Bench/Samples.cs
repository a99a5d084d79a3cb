using Gongkai.AnnualReports.Audit;
using Gongkai.AnnualReports.Reading;
using Gongkai.Documents;

namespace Gongkai.Bench;

/// <summary>基准用的报告：给了语料目录就用里面的文件，没给就用合成的。</summary>
static class Samples
{
    /// <summary>读并核对一个文件，与命令行走同一条路。</summary>
    public static int Audit(string name, ReadOnlyMemory<byte> content)
    {
        var findings = 0;
        foreach (var report in ReportReader.Read(Formats.Read(name, content, CancellationToken.None), name))
            findings += Auditor.Audit(new(report)).Findings.Length;
        return findings;
    }

    /// <summary>文本报告若干份。</summary>
    public static byte[][] Texts(string? corpus) => corpus is null
        ? throw new ArgumentException("文本基准要用 --corpus 指定放着 txt 报告的目录")
        : [.. Directory.EnumerateFiles(corpus, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];
}
