using System.CommandLine;
using Gongkai.AnnualReports.Drafting;
using Gongkai.AnnualReports.Forms;
using Gongkai.AnnualReports.Reading;
using Gongkai.AnnualReports.Rendering;
using Gongkai.App.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Cli;

/// <summary>gongkai report：由台账起草一个机关一年的年度报告。</summary>
static class ReportCommand
{
    static readonly Option<string> OrganCode = new("--organ") { Description = "机关代码", HelpName = "代码", Required = true };
    static readonly Option<int> Year = new("--year") { Description = "报告年度", HelpName = "年度", Required = true };
    static readonly Option<string> To = new("--to") { Description = "写到哪个文件，格式看结尾：docx、pdf、html、xlsx、json", HelpName = "文件", Required = true };

    public static Command Create()
    {
        var command = DatabaseOptions.AddTo(new("report", "由台账起草年度报告") { OrganCode, Year, To });
        command.SetAction(RunAsync);
        return command;
    }

    static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        var (code, year, target) = (parsed.GetRequiredValue(OrganCode), parsed.GetRequiredValue(Year), parsed.GetRequiredValue(To));
        OutputFile.Check(target, ".json");
        var form = ReportForms.Of(year) ?? throw new UsageException($"{year} 年度没有全国统一的报告格式。请填 {ReportForms.All[0].FromYear} 及以后的年度。");
        await using var database = await DatabaseOptions.OpenAsync(parsed, cancel);
        await using var db = database.Open(Scope.Of("起草年度报告（命令行）"));
        var organ = await db.Organs.AsNoTracking().SingleOrDefaultAsync(found => found.Code == code, cancel)
            ?? throw new UsageException($"没有代码是“{code}”的机关。请在“机关”台账里核对代码。");

        var draft = Draft.From(await YearCounts.ReadAsync(db, organ, year, cancel), form) with { File = Path.GetFileName(target) };
        if (target.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
        {
            OutputFile.Write(target, stream =>
            {
                using var output = new JsonLines(stream);
                output.Write(json => ReportJson.Write(json, draft));
            });
        }
        else
        {
            OutputFile.Write(target, ReportDocument.Of(draft));
        }

        Console.Error.WriteLine($"已起草 {draft.Title}：{target}");
        Warn(Gaps.Of(form, AllLedgers.All.SelectMany(ledger => ledger.MeasureIds)));
        return 0;
    }

    static void Warn(IReadOnlyList<string> gaps)
    {
        if (gaps.Count > 0)
            Console.Error.WriteLine($"下面这些还没有台账可数，稿子里按零写，报送前请逐项核对：{string.Join("、", gaps)}。");
    }
}
