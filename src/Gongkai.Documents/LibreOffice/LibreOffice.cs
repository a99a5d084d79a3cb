using System.ComponentModel;
using System.Diagnostics;

namespace Gongkai.Documents;

/// <summary>经 LibreOffice 转换：doc、wps、rtf 读入，pdf 写出。子进程无界面运行，各用自己的配置目录，同时至多两个。</summary>
public static class LibreOffice
{
    /// <summary>一次转换的时限；另按文件数放宽。</summary>
    public static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(90);

    static readonly SemaphoreSlim Slots = new(2, 2);

    /// <summary>转换一个文件。</summary>
    /// <param name="fromExtension">原来的结尾，带点，如 ".doc"。</param>
    /// <param name="toExtension">转成的结尾，带点，如 ".docx"。</param>
    /// <exception cref="UnreadableException">没有安装、超时或转不了。</exception>
    public static byte[] Convert(ReadOnlyMemory<byte> content, string fromExtension, string toExtension, CancellationToken cancel) =>
        ConvertAll([content], fromExtension, toExtension, cancel)[0]
        ?? throw new UnreadableException($"LibreOffice 无法把这个 {fromExtension} 文件转成 {toExtension}", "请用办公软件打开后另存为 docx");

    /// <summary>一次启动转换多个文件，比逐个转换快得多。转不了的那个为 null。</summary>
    public static byte[]?[] ConvertAll(IReadOnlyList<ReadOnlyMemory<byte>> contents, string fromExtension, string toExtension, CancellationToken cancel)
    {
        Slots.Wait(cancel);
        try
        {
            using PrivateFolder folder = new();
            List<string> sources = [.. contents.Select((content, i) => folder.Write($"{i}{fromExtension}", content.Span))];
            var target = Directory.CreateDirectory(Path.Combine(folder.Path, "out")).FullName;
            Run(folder.Path, target, sources, toExtension, cancel);
            return [.. contents.Select((_, i) => Path.Combine(target, $"{i}{toExtension}")).Select(p => File.Exists(p) ? File.ReadAllBytes(p) : null)];
        }
        finally
        {
            Slots.Release();
        }
    }

    static void Run(string folder, string target, List<string> sources, string toExtension, CancellationToken cancel)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        deadline.CancelAfter(TimeLimit + TimeSpan.FromSeconds(2 * sources.Count));
        using var process = Start(
        [
            $"-env:UserInstallation=file://{folder}/profile", "--headless", "--norestore", "--nolockcheck", "--nodefault",
            "--convert-to", Filter(toExtension), "--outdir", target, .. sources,
        ]);
        try
        {
            process.OutputDataReceived += (_, _) => { };
            process.ErrorDataReceived += (_, _) => { };
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            process.WaitForExitAsync(deadline.Token).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException)
        {
            cancel.ThrowIfCancellationRequested();
            throw new UnreadableException("LibreOffice 转换超时", "请用办公软件打开后另存为 docx 再提交");
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    static string Filter(string extension) => extension switch
    {
        ".docx" => "docx:MS Word 2007 XML",
        ".doc" => "doc:MS Word 97",
        ".pdf" => "pdf:writer_pdf_Export",
        ".rtf" => "rtf:Rich Text Format",
        _ => extension.TrimStart('.'),
    };

    static Process Start(string[] arguments)
    {
        ProcessStartInfo start = new("soffice", arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new UnreadableException("本机没有安装 LibreOffice（soffice），不能转换 doc、wps、rtf，也不能写 pdf",
                "请安装软件包 libreoffice-writer，或者改用 docx");
        }
    }
}
