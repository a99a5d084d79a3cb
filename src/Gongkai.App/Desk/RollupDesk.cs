using System.Collections.Immutable;
using Gongkai.AnnualReports;
using Gongkai.AnnualReports.Aggregation;
using Gongkai.Documents;

namespace Gongkai.App.Desk;

/// <summary>汇总台：一批报告和一张隶属表进来，各上级各年度的汇总出去。命令行、网页同用。</summary>
static class RollupDesk
{
    /// <param name="hierarchy">隶属表；null 则各报告都是一个没有名字的上级的下级。</param>
    public static ImmutableArray<ParentSum> Sum(
        IEnumerable<InputFile> files, Hierarchy? hierarchy, IProgress<string>? progress, CancellationToken cancel) =>
        Rollup.Of(hierarchy, Load(files, progress, cancel));

    /// <summary>只读汇总要用的数；json 不读正文。</summary>
    public static IReadOnlyList<ReportFigures> Load(IEnumerable<InputFile> files, IProgress<string>? progress, CancellationToken cancel)
    {
        var large = new List<InputFile>();
        // 大文件自己会用满各核，留到最后一个一个读
        var reports = files.Where(file => !IsLarge(file, large)).InParallel(cancel)
            .SelectMany(file => Named(file, LoadOne(file, progress, cancel)))
            .ToList();
        foreach (var file in large)
            reports.AddRange(Named(file, Guard(file, () => JsonReports.ReadLarge(file.Path!, cancel))));
        return reports;
    }

    /// <summary>读隶属表：UTF-8（有无 BOM）、UTF-16、GB18030。</summary>
    /// <exception cref="UnreadableException">读不懂。</exception>
    public static Hierarchy ReadHierarchy(string path)
    {
        if (!File.Exists(path))
            throw new UnreadableException($"没有隶属表 {path}", "请核对路径");
        return HierarchyReader.Read(Decode(Intake.Content(path, Limits.FileBytes).Span));
    }

    /// <summary>隶属表的文字。</summary>
    public static string Decode(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK"u8)
        ? throw new UnreadableException("隶属表是 xlsx 之类的压缩文件", "请在表格软件里另存为 csv")
        : Charset.Decode(bytes);

    static bool IsLarge(InputFile file, List<InputFile> large)
    {
        if (!JsonReports.IsJson(file.Name) || file.Path is not { } path || !JsonReports.IsLarge(path))
            return false;
        lock (large)
            large.Add(file);
        return true;
    }

    static IEnumerable<ReportFigures> LoadOne(InputFile file, IProgress<string>? progress, CancellationToken cancel)
    {
        var reports = JsonReports.IsJson(file.Name)
            ? Guard(file, () => JsonReports.Read(file))
            : ReportLoader.Load(file, null, cancel).Select(ReportFigures.Of);
        progress?.Report(file.Name);
        return reports;
    }

    static IReadOnlyList<ReportFigures> Guard(InputFile file, Func<IReadOnlyList<ReportFigures>> read)
    {
        try
        {
            return read();
        }
        catch (UnreadableException e)
        {
            return [new ReportFigures { File = file.Name, Unreadable = new(e.Reason, e.Remedy) }];
        }
    }

    /// <summary>点名送来的不是年度报告，就是送错了。</summary>
    static IEnumerable<ReportFigures> Named(InputFile file, IEnumerable<ReportFigures> reports) => file.IsNamed
        ? reports.Select(report => report.Unreadable is { IsOtherDocument: true } other
            ? report with { Unreadable = other with { IsOtherDocument = false } }
            : report)
        : reports;
}
