using System.CommandLine;
using Gongkai.App.Storage;
using Gongkai.App.Takeout;

namespace Gongkai.App.Cli;

/// <summary>gongkai takeout：一个机关的全部资料写成一个压缩包，附说明；网站开着也可以做。</summary>
static class TakeoutCommand
{
    static readonly Argument<string> Code = new("机关代码") { Description = "导出哪个机关的" };
    static readonly Option<string> To = new("--to") { Description = "写到哪个文件，如 白云乡.zip", HelpName = "文件", Required = true };
    static readonly Option<bool> Subordinates = new("--with-subordinates") { Description = "连同全部下级" };
    static readonly Option<bool> Unmasked = new("--unmasked") { Description = "个人信息写原文，并带上存下的文件；须写 --reason" };
    static readonly Option<string> Reason = new("--reason") { Description = "为什么导出，记入日志；不要写个人信息", HelpName = "理由", DefaultValueFactory = _ => "" };

    public static Command Create()
    {
        var command = DatabaseOptions.AddTo(new("takeout", "整机关导出：全部资料写成一个压缩包") { Code, To, Subordinates, Unmasked, Reason });
        command.SetAction(RunAsync);
        return command;
    }

    static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        var (code, target, unmasked, reason) = (parsed.GetRequiredValue(Code), parsed.GetRequiredValue(To), parsed.GetValue(Unmasked), parsed.GetValue(Reason)!.Trim());
        if (unmasked && reason.Length == 0)
            throw new UsageException("要导出个人信息原文，请用 --reason 写明为什么；记入日志。");
        OutputFile.Check(target, Path.GetExtension(target));
        await using var database = await DatabaseOptions.OpenAsync(parsed, cancel);
        var scope = Scope.Of("整机关导出（命令行）") with { Reason = reason };
        var order = await TakeoutOrder.FindAsync(database, organ => organ.Code == code, parsed.GetValue(Subordinates), _ => true, scope, cancel)
            ?? throw new UsageException($"没有代码是 {code} 的机关。");
        using ConsoleProgress progress = new("导出", "行");
        var manifest = await new TakeoutWriter(database, order with { WithPersonal = unmasked }, progress).WriteAsync(target, cancel);
        await parsed.InvocationConfiguration.Output.WriteLineAsync(
            $"已导出 {order.Organ.Name}{(order.WithSubordinates ? $"及下级，共 {order.Organs.Length} 个机关" : "")}：{target}，{new FileInfo(target).Length >> 10} KB。"
            + (unmasked ? "含个人信息原文，请妥善保管。" : "个人信息已打码。") + "里面的 说明.txt 写着各份文件的意思。");
        if (manifest.Missing.Count == 0)
            return 0;
        await Console.Error.WriteLineAsync($"有 {manifest.Missing.Count} 个文件登记了却找不到，没有导出。请运行 gongkai verify 查看是哪些。");
        return 1;
    }
}
