namespace Gongkai.Tests.Documents;

/// <summary>测试要用的外部程序。没有时略过；设了 GONGKAI_REQUIRE_TOOLS=1 则失败。</summary>
static class Tools
{
    public static void Require(string program, string package)
    {
        var found = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, program)));
        if (Environment.GetEnvironmentVariable("GONGKAI_REQUIRE_TOOLS") == "1")
            Assert.True(found, $"没有 {program}：请安装 {package}");
        Assert.SkipUnless(found, $"没有 {program}：安装 {package} 后再测");
    }

    public static void RequirePdf()
    {
        Require("pdftotext", "poppler-utils");
        Require("soffice", "libreoffice-writer");
    }
}
