using System.Data.Common;
using System.Text;
using System.Text.Json;
using Gongkai.App.Crypto;
using Gongkai.App.Keys;
using Gongkai.App.Log;
using Gongkai.App.Storage;

namespace Gongkai.App.Backup;

/// <summary>恢复备份（决定12）：到哪一种数据库都行；先建成备份那时的结构，放进数据，再更新到现在。全成或者全不成。</summary>
sealed class Restorer(Database database, IProgress<string> progress)
{
    /// <summary>第一次启动就有的，不算有数据。</summary>
    static readonly string[] MadeAtStart = ["data_key", "protection_key"];

    /// <param name="replace">库里已经有数据的，整个换掉。</param>
    /// <exception cref="UnusableBackupException">备份坏了、太新，库里有数据，或者网站开着。</exception>
    public async Task<Manifest> RestoreAsync(string path, bool replace, CancellationToken cancel)
    {
        using var backup = await BackupFile.OpenAsync(path, cancel);
        var scripts = Migrator.Scripts(database.Dialect);
        if (backup.Manifest.Schema.Except(scripts.Select(script => script.Name)).LastOrDefault() is { } newer)
            throw new UnusableBackupException($"备份的结构比这个程序新（{newer}）。请改用更新的程序；库没有动。");
        await database.Dialect.PrepareAsync(cancel);
        await using var alone = await database.Dialect.ExcludeAsync(cancel)
            ?? throw new UnusableBackupException("网站正开着，用的就是这个数据库。请先停下网站再恢复；库没有动。");
        await using (var open = await database.Dialect.OpenAsync(cancel))
        {
            if (!replace && await HasDataAsync(open, cancel))
                throw new UnusableBackupException("这个数据库里已经有数据。要整个换掉，请先备份它，再加上 --replace；库没有动。");
            foreach (var file in backup.Files)
                await PutAsync(backup, file, cancel);
            await RebuildAsync(open, backup, scripts, cancel);
        }

        await database.PrepareAsync(cancel);
        await using var db = database.Open(Scope.Of("恢复（命令行）"));
        db.Note(Acts.Restore, null, $"由 {backup.Manifest.MadeAt} 的备份恢复");
        await db.SaveChangesAsync(cancel);
        return backup.Manifest;
    }

    async Task<bool> HasDataAsync(DbConnection open, CancellationToken cancel)
    {
        foreach (var table in await open.ListAsync(database.Dialect.TablesSql, cancel))
        {
            if (!OutsideModel.Contains(table) && !MadeAtStart.Contains(table) && (await open.ListAsync($"select 1 from \"{table}\" limit 1", cancel)).Count > 0)
                return true;
        }

        return false;
    }

    async Task PutAsync(BackupFile backup, Manifest.Part file, CancellationToken cancel)
    {
        await using var content = await backup.OpenAsync(file, cancel);
        if (!await new StoredFiles(database).PutAsync(file.Sha256, content, cancel))
            throw new UnusableBackupException($"备份里的 {file.Path} 读出来不对。请换一份备份；库没有动。");
        progress.Report(file.Path);
    }

    async Task RebuildAsync(DbConnection open, BackupFile backup, IReadOnlyList<Script> scripts, CancellationToken cancel)
    {
        await using var transaction = await database.Dialect.BeginExclusiveAsync(open, cancel);
        await database.Dialect.ClearAsync(transaction, cancel);
        Script[] then = [.. scripts.Where(script => backup.Manifest.Schema.Contains(script.Name))];
        await Migrator.ApplyAsync(database.Dialect, transaction, then, database.Clock, cancel);
        foreach (var table in backup.Tables)
            await LoadAsync(backup, table, transaction, cancel);
        await using (var node = open.Command("update node set last = @last", transaction))
        {
            node.Add("@last", backup.Manifest.Node);
            await node.ExecuteNonQueryAsync(cancel);
        }

        await Migrator.ApplyAsync(database.Dialect, transaction, scripts, database.Clock, cancel);
        await CheckKeyAsync(transaction, cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>加密的栏要当时的主密钥才读得出：没有、对不上，就不恢复（决定17）。</summary>
    async Task CheckKeyAsync(DbTransaction transaction, CancellationToken cancel)
    {
        MasterKey? master = null;
        await using var command = transaction.Connection!.Command("select suite, wrapped from data_key", transaction);
        await using var row = await command.ExecuteReaderAsync(cancel);
        while (await row.ReadAsync(cancel))
        {
            master ??= MasterKey.Load(database.MasterKeyFile, mayCreate: false);
            if (Suite.Find(row.GetString(0)) is not { } suite || master.Unwrap(suite, row.GetString(1)) is null)
                throw new UnusableBackupException($"{database.MasterKeyFile} 不是这份备份当时的主密钥，加密的栏读不出来。请换成当时保管的那一份；库没有动。");
        }
    }

    async Task LoadAsync(BackupFile backup, Manifest.Part part, DbTransaction transaction, CancellationToken cancel)
    {
        using StreamReader lines = new(await backup.OpenAsync(part, cancel), Encoding.UTF8);
        var table = Head(await lines.ReadLineAsync(cancel) ?? throw new InvalidDataException($"{part.Path} 是空的"));
        await using var insert = transaction.Connection!.Command(table.InsertSql, transaction);
        for (var i = 0; i < table.Columns.Count; i++)
            insert.Add($"@p{i}", null);
        while (await lines.ReadLineAsync(cancel) is { } line)
        {
            using var row = JsonDocument.Parse(line);
            for (var i = 0; i < table.Columns.Count; i++)
                insert.Parameters[i].Value = table.Columns[i].Read(row.RootElement.GetProperty(table.Columns[i].Name), database.Dialect);
            await insert.ExecuteNonQueryAsync(cancel);
            progress.Report(table.Name);
        }
    }

    static ArchiveTable Head(string line)
    {
        using var head = JsonDocument.Parse(line);
        return new(
            head.RootElement.GetProperty("table").GetString()!,
            [.. head.RootElement.GetProperty("columns").EnumerateObject().Select(column => new ArchiveColumn(column.Name, ManifestJson.Type(column.Value.GetString()!)))],
            []);
    }
}
