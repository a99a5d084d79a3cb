using System.Globalization;
using System.Threading.Channels;
using Gongkai.App.Ledgers;
using Gongkai.App.SignIn;
using Gongkai.App.Storage;
using Gongkai.App.Web.Guards;
using Gongkai.App.Web.Jobs;
using Gongkai.Documents;
using Gongkai.Law;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Web.Office;

/// <summary>页面上的导入：收下文件，排队核对，等人确认，再排队写入。同时只办一件，别人照常用。</summary>
sealed class ImportDesk(Database database, Faults faults) : BackgroundService
{
    /// <summary>核对过而没有确认的文件留多久。</summary>
    static readonly TimeSpan Keep = TimeSpan.FromHours(24);

    readonly Channel<(long Id, Actor Actor, bool DryRun)> queue = Channel.CreateUnbounded<(long, Actor, bool)>();

    /// <summary>收下文件并开始核对。</summary>
    /// <returns>这次导入的编号。</returns>
    public async Task<long> AcceptAsync(Actor actor, Import import, Stream file, CancellationToken cancel)
    {
        (import.Id, import.State) = (database.Ids.Next(), ImportState.Waiting);
        (import.OrganId, import.OfficerId, import.Actor) = (actor.OrganId, actor.OfficerId, actor.Account);
        import.CreatedAt = import.SeenAt = database.Clock.GetUtcNow();
        await using (var stored = new FileStream(PathOf(import.Id), FileMode.CreateNew))
            await file.CopyToAsync(stored, cancel);
        await using var db = database.Open(actor.Scope);
        db.Add(import);
        await db.SaveChangesAsync(cancel);
        queue.Writer.TryWrite((import.Id, actor, true));
        return import.Id;
    }

    /// <summary>确认：开始写入。只有核对过的可以，点两次只算一次。</summary>
    public async Task<bool> ConfirmAsync(Actor actor, long id, CancellationToken cancel)
    {
        var now = database.Clock.GetUtcNow();
        var confirmed = await database.WriteAsync(
            actor.Scope,
            db => db.Set<Import>().Where(import => import.Id == id && import.OfficerId == actor.OfficerId && import.State == ImportState.Checked)
                .ExecuteUpdateAsync(set => set.SetProperty(import => import.State, ImportState.Writing).SetProperty(import => import.SeenAt, now), cancel),
            cancel);
        return confirmed == 1 && queue.Writer.TryWrite((id, actor, false));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await SweepAsync(stoppingToken);
            await foreach (var (id, actor, dryRun) in queue.Reader.ReadAllAsync(stoppingToken))
                await RunAsync(id, actor, dryRun, stoppingToken);
        }
        catch (OperationCanceledException)
        {
        }
    }

    async Task RunAsync(long id, Actor actor, bool dryRun, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(Staging.Longest / 2);
        var failure = "";
        try
        {
            await WorkAsync(id, actor, dryRun, limit.Token);
        }
        catch (Exception e) when (e is UnreadableException or ImportFailedException or Refusal)
        {
            failure = e.Message;
        }
        catch (Exception e) when (e is not OperationCanceledException || !stop.IsCancellationRequested)
        {
            failure = Outage.Of(e) is { } outage ? outage.What + outage.Remedy : $"程序出了错，编号 {faults.Record(e)}。什么也没有写入，请把编号告诉管理员。";
        }

        if (failure.Length > 0)
            await SaveAsync(id, ImportState.Refused, ImportResult.Failed(failure), null);
        if (!dryRun || failure.Length > 0)
            File.Delete(PathOf(id));
    }

    async Task WorkAsync(long id, Actor actor, bool dryRun, CancellationToken cancel)
    {
        await using var db = database.Open(actor.Scope);
        var import = await db.Set<Import>().AsNoTracking().SingleAsync(found => found.Id == id, cancel);
        var ledger = AllLedgers.Find(import.Ledger)!;
        var organs = await OrganDirectory.ReadAsync(database, cancel);
        using ImportProgress progress = new(database, id, dryRun ? ImportState.Checking : ImportState.Writing);
        var report = await Importer.RunAsync(
            database,
            new(ledger, PathOf(id), import.FileName, actor.Scope, organ => actor.Can(ledger.Keeping, organ))
            {
                OrganCode = import.DefaultOrganId is { } organ ? organs.CodeOf(organ) : "",
                Update = import.Update,
                DryRun = dryRun,
                ImportId = id,
                Progress = progress,
            },
            cancel);
        progress.Dispose();
        if (dryRun || report.ImportId is null)
            await SaveAsync(id, report.IsRefused ? ImportState.Refused : dryRun ? ImportState.Checked : ImportState.Done, ImportResult.Of(ledger, report), report);
    }

    async Task SaveAsync(long id, ImportState state, ImportResult result, ImportReport? report)
    {
        await using var db = database.Open(Scope.Of("导入"));
        var import = await db.Set<Import>().SingleAsync(found => found.Id == id);
        (import.State, import.SeenAt, import.Result) = (state, database.Clock.GetUtcNow(), result.ToJson());
        if (report is not null)
        {
            (import.Rows, import.Inserted, import.Updated, import.Skipped, import.Refused, import.Troubled) =
                (report.Outcomes.Count, report.Inserted, report.Updated, report.Skipped, report.Refused, report.Troubled);
        }

        await db.SaveChangesAsync();
    }

    string PathOf(long id) => Path.Combine(TemporaryStore.CreatePrivate(Path.Combine(database.Folder, "imports")), id.ToString(CultureInfo.InvariantCulture));

    /// <summary>上次断在半途的导入，没有确认、没来得及删的文件。</summary>
    async Task SweepAsync(CancellationToken cancel)
    {
        try
        {
            await Staging.SweepAsync(database, cancel);
        }
        catch (Exception e) when (Outage.Of(e) is not null)
        {
            // 一时用不了：下一次导入之前还会来清
        }

        foreach (var file in new DirectoryInfo(Path.GetDirectoryName(PathOf(0))!).EnumerateFiles())
        {
            if (database.Clock.GetUtcNow() - new DateTimeOffset(file.LastWriteTimeUtc) > Keep)
                file.Delete();
        }
    }
}
