namespace Gongkai.Documents;

/// <summary>只有本用户可读的临时目录，用毕连同内容删除。</summary>
sealed class PrivateFolder : IDisposable
{
    // CreateTempSubdirectory 建出的目录权限为 0700
    public string Path { get; } = Directory.CreateTempSubdirectory("gongkai-").FullName;

    public string Write(string name, ReadOnlySpan<byte> content)
    {
        var path = System.IO.Path.Combine(Path, name);
        using var file = File.Create(path);
        file.Write(content);
        return path;
    }

    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (Exception busy) when (busy is IOException or UnauthorizedAccessException)
        {
            // 子进程刚被终止、文件仍被占用：留给系统清理临时目录
        }
    }
}
