using System.Collections.Immutable;
using Gongkai.AnnualReports;
using Gongkai.AnnualReports.Reading;
using Gongkai.Documents;
using Gongkai.Organs;

namespace Gongkai.App.Desk;

/// <summary>文件 → 报告。坏文件不抛出，成为读不出的报告，其余照常。</summary>
static class ReportLoader
{
    /// <summary>读一个文件最多用多久；超过的当作读不出。</summary>
    static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(60);

    public static ImmutableArray<AnnualReport> Load(InputFile file, Level? level, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(TimeLimit);
        try
        {
            var content = file.Load();
            return IsJson(file.Name, content.Span)
                ? ReportJson.Read(content.Span, file.Name)
                : ReportReader.Read(Formats.Read(file.Name, content, limit.Token), file.Name, level);
        }
        catch (UnreadableException e)
        {
            return [Unreadable(file, new(e.Reason, e.Remedy))];
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return [Unreadable(file, new($"读了 {TimeLimit.TotalSeconds:0} 秒还没有读完", "请拆成几份，或者另存为 docx 后重新提交"))];
        }
    }

    static bool IsJson(string name, ReadOnlySpan<byte> content) =>
        (name.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase))
        && !content.IsEmpty;

    static AnnualReport Unreadable(InputFile file, Unreadable why) =>
        new() { File = file.Name, Unreadable = why, Problems = [new("", $"{why.Reason}。{why.Remedy}。")] };
}
