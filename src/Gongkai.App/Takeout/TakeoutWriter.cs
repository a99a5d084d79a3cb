using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Gongkai.App.Backup;
using Gongkai.App.Ledgers;
using Gongkai.App.Log;
using Gongkai.App.Storage;
using Gongkai.Documents.Rows;
using Gongkai.Ledgers;
using Gongkai.Organs;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Takeout;

/// <summary>
/// 整机关导出（随身带走）：一个机关的全部资料写成一个压缩包，附说明。网站开着也能做，存的是同一刻；逐条写，几十万条也只占一点内存。
/// 命令与页面同用。写完、记进日志，才交出去。
/// </summary>
sealed class TakeoutWriter(Database database, TakeoutOrder order, IProgress<string> progress)
{
    /// <summary>别的台账引用得到、要带上别处几行的。</summary>
    public static ImmutableArray<Ledger> Referenced { get; } = [Organ.Ledger, Officer.Ledger];

    readonly List<string> missing = [];

    /// <summary>写成文件：先写在旁边，记了日志再改名；中途停下的什么也不留。</summary>
    public async Task<TakeoutManifest> WriteAsync(string path, CancellationToken cancel)
    {
        TakeoutManifest? manifest = null;
        await Durably.WriteAsync(path, async stream =>
        {
            manifest = await WriteAsync(stream, cancel);
            await NoteAsync(manifest, cancel);
        });
        return manifest!;
    }

    async Task<TakeoutManifest> WriteAsync(Stream output, CancellationToken cancel)
    {
        var madeAt = database.Clock.GetUtcNow();
        var organs = await OrganDirectory.ReadAsync(database, cancel);
        await using var moment = await Moment.BeginAsync(database, cancel);
        await using var own = await moment.OpenAsync(order.Scope, cancel);
        await using var whole = await moment.OpenAsync(Scope.Of("整机关导出"), cancel);
        using PartWriter zip = new(output);
        await WriteLedgersAsync(zip, own, organs, cancel);
        await WriteReferencesAsync(zip, whole, organs, cancel);
        await WriteTablesAsync(zip, own, whole, organs, cancel);
        await zip.AddAsync(TakeoutTable.Log.Path, stream => new TakeoutLog(own, order, organs).WriteAsync(stream, progress, cancel), cancel);
        await zip.AddAsync(TakeoutTable.Roots.Path, stream => WriteRootsAsync(whole, stream, cancel), cancel);
        TakeoutManifest manifest = new(
            TakeoutManifest.Current,
            typeof(TakeoutWriter).Assembly.GetName().Version!.ToString(3),
            madeAt.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
            order.Scope.ActorName,
            order.Organ.Code,
            [.. order.Organs.Select(organ => organ.Code)],
            !order.WithPersonal,
            await moment.SchemaAsync(cancel),
            await LeftOutAsync(moment, cancel),
            missing,
            zip.Parts);
        var text = Codebook.Write(order, manifest);
        await zip.AddAsync(Codebook.Path, async stream =>
        {
            await stream.WriteAsync(new UTF8Encoding(true).GetPreamble(), cancel);
            await stream.WriteAsync(Encoding.UTF8.GetBytes(text), cancel);
            return null;
        }, cancel);
        await zip.FinishAsync(manifest with { Parts = zip.Parts }, TakeoutManifest.Options, cancel);
        return manifest;
    }

    /// <summary>每本台账一份 csv；xlsx 装得下的再写一份 xlsx。</summary>
    async Task WriteLedgersAsync(PartWriter zip, GongkaiDb own, OrganDirectory organs, CancellationToken cancel)
    {
        foreach (var ledger in AllLedgers.All)
        {
            ExportRequest request = new(new ListQuery(ledger) { Organs = order.OrganIds }, order.WithPersonal) { Progress = progress };
            var count = 0;
            await zip.AddAsync($"ledgers/{ledger.Id}.csv", stream => Task.FromResult<long?>(count = Exporter.Write(own, organs, request, ".csv", stream, cancel)), cancel);
            if (count <= Exporter.MostSheetRows)
                await zip.AddAsync($"ledgers/{ledger.Id}.xlsx", stream => Task.FromResult<long?>(Exporter.Write(own, organs, request, ".xlsx", stream, cancel)), cancel);
        }
    }

