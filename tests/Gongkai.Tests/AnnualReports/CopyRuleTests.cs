using Gongkai.AnnualReports;
using Gongkai.AnnualReports.Audit;

namespace Gongkai.Tests.AnnualReports;

public class CopyRuleTests
{
    static AnnualReport LastYear => Seeds.Of(MadeReport.Text.Replace("2024年", "2023年").Replace("2023年", "2022年").Replace("120条", "98条")) with { File = "2022.txt" };

    [Fact]
    public void Last_years_text_with_new_figures_is_copied()
    {
        var finding = Assert.Single(MadeReport.Findings(new Dossier(Seeds.Of(MadeReport.Text), LastYear)), f => f.Kind == "copied");

        Assert.True((decimal)finding.Actual! > 0.9m);
        Assert.Contains(finding.Quote!, MadeReport.Text.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Another_organs_text_with_names_replaced_is_copied()
    {
        var report = Seeds.Of(MadeReport.Text);
        var other = Seeds.Of(MadeReport.Text.Replace("清溪乡", "石桥镇").Replace("我乡", "我镇")) with { File = "other.txt" };

        Assert.Contains(MadeReport.Findings(new Dossier(report, null, new Batch([report, other]))), f => f.Kind == "copied" && f.Message.Contains("other.txt"));
    }

    [Fact]
    public void Real_reports_of_different_organs_are_not_copies()
    {
        AnnualReport[] reports = [.. new[] { "000", "001", "002", "003", "004" }.Select(Seeds.Read)];
        var batch = new Batch(reports);

        Assert.DoesNotContain(reports.SelectMany(report => MadeReport.Findings(new Dossier(report, null, batch))), f => f.Kind == "copied");
    }

    [Fact]
    public void Same_organ_in_the_batch_is_no_other_organ()
    {
        var report = Seeds.Of(MadeReport.Text);

        Assert.DoesNotContain(MadeReport.Findings(new Dossier(report, null, new Batch([report, LastYear]))), f => f.Kind == "copied");
    }
}
