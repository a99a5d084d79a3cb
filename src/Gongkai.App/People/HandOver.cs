using System.Text.Json;
using Gongkai.App.Ledgers;
using Gongkai.App.Log;
using Gongkai.App.SignIn;
using Gongkai.App.Storage;
using Gongkai.App.Work;
using Gongkai.Law;
using Gongkai.Ledgers;
using Gongkai.Organs;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.People;

/// <summary>移交：人换了岗，职责和没有办完的事一起交给接手的人，一件不落。</summary>
sealed class HandOver(Database database)
{
    static readonly Citation Basis = Statutes.Regulation2019.Article(4);

    /// <summary>移交可以倒填、预填多久。</summary>
    const int MostDays = 366;

    /// <summary>能不能动这个人的职责：管理员，或者本机关的分管领导；别的人只能移交事项。</summary>
    public static bool MayMoveDuty(Actor actor, Assignment assignment) =>
        actor.Can(Right.ManageOfficers, assignment.OrganId)
        || (assignment.Duty != Duties.Administrator.Id && actor.Grants.Any(grant => grant.Duty.Id == Duties.Leader.Id && grant.OrganIds.Contains(assignment.OrganId)));

    /// <summary>看一看将要办的；什么也不写。</summary>
    public async Task<Plan> PreviewAsync(Actor actor, HandOverOrder order, CancellationToken cancel)
    {
        await using var db = Open(actor, order);
        return (await PrepareAsync(db, actor, order, cancel)).Plan;
    }

    /// <summary>照看过的办。</summary>
    /// <returns>办了的；与看过的不一样时为 null，什么也没有办。</returns>
    public async Task<Plan?> DoAsync(Actor actor, HandOverOrder order, string seen, CancellationToken cancel)
    {
        await using var db = Open(actor, order);
        var (plan, from, to, moved) = await PrepareAsync(db, actor, order, cancel);
        if (plan.Digest != seen)
            return null;
        foreach (var (assignment, isHeld) in moved)
            Move(db, assignment, to, isHeld, order);
        await OpenWork.MoveHeldAsync(db, from.Id, to.Id, cancel);
        db.Notify(to.Id, ReminderKind.HandOver, $"hand-over/{database.Ids.Next()}", $"{from.Name}移交给您 {plan.Lines.Count} 项{(order.Note.Length > 0 ? $"。交代：{order.Note}" : "")}", "/office");
        db.Note(Acts.HandOver, from.OrganId, $"{from.Account} → {to.Account}", changes: JsonSerializer.Serialize(plan.Lines));
        await db.SaveChangesAsync(cancel);
        return plan;
    }

    GongkaiDb Open(Actor actor, HandOverOrder order) =>
        database.Open(actor.Scope with { OrganIds = actor.OrgansWith(Right.HandOver), GrantingOrganIds = null, SeesRestricted = true, Reason = order.Note });

    async Task<(Plan Plan, Officer From, Officer To, List<(Assignment Assignment, bool IsHeld)> Moved)> PrepareAsync(
        GongkaiDb db, Actor actor, HandOverOrder order, CancellationToken cancel)
    {
        var from = await db.Officers.SingleOrDefaultAsync(officer => officer.Id == order.FromId, cancel)
            ?? throw Refuse("HND-01", "找不到移交的人。", "请从列出的人员里选。");
        var to = await db.Officers.SingleOrDefaultAsync(officer => officer.Id == order.ToId, cancel)
            ?? throw Refuse("HND-02", "找不到接手的人。", "请从列出的人员里选。");
        var today = database.Clock.Today;
        if (from.Id == to.Id)
            throw Refuse("HND-03", "移交的人和接手的人是同一位。", "请选另一位接手。");
        if (!to.IsServingOn(today))
            throw Refuse("HND-04", $"{to.Name}已经离岗，不能接手。", "请选在岗的人。");
        if (Math.Abs(order.On.DayNumber - today.DayNumber) > MostDays)
            throw Refuse("HND-05", "移交的日期离今天一年以上。", "请核对日期。");
        var moved = await DutiesAsync(db, actor, order, from, to, cancel);
        await CheckReachAsync(db, from, to, moved, cancel);
        return (new(await LinesAsync(db, from, to, moved, order, cancel), await NotesAsync(from, moved, order, cancel)), from, to, moved);
    }

    static async Task<List<(Assignment, bool)>> DutiesAsync(GongkaiDb db, Actor actor, HandOverOrder order, Officer from, Officer to, CancellationToken cancel)
    {
        var picked = await db.Assignments.Where(found => order.AssignmentIds.Contains(found.Id) && found.Account == from.Account && (found.EndsOn == null || found.EndsOn > order.On)).OrderBy(found => found.Id).ToListAsync(cancel);
        if (picked.Find(assignment => !MayMoveDuty(actor, assignment)) is { } beyond)
            throw Refuse("HND-06", $"“{Duties.Find(beyond.Duty)?.Name}”不能由您移交。", "请由管理员或者分管领导办理；没有办完的事，您可以先移交。");
        var held = await db.Assignments.AsNoTracking().Where(found => found.Account == to.Account).ToListAsync(cancel);
        return [.. picked.Select(assignment => (assignment, held.Exists(own => own.OrganId == assignment.OrganId && own.Duty == assignment.Duty && own.IsInForceOn(order.On))))];
    }