    async Task WriteReferencesAsync(PartWriter zip, GongkaiDb whole, OrganDirectory organs, CancellationToken cancel)
    {
        var references = await TakeoutReferences.FindAsync(whole, order, cancel);
        foreach (var ledger in Referenced)
        {
            ExportRequest request = new(ListQuery.Of(ledger)) { Records = ledger == Organ.Ledger ? references.Organs : references.Officers };
            await zip.AddAsync($"reference/{ledger.Id}.csv", stream => Task.FromResult<long?>(Exporter.Write(whole, organs, request, ".csv", stream, cancel)), cancel);
        }
    }

    async Task WriteTablesAsync(PartWriter zip, GongkaiDb own, GongkaiDb whole, OrganDirectory organs, CancellationToken cancel)
    {
        TakeoutFigures figures = new(database, order, cancel);
        TakeoutRecords records = new(own, order, organs, await TakeoutRecords.People.ReadAsync(whole, cancel));
        await AddAsync(zip, TakeoutTable.Records, AllLedgers.All.SelectMany(ledger => ledger.Accept(records)), cancel);
        await AddAsync(zip, TakeoutTable.Counts, await figures.CountsAsync(whole), cancel);
        await AddAsync(zip, TakeoutTable.Settings, await figures.SettingsAsync(database.Settings), cancel);
        await AddAsync(zip, TakeoutTable.Files, await WriteFilesAsync(zip, own, organs, cancel), cancel);
    }

    /// <summary>打码的导出不带文件：扫描件打不了码，文件名也可能有姓名。</summary>
    async Task<List<IReadOnlyList<string>>> WriteFilesAsync(PartWriter zip, GongkaiDb own, OrganDirectory organs, CancellationToken cancel)
    {
        var files = await own.Set<StoredFile>().AsNoTracking().Where(file => order.OrganIds.Contains(file.OrganId)).OrderBy(file => file.Id).ToListAsync(cancel);
        foreach (var file in files.DistinctBy(file => file.Hash).Where(_ => order.WithPersonal))
        {
            await using var content = new StoredFiles(database).Open(file.Hash);
            if (content is null)
                missing.Add(file.Hash);
            else
                await zip.AddFileAsync(PathOf(file), file.Hash, content, cancel);
        }

        return [.. from file in files
                   let isTaken = order.WithPersonal && !missing.Contains(file.Hash)
                   select (IReadOnlyList<string>)
                   [
                       organs.CodeOf(file.OrganId), order.WithPersonal ? file.Name : "", file.Kind, file.Size.ToString(CultureInfo.InvariantCulture), file.Hash,
                       file.CreatedAt.BeijingText, isTaken ? PathOf(file) : "",
                   ]];
    }

    /// <summary>内容相同的只有一份，叫法不同也算一份。</summary>
    static string PathOf(StoredFile file) => $"files/{file.Hash}.{file.Kind}";

    static async Task<long?> WriteRootsAsync(GongkaiDb whole, Stream stream, CancellationToken cancel)
    {
        var roots = await whole.Set<LogRoot>().AsNoTracking().OrderByDescending(root => root.Day).ToListAsync(cancel);
        await JsonSerializer.SerializeAsync(stream, roots.Select(PublishedRoot.Of), cancellationToken: cancel);
        return roots.Count;
    }

    Task AddAsync(PartWriter zip, TakeoutTable table, IEnumerable<IReadOnlyList<string>> rows, CancellationToken cancel) => zip.AddAsync(table.Path, stream =>
    {
        var count = 0L;
        CsvWriter.Write(
            table.Header,
            rows.Select(row =>
            {
                cancel.ThrowIfCancellationRequested();
                progress.Report(table.Title);
                count++;
                return row;
            }),
            stream);
        return Task.FromResult<long?>(count);
    }, cancel);

    async Task<Dictionary<string, int>> LeftOutAsync(Moment moment, CancellationToken cancel)
    {
        await using var counting = await moment.OpenAsync(order.Scope with { SeesRestricted = true }, cancel);
        Dictionary<string, int> left = [];
        foreach (var ledger in AllLedgers.All)
        {
            if (await ledger.Accept(new TakeoutRecords.LeftOut(counting, order, cancel)) is > 0 and var count)
                left.Add(ledger.Id, count);
        }

        return left;
    }

    async Task NoteAsync(TakeoutManifest manifest, CancellationToken cancel)
    {
        await using var db = database.Open(order.Scope);
        db.Note(Acts.Export, order.Organ.Id, $"{order.Label}，{manifest.Parts.Where(part => part.Path.EndsWith(".csv", StringComparison.Ordinal)).Sum(part => part.Rows ?? 0)} 行");
        await db.SaveChangesAsync(cancel);
    }
}
