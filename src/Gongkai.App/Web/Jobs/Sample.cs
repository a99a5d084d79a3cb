using System.Reflection;

namespace Gongkai.App.Web.Jobs;

/// <summary>示例报告：虚构的乡，故意留了几处错，给没有现成报告的人试用。</summary>
static class Sample
{
    public static ReadOnlyMemory<byte> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Gongkai.App.Web.Samples.report.html")!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }
}
