using Gongkai.Documents;

namespace Gongkai.App.Cli;

/// <summary>把文书写成文件：格式看结尾；先写临时文件再改名，中途失败不留半截。</summary>
static class OutputFile
{
    /// <exception cref="UsageException">结尾不认得，或者写不进去。</exception>
    public static void Write(string path, Document document)
    {
        var format = Formats.ForWriting(Path.GetExtension(path))
            ?? throw new UsageException($"不能写成“{Path.GetExtension(path)}”。文件名请以 {string.Join("、", Formats.WritableExtensions)} 结尾。");
        Write(path, stream => format.Write(document, stream));
    }

    /// <inheritdoc cref="Write(string, Document)"/>
    public static void Write(string path, Action<Stream> write)
    {
        var temporary = $"{path}.{Environment.ProcessId}.part";
        try
        {
            using (var stream = File.Create(temporary))
                write(stream);
            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"写不进 {path}：请核对目录是否存在、是否有权限、磁盘是否已满。");
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
