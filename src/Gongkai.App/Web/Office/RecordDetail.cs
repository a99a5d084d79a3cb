using Gongkai.App.Ledgers;
using Gongkai.App.Log;
using Gongkai.App.SignIn;
using Gongkai.App.Storage;
using Gongkai.App.Web.Showing;
using Gongkai.App.Work;
using Gongkai.Ledgers;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Web.Office;

/// <summary>一条登记的详情：问题、期限、计入报告的数、经过、能办什么。</summary>
sealed record RecordDetail
{
    const int MostActs = 100;

    public required IReadOnlyList<Problem> Problems { get; init; }

    /// <summary>没有待办的为 null。</summary>
    public required Remaining? Due { get; init; }

    public required IReadOnlyList<CountedIn> Counts { get; init; }

    public required IReadOnlyList<LoggedAct> Acts { get; init; }

    /// <summary>经过里的人。</summary>
    public required NameBook Names { get; init; }

    public required IReadOnlyList<RecordVersion> Versions { get; init; }

    /// <summary>可以列进需知范围的人：编号、姓名、在不在名单上；没有权限划的为空。</summary>
    public required IReadOnlyList<(long Id, string Name, bool Chosen)> Officers { get; init; }

    public required bool CanReveal { get; init; }

    public required bool CanDelete { get; init; }

    /// <summary>个人信息清除过、此后没有再填的，那一次清除。</summary>
    public required LogEntry? Erased { get; init; }

    /// <summary>这本台账有个人信息，而且他可以清除。</summary>
    public required bool CanErase { get; init; }

    public bool CanRestrict => Officers.Count > 0;

    /// <summary>谁办的：姓名；范围之外的人、程序的任务写账号、任务名，与日志一致。</summary>
    public string Who(LogEntry entry) => Names.Officer(entry.OfficerId ?? 0, entry.Actor);

    public static async Task<RecordDetail> ReadAsync(GongkaiDb db, Ledger ledger, LedgerRecord record, Actor actor, CancellationToken cancel)
    {
        var today = db.Installation.Clock.Today;
        var isPersonal = ledger.Columns.Any(column => column.IsPersonal);
        var hasPersonal = ledger.Columns.Any(column => column.IsPersonal && column.TextOf(record).Length > 0);
        var acts = await History.OfRecordAsync(db, record.Id, MostActs, cancel);
        return new()
        {
            Problems = [.. (await db.ProblemsAsync(ledger, [record], cancel))[record.Id]],
            Due = record.DueOn is { } due ? Remaining.Of(due, due > db.Installation.Calendar.KnownUntil, today) : null,
            Counts = CountedIn.Of(ledger, record, today.Year),
            Acts = acts,
            Names = await NameBook.ReadAsync(db, [], [.. acts.Select(act => act.Entry.OfficerId).OfType<long>()], cancel),
            Versions = RecordVersion.Of(ledger, acts, column => Shown.Of(column, record)),
            Officers = actor.Can(Right.Restrict, record.OrganId) ? await OfficersAsync(db, record, cancel) : [],
            CanReveal = hasPersonal && actor.Can(Right.ReadPersonal, record.OrganId),
            Erased = isPersonal && !hasPersonal ? await ErasedAsync(db, record, cancel) : null,
            CanErase = isPersonal && actor.Can(Right.Erase, record.OrganId) && actor.Can(ledger.Keeping, record.OrganId),
            CanDelete = actor.CanCorrect(ledger, record.OrganId),
        };
    }

    static Task<LogEntry?> ErasedAsync(GongkaiDb db, LedgerRecord record, CancellationToken cancel) =>
        db.Set<LogEntry>().AsNoTracking().Where(entry => entry.RecordId == record.Id && entry.Act == Log.Acts.Erase).OrderByDescending(entry => entry.Id).FirstOrDefaultAsync(cancel);

    static async Task<IReadOnlyList<(long, string, bool)>> OfficersAsync(GongkaiDb db, LedgerRecord record, CancellationToken cancel)
    {
        var listed = await db.Restrictions.Where(restriction => restriction.RecordId == record.Id).Select(restriction => restriction.OfficerId).ToListAsync(cancel);
        var officers = await db.Officers.AsNoTracking().Where(officer => (officer.OrganId == record.OrganId && officer.LeftOn == null) || listed.Contains(officer.Id))
            .OrderBy(officer => officer.Account).Select(officer => new { officer.Id, officer.Name }).ToListAsync(cancel);
        return [.. officers.Select(officer => (officer.Id, officer.Name, listed.Contains(officer.Id)))];
    }
}
