using System.Text;
using Gongkai.AnnualReports.Reading;

namespace Gongkai.Tests.AnnualReports.Reading;

public class ReportJsonJunkTests
{
    [Theory]
    [InlineData("""{"file":1,"organ":[],"year":"x","form":3,"cells":[1],"states":"s"}""")]
    [InlineData("""{"form":"9999","cells":{}}""")]
    public void An_object_without_organ_title_or_year_is_no_report(string json) =>
        Assert.NotNull(Assert.Single(ReportJson.Read(Encoding.UTF8.GetBytes(json), "a.json")).Unreadable);
}
