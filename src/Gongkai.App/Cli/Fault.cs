using System.Security.Cryptography;
using System.Text;

namespace Gongkai.App.Cli;

/// <summary>程序自身的错误：给一个可以引用的编号，细节写进文件，退出码 70。</summary>
static class Fault
{
    public static int Report(Exception error)
    {
        // 编号由调用栈算得：同一处毛病编号相同，便于归并；不含数据内容
        var number = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{error.GetType()}{error.StackTrace}")).AsSpan(0, 4));
        var file = Path.Combine(Path.GetTempPath(), $"gongkai-{number}.log");
        Console.Error.WriteLine($"程序出了错，编号 {number}。请把编号、所用的命令和 {file} 告诉维护者。");
        try
        {
            File.WriteAllText(file, error.ToString());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"{error.GetType().Name}：{error.StackTrace}");
        }

        return 70;
    }
}
