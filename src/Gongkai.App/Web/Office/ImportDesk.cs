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

/// <summary>页面上的导入与整批办理：收下文件（选中的），排队核对，等人确认，再排队写入。同时只办一件，别人照常用；几百条的整批办理不排队，当场办。</summary>
sealed class ImportDesk(Database database, Faults faults) : BackgroundService
{
    /// <summary>核对过而没有确认的文件留多久。</summary>
    static readonly TimeSpan Keep = TimeSpan.FromHours(24);

    readonly Channel<(long Id, Actor Actor, bool DryRun)> queue = Channel.CreateUnbounded<(long, Actor, bool)>();

    /// <summary>收下文件并开始核对。</summary>
    /// <returns>这次导入的编号。</returns>
    public async Task<long> AcceptAsync(Actor actor, Import import, Stream file, CancellationToken cancel)
    {
        import.Id = database.Ids.Next();
        await using (var stored = new FileStream(PathOf(import.Id), FileMode.CreateNew))
            await file.CopyToAsync(stored, cancel);
        await AddAsync(actor, import, cancel);
        queue.Writer.TryWrite((import.Id, actor, true));
        return import.Id;
    }

    /// <summary>收下一单整批办理并核对。</summary>
    /// <param name="import">已经写明台账、改什么、选中几条。</param>
    /// <returns>这一次的编号。</returns>
    public async Task<long> AcceptAsync(Actor actor, Import import, CancellationToken cancel)
    {
        import.Id = database.Ids.Next();
        await AddAsync(actor, import, cancel);
        await StartAsync(actor, import, dryRun: true);
        return import.Id;
    }

    /// <summary>确认：开始写入。只有核对过的可以，点两次只算一次。</summary>
    public Task ConfirmAsync(Actor actor, Import import, CancellationToken cancel) => AdvanceAsync(actor, import, ImportState.Checked, ImportState.Writing, cancel);

    /// <summary>有不能办的：把它们略去，其余的重新核对。</summary>
    public async Task LeaveOutAsync(Actor actor, Import import, CancellationToken cancel)
    {
        import.Bulk = (BulkOrder.Parse(import.Bulk!) with { LeavesOut = true }).ToJson();
        await AdvanceAsync(actor, import, ImportState.Refused, ImportState.Checking, cancel);
    }

    async Task AddAsync(Actor actor, Import import, CancellationToken cancel)
    {
        import.State = ImportState.Waiting;
        (import.OrganId, import.OfficerId, import.Actor) = (actor.OrganId, actor.OfficerId, actor.Account);
        import.CreatedAt = import.SeenAt = database.Clock.GetUtcNow();
        await using var db = database.Open(actor.Scope);
        db.Add(import);
        await db.SaveChangesAsync(cancel);
    }

    async Task AdvanceAsync(Actor actor, Import import, ImportState from, ImportState to, CancellationToken cancel)
    {
        var now = database.Clock.GetUtcNow();
        var advanced = await database.WriteAsync(
            actor.Scope,
            db => db.Set<Import>().Where(found => found.Id == import.Id && found.OfficerId == actor.OfficerId && found.State == from).ExecuteUpdateAsync(
                set => set.SetProperty(found => found.State, to).SetProperty(found => found.SeenAt, now).SetProperty(found => found.Bulk, import.Bulk),
                cancel),
            cancel);
        if (advanced == 1)
            await StartAsync(actor, import, dryRun: to is ImportState.Checking);
    }

    /// <summary>几百条的整批办理当场办；走开了也办完，不留半截。</summary>
    Task StartAsync(Actor actor, Import import, bool dryRun)
    {
        if (import.Bulk is not null && import.Rows <= Batches.Small)
            return RunAsync(import.Id, actor, dryRun, CancellationToken.None);
        queue.Writer.TryWrite((import.Id, actor, dryRun));
        return Task.CompletedTask;
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
        if (import.Bulk is not null)
            await BulkAsync(import, actor, dryRun, cancel);
        else
            await ImportAsync(import, actor, dryRun, cancel);
    }

    async Task BulkAsync(Import import, Actor actor, bool dryRun, CancellationToken cancel)
    {
        using ImportProgress progress = new(database, import.Id, dryRun ? ImportState.Checking : ImportState.Writing);
        var ledger = AllLedgers.Find(import.Ledger)!;
        BulkRequest request = new(import, actor.Scope, organ => actor.CanCorrect(ledger, organ), progress);
        if (dryRun)
            await BulkEdit.CheckAsync(database, request, cancel);
        else
            await BulkEdit.WriteAsync(database, request, cancel);
    }

    async Task ImportAsync(Import import, Actor actor, bool dryRun, CancellationToken cancel)
    {
        var (id, ledger) = (import.Id, AllLedgers.Find(import.Ledger)!);
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
