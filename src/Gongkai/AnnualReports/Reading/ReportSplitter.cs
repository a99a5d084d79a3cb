using Gongkai.Documents;

namespace Gongkai.AnnualReports.Reading;

/// <summary>把汇编拆成一份一份的报告。</summary>
static class ReportSplitter
{
    /// <returns>没有年度报告则为空。</returns>
    public static ImmutableArray<Document> Split(Document document) => [document];
}
