using System.Collections.Frozen;
using System.IO.Compression;
using System.Xml.Linq;
using Gongkai.AnnualReports;
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
    static readonly XNamespace Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>读并核对一个文件，与命令行走同一条路。</summary>
    public static void Audit(string name, ReadOnlyMemory<byte> content)
    {
        foreach (var report in ReportReader.Read(Formats.Read(name, content, CancellationToken.None), name))
            Auditor.Audit(new(report));
    }

    /// <summary>文本报告若干份。</summary>
    public static byte[][] Texts(string? corpus) =>
        corpus is null ? [Written(".md")] : [.. Files(corpus, "*.txt").Select(File.ReadAllBytes)];

    /// <summary>docx：起草的一份、约 34 KB 的两份，以及语料里的填满数的表样。</summary>
    public static IEnumerable<(string Name, byte[] Content)> Docx(string? corpus)
    {
        yield return ("起草的报告", Written(".docx"));
        yield return ("同一份，带 Word 的修订标识", Edited(Written(".docx"), Stamp));
        yield return ("正文一万五千字", Long());
        if (corpus is null)
            yield break;
        foreach (var path in Files(corpus, "*.docx"))
            yield return ($"{Path.GetFileName(path)}，各格填满", Edited(File.ReadAllBytes(path), Fill));
    }

    static byte[] Edited(byte[] docx, Action<XDocument> edit)
    {
        using var stream = new MemoryStream();
        stream.Write(docx);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var part = zip.GetEntry("word/document.xml")!;
            XDocument xml;
            using (var source = part.Open())
                xml = XDocument.Load(source, LoadOptions.PreserveWhitespace);
            edit(xml);
            part.Delete();
            using var target = zip.CreateEntry("word/document.xml").Open();
            xml.Save(target, SaveOptions.DisableFormatting);
        }

        return stream.ToArray();
    }

    /// <summary>把每个空单元格填上数。</summary>
    static void Fill(XDocument xml)
    {
        foreach (var cell in xml.Descendants(Word + "tc").Where(cell => !cell.Descendants(Word + "t").Any()))
            cell.Elements(Word + "p").Last().Add(new XElement(Word + "r", new XElement(Word + "t", "12")));
    }

    /// <summary>Word 给每段、每截文字写的修订标识：几乎压不动，真实文件大半的字节是它。</summary>
    static void Stamp(XDocument xml)
    {
        var random = new Random(1);
        foreach (var element in xml.Descendants().Where(e => e.Name == Word + "p" || e.Name == Word + "r" || e.Name == Word + "tr"))
        {
            foreach (var name in (string[])["rsidR", "rsidRPr", "rsidP", "rsidTr", "rsidRDefault"])
                element.SetAttributeValue(Word + name, $"{random.Next():X8}");
        }
    }

    /// <summary>第五部分加长，压缩后约 34 KB；每段的字都不同，不然压得太小。</summary>
    static byte[] Long()
    {
        var report = Drafted();
        var random = new Random(1);
        var more = string.Concat(Enumerable.Range(0, 15_000).Select(i => i % 80 == 79 ? '。' : (char)('\u4e00' + random.Next(3000))));
        return Write(report with { Sections = [.. report.Sections.Select(s => s.Number == 5 ? s with { Text = $"{s.Text}\n{more}" } : s)] }, ".docx");
    }

    /// <summary>由台账起草一份，写成某种格式。</summary>
    public static byte[] Written(string extension) => Write(Drafted(), extension);

    static byte[] Write(AnnualReport report, string extension)
    {
        using var stream = new MemoryStream();
        Formats.ForWriting(extension)!.Write(ReportDocument.Of(report), stream);
        return stream.ToArray();
    }

    static AnnualReport Drafted()
    {
        Dictionary<MeasureKey, decimal> counts = new()
        {
            [new("requests/granted", "person")] = 12,
            [new("requests/partly", "business")] = 3,
            [new("requests/carried-in", "person")] = 1,
            [new("requests/received", "person")] = 11,
            [new("requests/received", "business")] = 3,
        };
        return Draft.From(new YearLedger("示例县甲镇人民政府", Level.Township, 2024, counts.ToFrozenDictionary()), Form2021.Form);
    }

    static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal);
}
