namespace Gongkai.App.Backup;

/// <summary>备份的清单：是什么时候、哪个结构、有哪些内容、各自的摘要。</summary>
/// <param name="Format">备份格式的版本。</param>
/// <param name="Program">写它的程序的版本。</param>
/// <param name="MadeAt">所存的是哪一刻，ISO 8601。</param>
/// <param name="Schema">表结构执行过的脚本，依次序。</param>
/// <param name="Node">节点号：恢复后从它往后领，编号不重。</param>
/// <param name="Parts">各表、各文件。</param>
/// <param name="Missing">登记了却找不到的文件的摘要。</param>
sealed record Manifest(
    int Format, string Program, string MadeAt, IReadOnlyList<string> Schema, int Node, IReadOnlyList<Manifest.Part> Parts, IReadOnlyList<string> Missing)
{
    public const string Path = "manifest.json";

    public const int Current = 1;

    /// <param name="Rows">几行；文件为 null。</param>
    public sealed record Part(string Path, long? Rows, string Sha256);
}
