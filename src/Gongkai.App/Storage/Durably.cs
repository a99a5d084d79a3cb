using System.Runtime.InteropServices;

namespace Gongkai.App.Storage;

/// <summary>写文件要写牢：内容落盘、改名、目录落盘，断电之后要么没有、要么完整（决定13）。</summary>
static class Durably
{
    /// <summary>先写在旁边，写牢了再改成正式的名字。</summary>
    public static async Task WriteAsync(string path, Func<FileStream, Task> write)
    {
        var aside = $"{path}.{Environment.ProcessId}.{Environment.CurrentManagedThreadId}.part";
        try
        {
            await using (FileStream stream = new(aside, FileMode.Create, FileAccess.ReadWrite))
            {
                await write(stream);
                stream.Flush(flushToDisk: true);
            }

            Rename(aside, path);
        }
        finally
        {
            File.Delete(aside);
        }
    }

    public static void Rename(string from, string to)
    {
        File.Move(from, to, overwrite: true);
        SyncFolder(Path.GetDirectoryName(Path.GetFullPath(to))!);
    }

    /// <summary>目录落盘；.NET 不让打开目录，只好请 libc。Windows 改名本身就记日志。</summary>
    static void SyncFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
            return;
        var handle = Open(folder, 0);
        if (handle < 0)
            throw new IOException($"打不开目录 {folder}");
        var synced = Sync(handle);
        _ = Close(handle);
        if (synced != 0)
            throw new IOException($"目录 {folder} 没有落盘");
    }

    [DllImport("libc", EntryPoint = "open"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    static extern int Sync(int handle);

    [DllImport("libc", EntryPoint = "close"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    static extern int Close(int handle);
}
