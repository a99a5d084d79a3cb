using System.Collections.Immutable;
using Gongkai.AnnualReports;
using Gongkai.AnnualReports.Reading;
using Gongkai.Documents;
using Gongkai.Organs;

namespace Gongkai.App.Desk;

/// <summary>文件 → 报告。坏文件不抛出，成为读不出的报告。</summary>
static class ReportLoader
{
    public static ImmutableArray<AnnualReport> Load(InputFile file, Level? level, CancellationToken cancel)
    {
        try
        {
            var content = file.Load();
            return file.Name.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
                ? ReportJson.Read(content.Span, file.Name)
                : ReportReader.Read(Formats.Read(file.Name, content, cancel), file.Name, level);
        }
        catch (UnreadableException e)
        {
            return [new AnnualReport { File = file.Name, Unreadable = new(e.Reason, e.Remedy), Problems = [new("", e.Message)] }];
        }
    }
}
