using System.CommandLine;
using Gongkai.Law;
using Gongkai.Law.Clocks;

namespace Gongkai.App.Cli;

/// <summary>gongkai clock：推算法定期限，逐日写明计不计、为什么。</summary>
static class ClockCommand
{
    static readonly Option<DateOnly> From = DateArguments.Day("--from", "起算之日，当日不计入");
    static readonly Option<Pause[]> Pauses = DateArguments.Pauses();
    static readonly Option<long> Extend = DateArguments.Count("--extend", "延长的工作日数", "工作日", required: false);
    static readonly Option<bool> Json = new("--json") { Description = "一行 JSON，列出每一天" };

    public static Command Create()
    {
        Command command = new("clock", "推算答复、补正、征求意见、主动公开、缴费、年度报告的期限");
        foreach (var clock in StatutoryClocks.All)
            command.Add(Statutory(clock));
        command.Add(ReportDatesCommand.Create());
        return command;
    }

    static Command Statutory(Clock clock)
    {
        Command command = new(clock.Id, $"{clock.Title}：自{clock.Start}之日起，{clock.Limit.Last().Value}个工作日") { From, Pauses, Extend, Json };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(Extend) is var extension && extension > 9999)
                throw new UsageException($"--extend 的值 {extension} 不合常理，请核对延长的工作日数。");
            var proof = clock.Due(parsed.GetValue(From), WorkingCalendar.Default, (int)extension, [.. parsed.GetValue(Pauses) ?? []]);
            if (parsed.GetValue(Json))
            {
                using var output = new JsonLines(Console.OpenStandardOutput());
                output.Write(json => ProofJson.Write(json, proof));
            }
            else
            {
                ClockText.Write(clock, proof, parsed.InvocationConfiguration.Output);
            }

            return 0;
        });
        return command;
    }
}
