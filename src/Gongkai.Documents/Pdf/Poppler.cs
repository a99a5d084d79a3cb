using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Gongkai.Documents.Pdf;

/// <summary>调用 poppler 的 pdftotext：子进程，不经命令解释器，限时、限量，用毕即删临时文件。</summary>
static class Poppler
{
    public static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(60);

    /// <summary>输出上限；一页密排的公文约 60 KB。</summary>
    const long MaximumOutput = 256L << 20;

    static readonly string[] Flags = ["-q", "-bbox-layout", "-enc", "UTF-8"];

    /// <summary>词与方框。读不出时抛 <see cref="UnreadableException"/>。</summary>
    public static List<PdfPage> Read(ReadOnlyMemory<byte> content, CancellationToken cancel)
    {
        using var folder = new PrivateFolder();
        var source = folder.Write("source.pdf", content.Span);
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        deadline.CancelAfter(TimeLimit);
        using var process = Start(source);
        using var killing = deadline.Token.Register(() => Kill(process));
        try
        {
            var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
            using var limited = new LimitedStream(process.StandardOutput.BaseStream, MaximumOutput);
            using var text = new StreamReader(limited, new UTF8Encoding(false), false, 1 << 16);
            var pages = BboxReader.Read(text, deadline.Token);
            text.BaseStream.CopyTo(Stream.Null);
            process.WaitForExit();
            cancel.ThrowIfCancellationRequested();
            if (process.ExitCode != 0 || pages.Count == 0)
                throw Refused(errors.GetAwaiter().GetResult());
            return pages;
        }
        catch (Exception broken) when (broken is System.Xml.XmlException or IOException or OperationCanceledException)
        {
            cancel.ThrowIfCancellationRequested();
            throw deadline.IsCancellationRequested
                ? new UnreadableException("PDF 太复杂，一分钟内没有读完", "请另存为 docx 后提交")
                : Damaged();
        }
        finally
        {
            Kill(process);
        }
    }

    static Process Start(string source)
    {
        ProcessStartInfo start = new("pdftotext", [.. Flags, source, "-"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new UnreadableException("本机没有安装读取 PDF 的 pdftotext", "请安装软件包 poppler-utils，或者提交 docx");
        }
    }

    /// <summary>pdftotext 不肯读：从它的话里分出加密与损坏。</summary>
    static UnreadableException Refused(string errors) =>
        errors.Contains("password", StringComparison.OrdinalIgnoreCase) || errors.Contains("encrypt", StringComparison.OrdinalIgnoreCase)
            ? new("文件已加密", "请取消密码后重新提交")
            : Damaged();

    static UnreadableException Damaged() => new("PDF 已损坏", "请重新导出后再提交");

    static void Kill(Process process)
    {
        try
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
        catch (Exception gone) when (gone is InvalidOperationException or Win32Exception)
        {
            // 已经结束
        }
    }
}
