using System.CommandLine;
using Gongkai.Law;
using Gongkai.Law.Clocks;
using Gongkai.Organs;

namespace Gongkai.App.Cli;

/// <summary>gongkai clock report：年度报告的提交和公布期限。</summary>
static class ReportDatesCommand
{
    static readonly Option<long> Year = DateArguments.Count("--year", "报告年度", "年度");
    static readonly Option<string?> Level = Arguments.Level();
    static readonly Option<bool> Json = new("--json") { Description = "一行 JSON" };

    public static Command Create()
    {
        Command command = new("report", "年度报告的提交和公布期限") { Year, Level, Json };
        command.SetAction(Run);
        return command;
    }

    static int Run(ParseResult parsed)
    {
        if (Arguments.ParseLevel(parsed.GetValue(Level)) is not { } level)
            throw new UsageException("请用 --level 写明层级，例如 --level township。");
        if (parsed.GetValue(Year) is var year && year is < 1949 or > 2099)
            throw new UsageException($"{year} 不是可以推算的年度，请写成 2025 的形式。");
        var dates = ReportClock.Due((int)year, level.OrganKind);
        if (parsed.GetValue(Json))
        {
            using var lines = new JsonLines(Console.OpenStandardOutput());
            lines.Write(json => ReportDatesJson.Write(json, dates));
        }
        else
        {
            Write(dates, parsed.InvocationConfiguration.Output);
        }

        return 0;
    }

    static void Write(ReportDates dates, TextWriter output)
    {
        output.WriteLine($"{dates.Year}年度政府信息公开工作年度报告：");
        if (dates.SubmitOn is { } submit)
            output.WriteLine($"  向主管部门提交：{submit.WithWeekday}前");
        output.WriteLine($"  向社会公布：    {dates.PublishOn.WithWeekday}前");
        output.WriteLine($"依据：{dates.Basis}");
        var last = WorkingCalendar.Default.LastWorkdayUntil(dates.PublishOn);
        if (last < dates.PublishOn)
            output.WriteLine($"提示：{dates.PublishOn.InChinese}不是工作日，宜在{last.WithWeekday}前办结。");
        if (dates.Note.Length > 0)
            output.WriteLine($"说明：{dates.Note}");
    }
}
