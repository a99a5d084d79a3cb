namespace Gongkai.Tests.AnnualReports;

public class TypoQuoteTests
{
    [Fact]
    public void A_slip_at_the_start_of_a_paragraph_is_quoted_with_its_own_sentence()
    {
        var report = MadeReport.With("2023年组织培训2次，将政务公开", "健全健全机制，2023年组织培训2次，将政务公开");

        var typo = Assert.Single(MadeReport.Findings(report), finding => finding.Kind == "typo");

        Assert.Contains("健全健全机制", typo.Quote, StringComparison.Ordinal);
    }
}
