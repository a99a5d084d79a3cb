using System.Text.RegularExpressions;

namespace Gongkai.Tests;

/// <summary>两种语言的说明书：命令相同，提到的文件都在，用到的命令都有。</summary>
public partial class ReadmeTests
{
    [Fact]
    public void Both_languages_quote_the_same_commands() =>
        Assert.Equal(Commands("README.md"), Commands("README.en.md"));

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.en.md")]
    [InlineData("CONTRIBUTING.md")]
    public void Every_local_link_leads_somewhere(string page)
    {
        var broken = Links().Matches(Text(page))
            .Select(link => link.Groups[1].Value)
            .Where(target => !target.StartsWith("http", StringComparison.Ordinal) && !Path.Exists(Path.Combine(CorpusFolder.Root, target)));

        Assert.Empty(broken);
    }

    [Fact]
    public void Every_quoted_gongkai_command_exists()
    {
        var known = App.Cli.CommandLine.Root().Subcommands.Select(command => command.Name).ToHashSet();
        var quoted = Commands("README.md").Where(line => line.StartsWith("./gongkai ", StringComparison.Ordinal)).Select(line => line.Split(' ')[1]);

        Assert.Empty(quoted.Except(known));
    }

    static string Text(string page) => File.ReadAllText(Path.Combine(CorpusFolder.Root, page));

    static IEnumerable<string> Commands(string page) =>
        Blocks().Matches(Text(page)).SelectMany(block => block.Groups[1].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex("```sh\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Blocks();

    [GeneratedRegex(@"\]\(([^)#]+)\)")]
    private static partial Regex Links();
}
