using Gongkai.App.Web;

namespace Gongkai.WebTests;

/// <summary>测试用的报告：程序自带的示例，里面故意留了几处错。</summary>
static class Fixture
{
    public static string Defective { get; } = Read();

    /// <summary>同一份，改掉表三里错的那个合计。</summary>
    public static string With(string old, string now) => Defective.Replace(old, now, StringComparison.Ordinal);

    static string Read()
    {
        using var stream = typeof(WebApp).Assembly.GetManifestResourceStream("Gongkai.App.Web.Samples.report.html")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