    /// <summary>接手的人要看得到交给他的事，否则交了也没有人办。</summary>
    async Task CheckReachAsync(GongkaiDb db, Officer from, Officer to, List<(Assignment Assignment, bool)> moved, CancellationToken cancel)
    {
        await using var all = database.Open(Scope.Of("移交"));
        var organs = await all.Organs.AsNoTracking().ToListAsync(cancel);
        var tree = OrganTree.Of(organs, database.Clock.Today);
        var own = await all.Assignments.AsNoTracking().Where(found => found.Account == to.Account).ToListAsync(cancel);
        var reach = own.Where(assignment => assignment.IsInForceOn(database.Clock.Today)).Concat(moved.Select(entry => entry.Assignment))
            .SelectMany(assignment => organs.Find(organ => organ.Id == assignment.OrganId) is { } organ ? tree.Reach(organ, assignment.IncludesSubordinates) : []).ToHashSet();
        foreach (var count in await OpenWork.CountHeldAsync(db, from.Id, cancel))
        {
            var organIds = await count.Ledger.Accept(new OrgansOfHeld(db, from.Id, cancel));
            if (organIds.FirstOrDefault(id => !reach.Contains(id)) is > 0 and var id)
                throw Refuse("HND-07", $"{to.Name}看不到{organs.Find(organ => organ.Id == id)?.Name}的{count.Ledger.Title}，接了也办不了。", "请一并移交那里的职责，或者选那里的人接手。");
        }

        var elsewhere = (await OpenWork.CountHeldAsync(all, from.Id, cancel)).Sum(count => count.Count) - (await OpenWork.CountHeldAsync(db, from.Id, cancel)).Sum(count => count.Count);
        if (elsewhere > 0)
            throw Refuse("HND-08", $"{from.Name}在您管不到的机关还有 {elsewhere} 件没有办完。", "请由上级的管理员办理，才能一件不落。");
    }

    static async Task<List<string>> LinesAsync(GongkaiDb db, Officer from, Officer to, List<(Assignment Assignment, bool IsHeld)> moved, HandOverOrder order, CancellationToken cancel)
    {
        var organs = await db.Organs.AsNoTracking().ToDictionaryAsync(organ => organ.Id, organ => organ.Name, cancel);
        List<string> lines =
        [
            .. from entry in moved
               let duty = $"{organs.GetValueOrDefault(entry.Assignment.OrganId)}的“{Duties.Find(entry.Assignment.Duty)?.Name}”"
               select entry.IsHeld ? $"{duty}：{from.Name}到{order.On.InChinese}止；{to.Name}已经担任，不重复授予。" : $"{duty}：从{order.On.InChinese}起，由{from.Name}换成{to.Name}。",
        ];
        foreach (var count in await OpenWork.CountHeldAsync(db, from.Id, cancel))
            lines.Add($"{count}：现在就转到{to.Name}名下。");
        return lines.Count > 0 ? lines : throw Refuse("HND-09", $"{from.Name}名下没有要移交的事，也没有选职责。", "请选要移交的职责；只是离岗的，请在人员页办理离岗。");
    }

    /// <summary>移交的人以后还登不登得进来；什么不随移交。</summary>
    async Task<List<string>> NotesAsync(Officer from, List<(Assignment Assignment, bool)> moved, HandOverOrder order, CancellationToken cancel)
    {
        await using var all = database.Open(Scope.Of("移交"));
        var given = moved.Select(entry => entry.Assignment.Id).ToList();
        var left = await all.Assignments.AsNoTracking().Where(found => found.Account == from.Account && !given.Contains(found.Id)).ToListAsync(cancel);
        var drafts = await all.Set<RecordDraft>().CountAsync(draft => draft.OfficerId == from.Id, cancel);
        List<string> notes = [];
        if (!left.Exists(assignment => assignment.IsInForceOn(order.On)))
            notes.Add($"移交以后，{from.Name}从{order.On.InChinese}起没有任何职责，不能登录。换到别的岗位的，请另外授予新的职责。");
        if (drafts > 0)
            notes.Add($"{from.Name}有 {drafts} 份没有填完的登记，只有本人看得到，不随移交；要留的请本人先提交。");
        return notes;
    }

    static void Move(GongkaiDb db, Assignment assignment, Officer to, bool isHeld, HandOverOrder order)
    {
        if (!isHeld)
        {
            db.Add(new Assignment
            {
                Account = to.Account,
                OrganId = assignment.OrganId,
                Duty = assignment.Duty,
                IncludesSubordinates = assignment.IncludesSubordinates,
                StartsOn = order.On > assignment.StartsOn ? order.On : assignment.StartsOn,
                EndsOn = assignment.EndsOn,
                IsBorrowed = assignment.IsBorrowed,
                Note = assignment.Note,
            });
        }

        // 还没有起的，收回就是没有授予过
        if (assignment.StartsOn >= order.On)
            db.Remove(assignment);
        else
            assignment.EndsOn = order.On;
    }

    static Refusal Refuse(string id, string reason, string remedy) => new(id, Basis, reason, remedy);

    sealed class OrgansOfHeld(GongkaiDb db, long officerId, CancellationToken cancel) : ILedgerVisitor<Task<List<long>>>
    {
        public Task<List<long>> Visit<T>(Ledger<T> ledger)
            where T : LedgerRecord, new() => db.Set<T>().Where(OpenWork.HeldBy<T>(officerId)).Select(record => record.OrganId).Distinct().ToListAsync(cancel);
    }
}
