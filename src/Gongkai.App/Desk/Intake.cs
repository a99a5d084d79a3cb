using Gongkai.Documents;

namespace Gongkai.App.Desk;

/// <summary>送来的一个文件：名字与内容，内容到用时才读。</summary>
/// <param name="Name">契约第4节的 file：路径照写，目录里的带相对路径，压缩包里的为 a.zip!/b.docx。</param>
/// <param name="IsNamed">点名送来的；遍历目录、压缩包时碰到的为假。</param>
/// <param name="Load">读内容；读不出抛 <see cref="UnreadableException"/>。</param>
sealed record InputFile(string Name, bool IsNamed, Func<ReadOnlyMemory<byte>> Load)
{
    /// <summary>本机上的路径，可以流式地读；上传的、压缩包里的没有，为 null。</summary>
    public string? Path { get; init; }
}

/// <summary>收件：把路径、目录、压缩包展开成一个个文件。</summary>
static class Intake
{
    /// <summary>遍历目录时收的结尾。读不了的几种（ofd、图片、rar）也收，好给出一句明白话，不让它悄悄漏掉。</summary>
    static readonly HashSet<string> Collected = new(StringComparer.OrdinalIgnoreCase)
    {
        ".docx", ".pdf", ".html", ".htm", ".mht", ".mhtml", ".txt", ".md", ".xlsx", ".xls", ".json", ".jsonl", ".doc", ".wps", ".rtf",
        ".zip", ".ofd", ".rar", ".7z", ".jpg", ".jpeg", ".tif", ".tiff",
    };

    /// <summary>展开路径；目录按名字排序，结果与文件系统无关。</summary>
    public static IEnumerable<InputFile> Expand(IEnumerable<string> paths) =>
        paths.SelectMany(path => Directory.Exists(path) ? Walk(path) : Open(path, path, isNamed: true));

    static IEnumerable<InputFile> Walk(string folder)
    {
        var closed = new ClosedFolders();
        var files = closed.Enumerate(folder).Where(IsCollected).ToList();
        return files.Concat(closed.Found)
            .Order(StringComparer.Ordinal)
            .SelectMany(path => closed.Found.Contains(path) ? [Closed(path)] : Open(path, path, isNamed: false));
    }

    /// <summary>进不去的目录里也许有报告：要说出来，不让它悄悄漏掉。</summary>
    static InputFile Closed(string folder) => new(folder, IsNamed: true, () =>
        throw new UnreadableException("没有进入这个目录的权限，里面的报告没有核对", "请改用有权限的账号，或者调整目录权限"));

    /// <summary>Office 的锁文件（~$）、保存网页时的附件夹（xx_files）不是送来的报告。</summary>
    static bool IsCollected(string path) =>
        Collected.Contains(Path.GetExtension(path))
        && !Path.GetFileName(path).StartsWith("~$", StringComparison.Ordinal)
        && !path.Contains("_files" + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    static IEnumerable<InputFile> Open(string path, string name, bool isNamed) =>
        Path.GetExtension(path).Equals(Archive.Extension, StringComparison.OrdinalIgnoreCase)
            ? Unzip(new(name, isNamed, () => Content(path, Limits.ArchiveBytes)))
            : [new(name, isNamed, () => Content(path, Limits.FileBytes)) { Path = path }];

    /// <summary>压缩包里的文件。压缩包打不开、其实是别的文件（改了结尾的 docx）时，它自己就是那个文件。</summary>
    public static IEnumerable<InputFile> Unzip(InputFile archive)
    {
        try
        {
            var content = archive.Load();
            return content.Span.StartsWith("PK"u8) && !Archive.Recognises(content)
                ? [archive with { Load = () => content }]
                : Archive.Open(content).Select(entry => new InputFile($"{archive.Name}!/{entry.Name}", IsNamed: false, entry.Load));
        }
        catch (UnreadableException e)
        {
            return [archive with { Load = () => throw e }];
        }
    }

    /// <summary>一个文件的全部内容，不超过 <paramref name="most"/> 字节。</summary>
    /// <exception cref="UnreadableException">没有、没有权限、太大、读不动。</exception>
    public static ReadOnlyMemory<byte> Content(string path, long most)
    {
        try
        {
            if (Directory.Exists(path))
                throw new UnreadableException($"{path} 是目录，这里要的是文件", "请核对路径");
            if (!File.Exists(path))
                throw new UnreadableException("没有这个文件", "请核对路径");
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1);
            return file.Length > most ? throw Limits.TooLarge("文件", file.Length, most) : ReadAll(file);
        }
        catch (UnauthorizedAccessException)
        {
            throw new UnreadableException("没有读取权限", "请改用有权限的账号，或者调整文件权限");
        }
        catch (Exception e) when (e is IOException or NotSupportedException)
        {
            throw new UnreadableException("读取时磁盘出错，或者文件正被占用，或者它不是普通文件", "请关闭打开它的程序后重试");
        }
    }

    /// <summary>只读文件说的那么长：设备、管道没有长度，读起来没有尽头，当作空的。</summary>
    static byte[] ReadAll(FileStream file)
    {
        var content = new byte[file.Length];
        var length = file.ReadAtLeast(content, content.Length, throwOnEndOfStream: false);
        return length == content.Length ? content : content[..length];
    }
}
