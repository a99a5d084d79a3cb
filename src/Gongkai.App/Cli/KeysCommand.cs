using System.CommandLine;
using Gongkai.App.Crypto;
using Gongkai.App.Keys;

namespace Gongkai.App.Cli;

/// <summary>gongkai keys：更换密钥。网站开着也可以换。</summary>
static class KeysCommand
{
    /// <summary>正在运行的网站每三十秒看一次有没有新密钥，见 <see cref="Log.LogKeeper"/>。</summary>
    static readonly TimeSpan Settle = TimeSpan.FromSeconds(35);

    static readonly Option<string> Algorithms = new("--suite")
    {
        Description = "新密钥用哪一套算法：standard（AES-256、SHA-256）或者 sm（国密 SM4、SM3）；日志链从此也用它。默认与现用的相同",
        HelpName = "算法",
    };

    static readonly Option<bool> Resume = new("--resume") { Description = "上次没有换完：不添新密钥，接着把旧密文换成现用的密钥" };

    public static Command Create()
    {
        Algorithms.AcceptOnlyFromAmong(Suite.Standard.Id, Suite.Sm.Id);
        var rotate = DatabaseOptions.AddTo(new("rotate", "添一把新的数据密钥，把个人信息等加密存放的内容都改用新的") { Algorithms, Resume });
        rotate.SetAction(RotateAsync);
        var master = DatabaseOptions.AddTo(new("replace-master", "换主密钥：数据密钥改由新的主密钥包着，旧的主密钥作废"));
        master.SetAction(ReplaceMasterAsync);
        return new("keys", "更换密钥") { rotate, master };
    }

    static async Task<int> RotateAsync(ParseResult parsed, CancellationToken cancel)
    {
        await using var database = await DatabaseOptions.OpenAsync(parsed, cancel);
        KeyRotation rotation = new(database);
        var output = parsed.InvocationConfiguration.Output;
        Progress<long> progress = new(done => Console.Error.Write($"\r已换 {done} 处"));
        await output.WriteLineAsync("正在更换，网站照常使用。最后要等半分钟，让正在运行的网站跟着换。");
        var done = parsed.GetValue(Resume)
            ? await rotation.ResumeAsync(Settle, progress, cancel)
            : await rotation.RunAsync(Suite.Find(parsed.GetValue(Algorithms)) ?? database.Keys.Suite, Settle, progress, cancel);
        Console.Error.WriteLine();
        await output.WriteLineAsync($"换好了：{done} 处改用第 {database.Keys.Current} 把数据密钥（{database.Keys.Suite.Id}）。旧密钥留着，用来读旧的备份。");
        return 0;
    }

    static async Task<int> ReplaceMasterAsync(ParseResult parsed, CancellationToken cancel)
    {
        await using var database = await DatabaseOptions.OpenAsync(parsed, cancel);
        await database.Keys.ReplaceMasterAsync(cancel);
        await parsed.InvocationConfiguration.Output.WriteLineAsync($"主密钥换好了：{database.MasterKeyFile}。请另存一份到保险的地方；此前的备份还要用旧的主密钥打开，旧的也请留着。几台机器合用一个库的，请把新文件拷到各台。");
        return 0;
    }
}
