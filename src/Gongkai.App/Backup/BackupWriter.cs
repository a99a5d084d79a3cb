using System.Data.Common;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Gongkai.App.Log;
using Gongkai.App.Storage;

namespace Gongkai.App.Backup;

/// <summary>写备份（决定12）：一个 zip，各表一份 JSON Lines，加上存下的文件。网站开着也能做，存的是同一刻。</summary>
sealed class BackupWriter(Database database, IProgress<string> progress)
{
    static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    readonly List<string> missing = [];

    /// <summary>写成文件：先写在旁边，写完改名。</summary>
    public async Task<Manifest> WriteAsync(string path, CancellationToken cancel)
    {
        Manifest? manifest = null;
        await Durably.WriteAsync(path, async stream => manifest = await WriteAsync(stream, cancel));
        await using var db = database.Open(Scope.Of("备份（命令行）"));
        db.Note(Acts.Backup, null, $"整库备份，{manifest!.Parts.Sum(part => part.Rows ?? 0)} 条");
        await db.SaveChangesAsync(cancel);
        return manifest;
    }

    async Task<Manifest> WriteAsync(Stream output, CancellationToken cancel)
    {
        await using var db = database.Open(Scope.Of("备份（命令行）"));
        await using var open = await database.Dialect.OpenAsync(cancel);
        await using var snapshot = await database.Dialect.BeginSnapshotAsync(open, cancel);
        using PartWriter zip = new(output);
        var schema = await open.ListAsync("select name from schema_version order by name", cancel, snapshot);
        var node = (await open.ListAsync("select last from node", cancel, snapshot))[0];
        var madeAt = database.Clock.GetUtcNow();
        foreach (var table in ArchiveTable.All(db))
            await zip.AddAsync(table.Path, stream => WriteAsync(stream, table, snapshot, cancel), cancel);
        foreach (var hash in await open.ListAsync("select distinct hash from stored_file order by hash", cancel, snapshot))
            await WriteFileAsync(zip, hash, cancel);

        Manifest manifest = new(
            Manifest.Current,
            typeof(BackupWriter).Assembly.GetName().Version!.ToString(3),
            madeAt.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
            schema,
            int.Parse(node, CultureInfo.InvariantCulture),
            zip.Parts,
            missing);
        await zip.FinishAsync(manifest, ManifestJson.Options, cancel);
        return manifest;
    }

    async Task<long?> WriteAsync(Stream stream, ArchiveTable table, DbTransaction snapshot, CancellationToken cancel)
    {
        var rows = 0L;
        await using Utf8JsonWriter json = new(stream, Plain);
        WriteHead(json, table);
        EndLine(json, stream);
        await using var command = snapshot.Connection!.Command(table.SelectSql, snapshot);
        await using var row = await command.ExecuteReaderAsync(cancel);
        for (; await row.ReadAsync(cancel); rows++)
        {
            json.WriteStartObject();
            for (var i = 0; i < table.Columns.Count; i++)
                table.Columns[i].Write(json, row, i, database.Dialect);
            json.WriteEndObject();
            EndLine(json, stream);
            progress.Report(table.Name);
        }

        return rows;
    }

    async Task WriteFileAsync(PartWriter zip, string hash, CancellationToken cancel)
    {
        await using var file = new StoredFiles(database).Open(hash);
        if (file is null)
        {
            missing.Add(hash);
            return;
        }

        await zip.AddFileAsync($"files/{hash}", hash, file, cancel);
        progress.Report(hash);
    }

    static void WriteHead(Utf8JsonWriter json, ArchiveTable table)
    {
        json.WriteStartObject();
        json.WriteString("table", table.Name);
        json.WriteStartObject("columns");
        foreach (var column in table.Columns)
            json.WriteString(column.Name, ManifestJson.Name(column.Type));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    static void EndLine(Utf8JsonWriter json, Stream buffer)
    {
        json.Flush();
        json.Reset();
        buffer.WriteByte((byte)'\n');
    }
}
