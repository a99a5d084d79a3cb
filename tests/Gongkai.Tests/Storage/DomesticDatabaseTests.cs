using System.Text.RegularExpressions;

namespace Gongkai.Tests.Storage;

/// <summary>用到的 PostgreSQL 特有的本事都写在 docs/domestic-databases.md 里，各有替代（决定32）：多用一样，就要先在那里写明。</summary>
public partial class DomesticDatabaseTests
{
    /// <summary>特有的写法 → 文档里的叫法。</summary>
    static readonly IReadOnlyList<(string Pattern, string Name)> Features =
    [
        (@"pg_(?:try_)?advisory_\w+", "advisory lock"), (@"\blisten \{|\bnotify \{", "LISTEN / NOTIFY"), (@"\bon conflict\b", "ON CONFLICT"),
        (@"\busing gin\b", "GIN"), (@"\btsvector\b|\bto_tsvector\b|\btsquery\b", "tsvector"), (@"\bcopy \\?""|\bBeginBinaryImport", "COPY"),
        (@"collate ""C""", "COLLATE \"C\""), (@"\breturning\b", "RETURNING"), (@"\bunlogged\b", "UNLOGGED"), (@"\bas materialized\b", "MATERIALIZED"),
        (@"\bplpgsql\b", "PL/pgSQL"), (@"\bpg_(?:tables|proc|depend|settings)\b", "pg_catalog"), (@"for update skip locked", "SKIP LOCKED"),
        (@"\bjsonb\b", "jsonb"), (@"generated always", "GENERATED"), (@"\bcreate extension\b", "EXTENSION"), (@"repeatableread", "REPEATABLE READ"),
        (@"\bbytea\b", "bytea"), (@"timestamptz|timestamp with", "timestamptz"), (@"\bilike\b", "ILIKE"), (@"\blateral\b", "LATERAL"),
    ];

    [Fact]
    public void Every_postgresql_feature_in_use_is_listed_with_its_fallback()
    {
        var app = Path.Combine(CorpusFolder.Root, "src", "Gongkai.App");
        var sources = string.Join('\n', Directory.EnumerateFiles(app, "*.*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".cs" || file.Contains($"{Path.DirectorySeparatorChar}postgres{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(File.ReadAllText));
        var used = Features.Where(feature => Regex.IsMatch(sources, feature.Pattern, RegexOptions.IgnoreCase)).Select(feature => feature.Name).Order(StringComparer.Ordinal);
        var listed = Row().Matches(File.ReadAllText(Path.Combine(CorpusFolder.Root, "docs", "domestic-databases.md")))
            .Select(row => row.Groups[1].Value).Order(StringComparer.Ordinal);

        Assert.Equal(used, listed);
    }

    [GeneratedRegex(@"^\| `([^`]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
