using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

namespace Gongkai.App.Cli;

/// <summary>用法说明与用法错误的中文。程序按固定区域运行（不依赖 ICU），取不到 System.CommandLine 的中文资源，故自己写。</summary>
sealed class Usage : SynchronousCommandLineAction
{
    /// <summary>把各级命令的 --help 换成中文的。</summary>
    public static RootCommand In(RootCommand root)
    {
        foreach (var option in root.Options)
        {
            if (option is HelpOption help)
                (help.Action, help.Description) = (new Usage(), "显示用法");
            else if (option is VersionOption version)
                version.Description = "显示版本";
        }

        return root;
    }

    public override int Invoke(ParseResult parseResult)
    {
        Write(parseResult.CommandResult.Command, Path(parseResult.CommandResult), parseResult.InvocationConfiguration.Output);
        return 0;
    }

    /// <summary>gongkai audit。</summary>
    public static string Path(CommandResult result) =>
        result.Parent is CommandResult parent ? $"{Path(parent)} {result.Command.Name}" : "gongkai";

    /// <summary>哪里不对：缺什么、哪个不认得、值为什么不行。</summary>
    public static IEnumerable<string> Errors(ParseResult parsed)
    {
        foreach (var token in parsed.UnmatchedTokens)
            yield return $"不认识“{token}”";
        foreach (var error in parsed.Errors)
        {
            yield return error.SymbolResult switch
            {
                ArgumentResult { Tokens.Count: 0 } missing => $"缺少“{missing.Argument.Name}”",
                OptionResult { Implicit: true } option => $"缺少 {option.Option.Name}",
                OptionResult { Tokens.Count: 0 } option when option.Option.Arity.MinimumNumberOfValues > 0 => $"{option.Option.Name} 后面要跟一个值",
                CommandResult command when parsed.UnmatchedTokens.Count > 0 || command.Command.Subcommands.Count == 0 => Missing(command) ?? "",
                CommandResult => "请写明要用哪个命令",
                OptionResult option when !IsChinese(error.Message) => $"{option.Option.Name} 的值“{string.Join(' ', option.Tokens)}”不合格式",
                ArgumentResult argument when !IsChinese(error.Message) => $"“{argument.Argument.Name}”的值“{string.Join(' ', argument.Tokens)}”不合格式",
                _ => error.Message,
            };
        }
    }

    static string? Missing(CommandResult command)
    {
        var argument = command.Command.Arguments.FirstOrDefault(a => a.Arity.MinimumNumberOfValues > 0 && command.GetResult(a) is not { Tokens.Count: > 0 });
        var option = command.Command.Options.FirstOrDefault(o => o.Required && command.GetResult(o) is null);
        return argument is not null ? $"缺少“{argument.Name}”" : option is not null ? $"缺少 {option.Name}" : null;
    }

    static bool IsChinese(string text) => text.Any(c => c is >= '\u4e00' and <= '\u9fff');

    static void Write(Command command, string path, TextWriter output)
    {
        output.WriteLine(command.Description);
        output.WriteLine();
        var arguments = string.Concat(command.Arguments.Select(a => a.Arity.MaximumNumberOfValues > 1 ? $" {a.Name}…" : $" {a.Name}"));
        output.WriteLine($"用法：{path}{(command.Subcommands.Count > 0 ? " 命令" : "")}{arguments} [选项]");
        Section("命令", command.Subcommands.Where(c => !c.Hidden).Select(c => (c.Name, c.Description)), output);
        Section("参数", command.Arguments.Select(a => (a.Name, a.Description)), output);
        Section("选项", Options(command).Select(o => ($"{o.Name}{(o.HelpName is { } value ? $" {value}" : "")}", o.Description)), output);
    }

    static IEnumerable<Option> Options(Command command) =>
        command.Options.Concat(command.Parents.OfType<Command>().SelectMany(p => p.Options.Where(o => o.Recursive))).Where(o => !o.Hidden);

    static void Section(string title, IEnumerable<(string Name, string? Description)> rows, TextWriter output)
    {
        List<(string Name, string? Description)> list = [.. rows];
        if (list.Count == 0)
            return;
        output.WriteLine();
        output.WriteLine($"{title}：");
        foreach (var (name, description) in list)
            output.WriteLine($"  {name}{new string(' ', Math.Max(2, 22 - Width(name)))}{description}");
    }

    static int Width(string text) => text.Sum(c => c > 0xFF ? 2 : 1);
}
