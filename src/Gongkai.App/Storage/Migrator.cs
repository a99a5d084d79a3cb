using System.Data.Common;
using System.Security.Cryptography;
using System.Text;

namespace Gongkai.App.Storage;

/// <summary>表结构的更新：按号执行脚本，只进不退；每份脚本一个事务。旧程序遇到新结构就不启动。</summary>
static class Migrator
{
    /// <summary>执行了哪些。</summary>
    public static async Task<IReadOnlyList<string>> RunAsync(Dialect dialect, TimeProvider clock, CancellationToken cancel)
    {
        await using var open = dialect.Connect();
        await open.OpenAsync(cancel);
        await using var turn = await dialect.LockAsync(open, cancel);
        await RunAsync(open, "create table if not exists schema_version (name text not null primary key, digest text not null, applied_at bigint not null)", cancel);

        var scripts = Scripts(dialect);
        var done = await AppliedAsync(open, cancel);
        if (done.Except(scripts.Select(script => script.Name)).FirstOrDefault() is { } newer)
            throw new UnsuitableDatabaseException($"数据库的结构比这个程序新（{newer}）。请改用更新的程序。");

        List<string> applied = [];
        foreach (var (name, sql) in scripts.Where(script => !done.Contains(script.Name)))
        {
            await using var transaction = await open.BeginTransactionAsync(cancel);
            await RunAsync(open, sql, cancel, transaction);
            await RunAsync(
                open,
                $"insert into schema_version (name, digest, applied_at) values ('{name}', '{Digest(sql)}', {Instant.Of(clock.GetUtcNow())})",
                cancel,
                transaction);
            await transaction.CommitAsync(cancel);
            applied.Add(name);
        }

        return applied;
    }

    /// <summary>本程序带的脚本，依次序。</summary>
    public static IReadOnlyList<(string Name, string Sql)> Scripts(Dialect dialect)
    {
        var prefix = $"schema/{dialect.Name}/";
        var assembly = typeof(Migrator).Assembly;
        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name => (name[prefix.Length..^".sql".Length], Text(name))),
        ];

        string Text(string name)
        {
            using StreamReader reader = new(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
            return reader.ReadToEnd().ReplaceLineEndings("\n");
        }
    }

    static string Digest(string sql) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sql)));

    static async Task<HashSet<string>> AppliedAsync(DbConnection open, CancellationToken cancel)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        await using var command = open.CreateCommand();
        command.CommandText = "select name from schema_version";
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
            names.Add(reader.GetString(0));
        return names;
    }

    static async Task RunAsync(DbConnection open, string sql, CancellationToken cancel, DbTransaction? transaction = null)
    {
        await using var command = open.CreateCommand();
        (command.CommandText, command.Transaction) = (sql, transaction);
        await command.ExecuteNonQueryAsync(cancel);
    }
}
