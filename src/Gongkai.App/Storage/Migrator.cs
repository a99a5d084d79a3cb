using System.Data.Common;
using System.Text;

namespace Gongkai.App.Storage;

/// <summary>表结构的更新：按号执行脚本，只进不退；一次更新一个事务，全成或者全不成。旧程序遇到新结构就不启动。</summary>
static class Migrator
{
    const string Record = "create table if not exists schema_version (name text not null primary key, digest text not null, applied_at bigint not null)";

    /// <summary>执行了哪些。</summary>
    public static async Task<IReadOnlyList<string>> RunAsync(Dialect dialect, IReadOnlyList<Script> scripts, TimeProvider clock, CancellationToken cancel)
    {
        await using var open = await dialect.OpenAsync(cancel);
        if (Pending(scripts, await AppliedAsync(dialect, open, null, cancel)).Count == 0)
            return [];
        await using var transaction = await dialect.BeginExclusiveAsync(open, cancel);
        var applied = await ApplyAsync(dialect, transaction, scripts, clock, cancel);
        await transaction.CommitAsync(cancel);
        return applied;
    }

    /// <summary>在给出的事务里执行还没有执行的。</summary>
    public static async Task<IReadOnlyList<string>> ApplyAsync(
        Dialect dialect, DbTransaction transaction, IReadOnlyList<Script> scripts, TimeProvider clock, CancellationToken cancel)
    {
        var open = transaction.Connection!;
        await open.RunAsync(Record, cancel, transaction);
        var pending = Pending(scripts, await AppliedAsync(dialect, open, transaction, cancel));
        foreach (var script in pending)
        {
            await open.RunAsync(script.Sql, cancel, transaction);
            await using var note = open.Command("insert into schema_version (name, digest, applied_at) values (@name, @digest, @at)", transaction);
            note.Add("@name", script.Name);
            note.Add("@digest", script.Digest);
            note.Add("@at", Instant.Of(clock.GetUtcNow()));
            await note.ExecuteNonQueryAsync(cancel);
        }

        return [.. pending.Select(script => script.Name)];
    }

    /// <summary>执行过的脚本：名称 → 摘要。从未更新过的库为空。</summary>
    public static async Task<IReadOnlyDictionary<string, string>> AppliedAsync(
        Dialect dialect, DbConnection open, DbTransaction? transaction, CancellationToken cancel)
    {
        Dictionary<string, string> applied = new(StringComparer.Ordinal);
        if (!(await open.ListAsync(dialect.TablesSql, cancel, transaction)).Contains("schema_version"))
            return applied;
        await using var command = open.Command("select name, digest from schema_version", transaction);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
            applied.Add(reader.GetString(0), reader.GetString(1));
        return applied;
    }

    /// <summary>还要执行哪些。</summary>
    /// <exception cref="UnsuitableDatabaseException">库里有本程序没有的，或者与本程序带的不同的。</exception>
    public static IReadOnlyList<Script> Pending(IReadOnlyList<Script> scripts, IReadOnlyDictionary<string, string> applied)
    {
        if (applied.Keys.Except(scripts.Select(script => script.Name)).Order(StringComparer.Ordinal).LastOrDefault() is { } newer)
            throw new UnsuitableDatabaseException($"数据库的结构比这个程序新（{newer}）。请改用更新的程序。");
        if (scripts.FirstOrDefault(script => applied.TryGetValue(script.Name, out var digest) && digest != script.Digest) is { } changed)
            throw new UnsuitableDatabaseException($"数据库执行过的脚本 {changed.Name} 与这个程序带的不同。请改用当初更新它的程序，或者从备份恢复到一个空库。");
        return [.. scripts.Where(script => !applied.ContainsKey(script.Name))];
    }

    /// <summary>本程序带的脚本，依次序。</summary>
    public static IReadOnlyList<Script> Scripts(Dialect dialect)
    {
        var prefix = $"schema/{dialect.Name}/";
        var assembly = typeof(Migrator).Assembly;
        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name => new Script(name[prefix.Length..^".sql".Length], Text(name))),
        ];

        string Text(string name)
        {
            using StreamReader reader = new(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
            return reader.ReadToEnd().ReplaceLineEndings("\n");
        }
    }
}
