namespace Gongkai.Documents;

/// <summary>压缩包里的一个文件。</summary>
/// <param name="Load">读内容；坏的抛 <see cref="UnreadableException"/>。</param>
public sealed record ArchiveEntry(string Name, Func<ReadOnlyMemory<byte>> Load);

/// <summary>压缩包。</summary>
public static class Archive
{
    public static IEnumerable<ArchiveEntry> Open(ReadOnlyMemory<byte> content) =>
        throw new UnreadableException("压缩包打不开", "请解压后提交");
}
