namespace Gongkai.App.Desk;

/// <summary>送来的一个文件：名字与内容，内容到用时才读。</summary>
/// <param name="Name">契约第4节的 file：路径照写，目录里的带相对路径，压缩包里的为 a.zip!/b.docx。</param>
/// <param name="IsNamed">点名送来的；遍历目录、压缩包时碰到的为假。</param>
/// <param name="Load">读内容。</param>
sealed record InputFile(string Name, bool IsNamed, Func<ReadOnlyMemory<byte>> Load);

/// <summary>收件：把路径、目录、压缩包展开成一个个文件。</summary>
static class Intake
{
    public static IEnumerable<InputFile> Expand(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            if (!Directory.Exists(path))
            {
                yield return new InputFile(path, true, () => File.ReadAllBytes(path));
                continue;
            }

            foreach (var file in Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
                yield return new InputFile(file, false, () => File.ReadAllBytes(file));
        }
    }
}
