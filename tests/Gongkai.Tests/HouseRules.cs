using System.Text.RegularExpressions;
using Gongkai.Documents;

namespace Gongkai.Tests;

/// <summary>家规：依赖方向、文件大小、总表齐全、只在一处提到外部语料。</summary>
public partial class HouseRules
{
    static readonly string Library = Path.Combine(CorpusFolder.Root, "src", "Gongkai");

    /// <summary>目录 → 它可以引用的目录。没写的就是不许。</summary>
    static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Law"] = [],
        ["Documents"] = [],
        ["Ledgers"] = ["Law"],
        ["Organs"] = ["Law", "Ledgers"],
        ["Records"] = ["Law", "Organs", "Ledgers"],
        ["Platforms"] = ["Law", "Organs", "Ledgers"],
        ["Supervision"] = ["Law", "Organs", "Ledgers"],
        ["AnnualReports"] = ["Law", "Organs", "Ledgers", "Documents"],
        ["AllLedgers.cs"] = ["Ledgers", "Organs", "Records", "Platforms", "Supervision"],
        ["AllSettings.cs"] = ["Ledgers", "Organs"],
    };

    /// <summary>表样照抄纸面，长短由不得我们。</summary>
    static readonly string[] Exempt = ["Form2019.cs", "Form2021.cs"];

    [Fact]
    public void Folders_depend_only_downwards()
    {
        var upward = from file in Sources(Library)
                     let folder = Path.GetRelativePath(Library, file).Split(Path.DirectorySeparatorChar)[0]
                     where folder != "GlobalUsings.cs"
                     from Match used in Using().Matches(File.ReadAllText(file))
                     let target = used.Groups[1].Value
                     where target != folder && !Allowed[folder].Contains(target)
                     select $"{Path.GetRelativePath(Library, file)} → {target}";

        Assert.Empty(upward);
    }

    [Fact]
    public void Web_and_cli_do_not_know_each_other()
    {
        var app = Path.Combine(CorpusFolder.Root, "src", "Gongkai.App");
        var crossings = from pair in new[] { (From: "Web", To: "Cli"), (From: "Desk", To: "Web"), (From: "Desk", To: "Cli") }.Concat(
                            from folder in new[] { "Storage", "SignIn", "Log", "Ledgers", "Work", "Search", "People", "Demo", "Backup", "Takeout", "Verify" } from to in new[] { "Web", "Cli" } select (From: folder, To: to))
                        where Directory.Exists(Path.Combine(app, pair.From))
                        from file in Sources(Path.Combine(app, pair.From))
                        where File.ReadAllText(file).Contains($"using Gongkai.App.{pair.To}", StringComparison.Ordinal)
                        select $"{Path.GetRelativePath(app, file)} → {pair.To}";

        Assert.Empty(crossings);
    }

    [Fact]
    public void No_source_file_exceeds_three_hundred_lines()
    {
        var long_files = from file in Sources(Path.Combine(CorpusFolder.Root, "src")).Concat(Tests())
                         where !Exempt.Contains(Path.GetFileName(file))
                         let lines = File.ReadLines(file).Count()
                         where lines > 300
                         select $"{Path.GetRelativePath(CorpusFolder.Root, file)}：{lines} 行";

        Assert.Empty(long_files);
    }

    [Fact]
    public void Every_document_format_is_in_the_catalogue()
    {
        var listed = Formats.All.Select(format => format.GetType()).ToHashSet();
        var missing = typeof(Formats).Assembly.GetTypes()
            .Where(type => typeof(IDocumentFormat).IsAssignableFrom(type) && !type.IsAbstract && !listed.Contains(type));

        Assert.Empty(missing);
    }

    [Fact]
    public void The_outside_corpus_is_named_in_one_place()
    {
        var named = Sources(Path.Combine(CorpusFolder.Root, "src")).Concat(Tests())
            .Where(file => Path.GetFileName(file) is not ("CorpusFolder.cs" or "HouseRules.cs"))
            .Where(file => File.ReadAllText(file).Contains("GONGKAI_CORPUS", StringComparison.Ordinal)
                || File.ReadAllText(file).Contains("../shared", StringComparison.Ordinal));

        Assert.Empty(named);
    }

    /// <summary>范围的过滤只许在自己算好范围的地方去掉（决定5）。</summary>
    [Fact]
    public void Scope_filters_are_lifted_only_where_the_scope_is_computed() =>
        Assert.Equal(["Abreast.cs"], Sources(Path.Combine(CorpusFolder.Root, "src"))
            .Where(file => File.ReadAllText(file).Contains(".IgnoreQueryFilters(", StringComparison.Ordinal)).Select(Path.GetFileName));

    /// <summary>保存时写日志的地方可以被子类改写，只为量它的代价；程序自己不许有这样的子类（决定21）。</summary>
    [Fact]
    public void Nothing_in_the_program_saves_without_the_log() =>
        Assert.DoesNotContain(typeof(App.Storage.GongkaiDb).Assembly.GetTypes(), type => type.IsSubclassOf(typeof(App.Storage.GongkaiDb)));

    [Fact]
    public void No_received_snapshot_is_left_behind() =>
        Assert.Empty(Directory.EnumerateFiles(TestsRoot(), "*.received.txt", SearchOption.AllDirectories));

    static IEnumerable<string> Sources(string root) => Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories);

    static IEnumerable<string> Tests() => Sources(TestsRoot());

    static string TestsRoot() =>
        Path.GetDirectoryName(Directory.EnumerateDirectories(CorpusFolder.Root, "Gongkai.Tests", SearchOption.AllDirectories)
            .First(folder => File.Exists(Path.Combine(folder, "Gongkai.Tests.csproj"))))!;

    [GeneratedRegex(@"^using (?:static )?Gongkai\.(\w+)", RegexOptions.Multiline)]
    private static partial Regex Using();
}
