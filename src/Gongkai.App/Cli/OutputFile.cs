using Gongkai.Documents;

namespace Gongkai.App.Cli;

/// <summary>把文书写成文件：格式看结尾；先写临时文件再改名，中途失败不留半截。</summary>
static class OutputFile
{
    /// <exception cref="UsageException">结尾不认得，或者写不进去。</exception>
    public static void Write(string path, Document document)
    {
        var format = Format(path);
        Write(path, stream => format.Write(document, stream));
    }

    /// <summary>读几万份报告之前先看写不写得成：免得做完了才说目录不存在。</summary>
    /// <exception cref="UsageException">结尾不认得，或者目录不存在。</exception>
    public static void Check(string path, params ReadOnlySpan<string> others)
    {
        var isOther = false;
        foreach (var extension in others)
            isOther |= path.EndsWith(extension, StringComparison.OrdinalIgnoreCase);
        if (!isOther)
            _ = Format(path);
        if (Directory.Exists(path) || !Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path))))
            throw CannotWrite(path);
    }

    /// <inheritdoc cref="Write(string, Document)"/>
    public static void Write(string path, Action<Stream> write) => WriteAsync(path, stream =>
    {
        write(stream);
        return Task.CompletedTask;
    }).GetAwaiter().GetResult();

    /// <inheritdoc cref="Write(string, Document)"/>
    public static async Task WriteAsync(string path, Func<Stream, Task> write)
    {
        var temporary = $"{path}.{Environment.ProcessId}.part";
        try
        {
            await using (var stream = File.Create(temporary))
                await write(stream);
            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw CannotWrite(path);
        }
        finally
        {
            if (File.Exists(temporary))
                File.Delete(temporary);
        }
    }

    static IDocumentFormat Format(string path) => Formats.ForWriting(Path.GetExtension(path))
        ?? throw new UsageException($"不能写成“{Path.GetFileName(path)}”。文件名请以 {string.Join("、", Formats.WritableExtensions)} 结尾。");

    static UsageException CannotWrite(string path) => new($"写不进 {path}：请核对目录是否存在、是否有权限、磁盘是否已满。");
}
