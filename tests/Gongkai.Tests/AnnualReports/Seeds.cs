using Gongkai.AnnualReports;
using Gongkai.AnnualReports.Reading;
using Gongkai.Documents;
using Gongkai.Documents.Text;

namespace Gongkai.Tests.AnnualReports;

/// <summary>测试用的报告：五份真实报告，以及逐行写出的文字。</summary>
static class Seeds
{
    public static AnnualReport Read(string number)
    {
        var folder = CorpusFolder.Require("seeds");
        return Of(File.ReadAllText(Directory.GetFiles(folder, $"{number}_*.txt").Single()));
    }

    /// <summary>一行一段。</summary>
    public static AnnualReport Of(string text) => Assert.Single(All(text));

    public static IReadOnlyList<AnnualReport> All(string text) => ReportReader.Read(Document(text), "report.txt");

    public static Document Document(string text) => PlainText.Parse(text);
}
