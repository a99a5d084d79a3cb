using System.CommandLine;
using Gongkai.Law;

namespace Gongkai.App.Cli;

/// <summary>gongkai fee：信息处理费，按件或者按量。</summary>
static class FeeCommand
{
    static readonly Option<long> Items = DateArguments.Count("--count", "这一次的件数", "件数");
    static readonly Option<long> Already = DateArguments.Count("--already", "同一申请人本自然月此前的件数", "件数", required: false);
    static readonly Option<long> Pages = DateArguments.Count("--count", "一件申请的页数（A4 及以下幅面单面为一页）", "页数");
    static readonly Option<DateOnly> On = DateArguments.Day("--on", "收到申请之日，决定适用的标准；不写用现行标准", required: false);
    static readonly Option<bool> Json = new("--json") { Description = "一行 JSON" };

    public static Command Create()
    {
        Command items = new("items", "按件计收：同一申请人一个自然月内累计") { Items, Already, On, Json };
        items.SetAction(parsed => Write(parsed, "件", ProcessingFee.Items(parsed.GetValue(Items), parsed.GetValue(Already), Day(parsed))));
        Command pages = new("pages", "按量计收：每件申请单独计页") { Pages, On, Json };
        pages.SetAction(parsed => Write(parsed, "页", ProcessingFee.Pages(parsed.GetValue(Pages), Day(parsed))));
        return new("fee", "计算信息处理费，列出经过的各档") { items, pages };
    }

    static DateOnly? Day(ParseResult parsed) => parsed.GetResult(On) is null ? null : parsed.GetValue(On);

    static int Write(ParseResult parsed, string unit, Fee fee)
    {
        if (parsed.GetValue(Json))
        {
            using var lines = new JsonLines(Console.OpenStandardOutput());
            lines.Write(json => FeeJson.Write(json, fee));
            return 0;
        }

        var output = parsed.InvocationConfiguration.Output;
        output.WriteLine($"信息处理费：{fee.Amount:#,0}元");
        foreach (var step in fee.Steps)
        {
            var ordinals = step.From == step.To ? $"第{step.From:#,0}{unit}" : $"第{step.From:#,0}–{step.To:#,0}{unit}";
            output.WriteLine($"  {ordinals}：{step.To - step.From + 1:#,0}{unit} × {step.Rate:0}元 = {step.Amount:#,0}元");
        }

        output.WriteLine($"依据：{fee.Basis}{(Statutes.Gist(fee.Basis) is { } gist ? $"：{gist}" : "")}");
        output.WriteLine("说明：收费是“可以”，不是“应当”；每件申请只能选按件、按量中的一种。收费通知送达次日起20个工作日内缴纳，逾期视为放弃申请。");
        return 0;
    }
}
