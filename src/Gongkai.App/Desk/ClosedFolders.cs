using System.IO.Enumeration;

namespace Gongkai.App.Desk;

/// <summary>遍历目录，记下进不去的；隐藏的、链接不跟，所以没有环。</summary>
sealed class ClosedFolders
{
    const FileAttributes Passed = FileAttributes.Hidden | FileAttributes.ReparsePoint;

    /// <summary>进不去的目录，遍历完才齐。</summary>
    public HashSet<string> Found { get; } = new(StringComparer.Ordinal);

    public IEnumerable<string> Enumerate(string folder)
    {
        var pending = new Stack<string>([folder]);
        while (pending.TryPop(out var next))
        {
            foreach (var (path, isFolder) in Entries(next))
            {
                if (isFolder)
                    pending.Push(path);
                else
                    yield return path;
            }
        }
    }

    IEnumerable<(string Path, bool IsFolder)> Entries(string folder)
    {
        try
        {
            var options = new EnumerationOptions { IgnoreInaccessible = false, AttributesToSkip = Passed };
            return [.. new FileSystemEnumerable<(string, bool)>(folder, (ref FileSystemEntry entry) => (entry.ToSpecifiedFullPath(), entry.IsDirectory), options)];
        }
        catch (UnauthorizedAccessException)
        {
            Found.Add(folder);
            return [];
        }
    }
}
