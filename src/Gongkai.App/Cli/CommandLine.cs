using System.CommandLine;

namespace Gongkai.App.Cli;

/// <summary>命令行总表。返回值：0 通过，1 有错误或者被拒绝，2 用法不对或者什么也读不出，70 程序自身的错误。</summary>
static class CommandLine
{
    public static RootCommand Root() => new("公开：政府信息公开平台")
    {
        AuditCommand.Create(),
        ExtractCommand.Create(),
        RulesCommand.Create(),
        ServeCommand.Create(),
    };

    public static int Run(string[] args)
    {
        var parsed = Root().Parse(args);
        var code = parsed.Invoke();
        return parsed.Errors.Count > 0 ? 2 : code;
    }
}
