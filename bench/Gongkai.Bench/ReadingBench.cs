using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using System.Xml;
using AngleSharp.Html.Parser;

namespace Gongkai.Bench;

/// <summary>读取并核对一份报告，与一个不做识读的基线比。</summary>
static class ReadingBench
{
    const int Cores = 2;

    /// <summary>基线算出的行数要有去处，免得被优化掉。</summary>
    static int Lines;

    /// <summary>文本报告；基线是解码加按行切开。</summary>
    public static void Text(string? corpus)
    {
        var texts = Samples.Texts(corpus);
        Compare("文本：读取并核对", Each(texts, text => Samples.Audit("a.txt", text)),
            "解码、切行", Each(texts, text => Lines += Encoding.UTF8.GetString(text).Split('\n').Length), Cores);
    }

    /// <summary>docx；基线是把 document.xml 用 XmlReader 走一遍。</summary>
    public static void Docx(string? corpus)
    {
        foreach (var (name, docx) in Samples.Docx(corpus))
        {
            var xml = DocumentXml(docx);
            Compare($"docx：读取并核对（{name}，{docx.Length / 1024} KB，document.xml {xml.Length / 1024} KB）", () => Samples.Audit("a.docx", docx),
                "XmlReader 走一遍", () => Walk(xml), Cores);
        }
    }

    /// <summary>html；基线是 AngleSharp 建树。</summary>
    public static void Html()
    {
        var html = Samples.Written(".html");
        var text = Encoding.UTF8.GetString(html);
        var parser = new HtmlParser();
        Compare($"html：读取并核对（{html.Length / 1024} KB）", () => Samples.Audit("a.html", html), "AngleSharp 建树", () => parser.ParseDocument(text), Cores);
    }

    /// <summary>pdf；基线是同样参数的 pdftotext 进程。</summary>
    public static void Pdf()
    {
        var pdf = Samples.Written(".pdf");
        var file = Path.GetTempFileName();
        File.WriteAllBytes(file, pdf);
        Compare($"pdf：读取并核对（{pdf.Length / 1024} KB）", () => Samples.Audit("a.pdf", pdf), "pdftotext -q -bbox-layout -enc UTF-8", () => Extract(file), 1);
        File.Delete(file);
    }

    static void Extract(string file)
    {
        using var process = Process.Start(new ProcessStartInfo("pdftotext", ["-q", "-bbox-layout", "-enc", "UTF-8", file, "-"])
        {
            RedirectStandardOutput = true,
        })!;
        process.StandardOutput.BaseStream.CopyTo(Stream.Null);
        process.WaitForExit();
    }

    static Action Each(byte[][] files, Action<byte[]> work)
    {
        var next = 0;
        return () => work(files[(int)((uint)Interlocked.Increment(ref next) % files.Length)]);
    }

    static void Compare(string name, Action subject, string baselineName, Action baseline, int threads)
    {
        var (ours, bare) = (Throughput.PerSecond(threads, subject), Throughput.PerSecond(threads, baseline));
        Console.WriteLine($"| {name} | {ours:N0} | {baselineName} | {bare:N0} | {bare / ours:0.00} 倍 |");
    }

    static byte[] DocumentXml(byte[] docx)
    {
        using var zip = new ZipArchive(new MemoryStream(docx));
        using var part = zip.GetEntry("word/document.xml")!.Open();
        var xml = new MemoryStream();
        part.CopyTo(xml);
        return xml.ToArray();
    }

    static void Walk(byte[] xml)
    {
        using var reader = XmlReader.Create(new MemoryStream(xml));
        while (reader.Read())
        {
        }
    }
}
