using Gongkai.App.Storage;
using Gongkai.Ledgers;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Ledgers;

/// <summary>把表格导入台账。命令行与页面都用它。</summary>
static class Importer
{
    /// <summary>核对，不是只核对的全部合格就写入。有一行不能收，就一行也不写。</summary>
    /// <exception cref="Gongkai.Documents.UnreadableException">文件读不出。</exception>
    /// <exception cref="ImportFailedException">写入时与别人冲突。</exception>
    public static async Task<ImportReport> RunAsync(Database database, ImportRequest request, CancellationToken cancel)
    {
        await CheckOrganAsync(database, request, cancel);
        if (request.DryRun)
            return await request.Ledger.Accept(new Run(database, request, new(), cancel));
        await Staging.SweepAsync(database, cancel);
        var import = await BeginAsync(database, request, cancel);
        ImportReport? report = null;
        try
        {
            return report = await request.Ledger.Accept(new Run(database, request, import, cancel));
        }
        finally
        {
            if (report?.ImportId is null)
                await EndAsync(database, request, import, report);
        }
    }

    static async Task CheckOrganAsync(Database database, ImportRequest request, CancellationToken cancel)
    {
        if (request.OrganCode.Length == 0)
            return;
        var organs = await OrganDirectory.ReadAsync(database, cancel);
        if (organs.Find(request.OrganCode) is null && !(request.DryRun && organs.IsEmpty))
            throw new ImportFailedException($"没有代码是 {request.OrganCode} 的机关。请核对代码，或者先登记这个机关。");
    }

    static async Task<Import> BeginAsync(Database database, ImportRequest request, CancellationToken cancel)
    {
        await using var db = database.Open(Scope.Of("导入"));
        var import = request.ImportId is { } id ? await db.Set<Import>().SingleAsync(found => found.Id == id, cancel)
            : db.Add(New(database, request, request.Scope.OrganId ?? await HomeAsync(db, request.OrganCode, cancel))).Entity;
        (import.State, import.SeenAt) = (ImportState.Writing, database.Clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        return import;
    }

    /// <summary>命令行的：写明机关的算它的，没有写明的算最上一级的，那里的人查得到、撤得回；还没有机关的为 0。</summary>
    static Task<long> HomeAsync(GongkaiDb db, string code, CancellationToken cancel) =>
        db.Organs.Where(organ => code == "" ? organ.ParentCode == "" : organ.Code == code).OrderBy(organ => organ.Id).Select(organ => organ.Id).FirstOrDefaultAsync(cancel);

    static Import New(Database database, ImportRequest request, long organId) => new()
    {
        Id = database.Ids.Next(),
        Ledger = request.Ledger.Id,
        OrganId = organId,
        OfficerId = request.Scope.OfficerId,
        Actor = request.Scope.ActorName,
        FileName = request.FileName,
        Update = request.Update,
        CreatedAt = database.Clock.GetUtcNow(),
    };

    /// <summary>没有写入：命令行的不留痕迹，页面的留着给人看。</summary>
    static async Task EndAsync(Database database, ImportRequest request, Import import, ImportReport? report)
    {
        var (state, now) = (report is { IsRefused: false } ? ImportState.Done : ImportState.Refused, database.Clock.GetUtcNow());
        await database.WriteAsync(
            Scope.Of("导入"),
            async db =>
            {
                await db.Set<ImportChange>().Where(change => change.ImportId == import.Id).ExecuteDeleteAsync();
                var own = db.Set<Import>().Where(found => found.Id == import.Id);
                return request.ImportId is null
                    ? await own.ExecuteDeleteAsync()
                    : await own.ExecuteUpdateAsync(set => set.SetProperty(found => found.State, state).SetProperty(found => found.SeenAt, now).SetProperty(found => found.FinishedAt, now));
            },
            CancellationToken.None);
    }

    sealed class Run(Database database, ImportRequest request, Import import, CancellationToken cancel) : ILedgerVisitor<Task<ImportReport>>
    {
        public async Task<ImportReport> Visit<T>(Ledger<T> ledger)
            where T : LedgerRecord, new()
        {
            using ImportRun<T> run = new(database, request, import, ledger);
            return await run.RunAsync(cancel);
        }
    }
}
