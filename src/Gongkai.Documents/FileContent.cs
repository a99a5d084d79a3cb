namespace Gongkai.Documents;

/// <summary>取磁盘上一个文件的内容：太大的不取，取不到的说明原因。</summary>
public static class FileContent
{
    /// <exception cref="UnreadableException">没有、没有权限、太大、读的时候出错。</exception>
    public static ReadOnlyMemory<byte> Load(string path)
    {
        using var stream = Open(path);
        if (stream.Length > Limits.FileBytes)
            throw Limits.TooLarge("文件", stream.Length);
        try
        {
            var content = new byte[stream.Length];
            return content.AsMemory(0, stream.ReadAtLeast(content, content.Length, throwOnEndOfStream: false));
        }
        catch (IOException)
        {
            throw Broken();
        }
    }

    /// <summary>打开来随机读取（压缩包用，不整个载入）。</summary>
    /// <inheritdoc cref="Load" path="/exception"/>
    public static FileStream Open(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UnreadableException("没有这个文件", "请核对路径");
        }
        catch (UnauthorizedAccessException)
        {
            throw new UnreadableException(
                Directory.Exists(path) ? "这是文件夹，不是文件" : "没有读取这个文件的权限", "请改变文件的权限，或者换一个有权限的账户再试");
        }
        catch (IOException)
        {
            throw Broken();
        }
    }

    static UnreadableException Broken() => new("读取文件时磁盘或者网络出错", "请把文件复制到本机后再试");
}
