namespace Gongkai.Tests;

/// <summary>真实报告所在：GONGKAI_CORPUS，默认仓库旁的 ../shared。不在时，用到它的测试说明原因并略过。</summary>
static class CorpusFolder
{
    public static string Root { get; } = RepositoryRoot();

    public static string Shared { get; } = Environment.GetEnvironmentVariable("GONGKAI_CORPUS") ?? Path.Combine(Root, "..", "shared");

    /// <summary>真实报告的路径；不在时略过当前测试。</summary>
    public static string Require(params string[] parts)
    {
        var path = Path.Combine([Shared, .. parts]);
        Assert.SkipUnless(File.Exists(path) || Directory.Exists(path), $"没有真实报告 {string.Join('/', parts)}：设置 GONGKAI_CORPUS 后再测");
        return path;
    }

    static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Gongkai.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("找不到仓库根目录");
    }
}
