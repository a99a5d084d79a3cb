using System.Collections.Immutable;
using Gongkai.AnnualReports;
using Gongkai.AnnualReports.Reading;
using Gongkai.Documents;
using Gongkai.Organs;

namespace Gongkai.App.Desk;

/// <summary>文件 → 报告。坏文件不抛出，成为读不出的报告，其余照常。</summary>
static class ReportLoader
{
    public static ImmutableArray<AnnualReport> Load(InputFile file, Level? level, CancellationToken cancel)
    {
        try
        {
            var content = file.Load();
            return IsJson(file.Name, content.Span)
                ? ReportJson.Read(content.Span, file.Name)
                : ReportReader.Read(Formats.Read(file.Name, content, cancel), file.Name, level);
        }
        catch (UnreadableException e)
        {
            return [Unreadable(file, new(e.Reason, e.Remedy))];
        }
    }

    static bool IsJson(string name, ReadOnlySpan<byte> content) =>
        (name.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase))
        && !content.IsEmpty;

    static AnnualReport Unreadable(InputFile file, Unreadable why) =>
        new() { File = file.Name, Unreadable = why, Problems = [new("", $"{why.Reason}。{why.Remedy}。")] };
}
