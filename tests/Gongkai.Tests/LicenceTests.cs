using System.Text.Json;
using System.Text.RegularExpressions;

namespace Gongkai.Tests;

/// <summary>第三方组件：锁文件里的每个包都登记了，许可在允许之列。</summary>
public partial class LicenceTests
{
    static readonly string[] Shipped = ["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "PostgreSQL"];

    [Fact]
    public void Every_locked_package_is_listed_under_an_allowed_licence()
    {
        var listed = Rows().Matches(File.ReadAllText(Path.Combine(CorpusFolder.Root, "THIRD-PARTY-NOTICES.md")))
            .ToDictionary(row => (row.Groups[1].Value, row.Groups[2].Value), row => (Licence: row.Groups[3].Value, Use: row.Groups[4].Value));
        var locked = Directory.EnumerateFiles(CorpusFolder.Root, "packages.lock.json", SearchOption.AllDirectories)
            .Where(file => !file.Contains("artifacts", StringComparison.Ordinal))
            .SelectMany(Packages)
            .Distinct();

        Assert.DoesNotContain(locked, package => !listed.ContainsKey(package));
        Assert.DoesNotContain(listed, row => !IsAllowed(row.Value.Licence, row.Value.Use));
    }

    static bool IsAllowed(string licence, string use) =>
        Shipped.Contains(licence) || (licence == "MPL-2.0" && use.StartsWith("只在", StringComparison.Ordinal));

    static IEnumerable<(string, string)> Packages(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        foreach (var framework in json.RootElement.GetProperty("dependencies").EnumerateObject())
        {
            foreach (var package in framework.Value.EnumerateObject().Where(p => p.Value.GetProperty("type").GetString() != "Project"))
                yield return (package.Name, package.Value.GetProperty("resolved").GetString()!);
        }
    }

    [GeneratedRegex(@"^\| ([\w.-]+) \| ([\d.]+) \| ([\w.-]+) \| (\S+) \|$", RegexOptions.Multiline)]
    private static partial Regex Rows();
}
