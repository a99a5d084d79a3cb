using System.CommandLine;
using Gongkai.App.SignIn;
using Gongkai.Organs;

namespace Gongkai.App.Cli;

/// <summary>gongkai user add：添一个人，印出设定口令的一次性链接。</summary>
static class UserCommand
{
    static readonly Argument<string> Name = new("姓名") { Description = "姓名；与账号一起认人，重复执行就是重发链接" };
    static readonly Option<string> Organ = new("--organ") { Description = "机关代码", Required = true, HelpName = "代码" };
    static readonly Option<string> Duty = new("--duty") { Description = $"职责，编号或者名称：{string.Join("、", Duties.All.Select(duty => $"{duty.Id}（{duty.Name}）"))}", Required = true, HelpName = "职责" };
    static readonly Option<string?> Account = new("--account") { Description = "账号；不写就由程序起一个", HelpName = "账号" };
    static readonly Option<bool> Subordinates = new("--subordinates") { Description = "职责及于下级机关" };
    static readonly Option<bool> Reset = new("--reset-second-factor") { Description = "手机、密钥、恢复码都丢了：用链接设好口令，原有的第二重验证一并取消，登录后重新启用" };
    static readonly Option<string> Address = new("--address") { Description = "网站的地址，印在链接前面", DefaultValueFactory = _ => "http://localhost:5080", HelpName = "网址" };

    public static Command Create()
    {
        Command add = new("add", "添一个人，印出设定口令的一次性链接") { Name, Organ, Duty, Account, Subordinates, Reset, Address };
        add.SetAction(RunAsync);
        return new("user", "人员与账号") { DatabaseOptions.AddTo(add) };
    }

    static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        var duty = Duties.Find(parsed.GetRequiredValue(Duty)) ?? throw new UsageException($"没有“{parsed.GetRequiredValue(Duty)}”这项职责。可选的见 gongkai user add --help。");
        var account = parsed.GetValue(Account);
        if (account is not null && !(account.Length is > 0 and <= 40 && char.IsAsciiLetter(account[0]) && account.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-')))
            throw new UsageException($"“{account}”不能作账号。账号以英文字母开头，只用字母、数字、点、短横，至多 40 个字符。");
        await using var database = await DatabaseOptions.OpenAsync(parsed, cancel);
        try
        {
            var (created, path) = await NewUser.AddAsync(
                database, new(parsed.GetRequiredValue(Name), parsed.GetRequiredValue(Organ), duty, account, parsed.GetValue(Subordinates)) { ResetsSecondFactor = parsed.GetValue(Reset) }, cancel);
            var output = parsed.InvocationConfiguration.Output;
            await output.WriteLineAsync($"账号：{created}（{parsed.GetRequiredValue(Name)}，{duty.Name}）");
            await output.WriteLineAsync($"请本人在七天之内打开这个链接设定口令，只能用一次：{parsed.GetValue(Address)!.TrimEnd('/')}{path}");
            return 0;
        }
        catch (UnknownNameException e)
        {
            throw new UsageException(e.Message);
        }
    }
}
