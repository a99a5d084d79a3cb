using System.CommandLine;
using Gongkai.Organs;

namespace Gongkai.App.Cli;

/// <summary>几个命令同用的参数。</summary>
static class Arguments
{
    static readonly (string Id, string Name, Level Level)[] Levels =
    [
        ("village", "村", Organs.Level.Village), ("township", "乡镇街道", Organs.Level.Township), ("department", "部门", Organs.Level.Department),
        ("county", "县", Organs.Level.County), ("city", "市", Organs.Level.City), ("province", "省", Organs.Level.Province),
        ("national", "全国", Organs.Level.National),
    ];

    public static Argument<string[]> ReportPaths()
    {
        Argument<string[]> argument = new("路径") { Description = "年度报告文件、目录或压缩包，可多个", Arity = ArgumentArity.OneOrMore };
        argument.Validators.Add(result =>
        {
            foreach (var path in result.Tokens.Select(token => token.Value))
            {
                if (path.Length == 0)
                    result.AddError("路径是空的");
                else if (path.StartsWith("--", StringComparison.Ordinal) && !Path.Exists(path))
                    result.AddError($"没有“{path}”这个选项");
            }
        });
        return argument;
    }

    /// <summary>给了就要有：写错的路径不能悄悄当作没有给。</summary>
    public static Option<string[]> ExistingPaths(Option<string[]> option)
    {
        option.Validators.Add(result =>
        {
            foreach (var path in result.Tokens.Select(token => token.Value).Where(path => !Path.Exists(path)))
                result.AddError($"{option.Name} 的“{path}”不存在");
        });
        return option;
    }

    public static Option<string?> Level()
    {
        Option<string?> option = new("--level")
        {
            Description = $"指定层级，不由机关名称判断：{string.Join("、", Levels.Select(l => $"{l.Id}（{l.Name}）"))}",
            HelpName = "层级",
        };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && ParseLevel(text) is null)
                result.AddError($"没有“{text}”这个层级，可选：{string.Join("、", Levels.Select(l => l.Id))}");
        });
        return option;
    }

    public static Level? ParseLevel(string? text) =>
        Levels.Where(level => level.Id == text || level.Name == text).Select(level => (Level?)level.Level).FirstOrDefault();
}
