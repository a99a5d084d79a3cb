using System.Text.Json;
using Gongkai.App.Log;
using Gongkai.App.SignIn;
using Gongkai.App.Storage;
using Gongkai.Law;
using Gongkai.Ledgers;
using Gongkai.Organs;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.People;

/// <summary>更名、合并、分设、撤销：旧机关写上撤销日期，新机关写明前身，人员、职责、下级和没有办完的事一次转过去。</summary>
sealed class Reorganization(Database database)
{
    static readonly Citation Basis = Statutes.Regulation2019.Article(4);

    /// <summary>看一看将要办的；什么也不写。</summary>
    public async Task<(Plan Plan, IReadOnlyList<Organ> Children)> PreviewAsync(Actor actor, ReorganizationOrder order, CancellationToken cancel)
    {
        await using var db = Open(actor, order);
        var facts = await FactsAsync(db, actor, order, cancel);
        return (await PlanAsync(db, facts, order, cancel), facts.Children);
    }

    /// <summary>照看过的办，一个事务。</summary>
    /// <returns>办了的；与看过的不一样时为 null，什么也没有办。</returns>
    public async Task<Plan?> DoAsync(Actor actor, ReorganizationOrder order, string seen, CancellationToken cancel)
    {
        await using var db = Open(actor, order);
        var facts = await FactsAsync(db, actor, order, cancel);
        var plan = await PlanAsync(db, facts, order, cancel);
        if (plan.Digest != seen)
            return null;
        var created = order.Created.Select(made => Create(made, facts.Ended, order)).ToDictionary(organ => organ.Code);
        db.AddRange(created.Values);
        db.Scope = db.Scope with { OrganIds = [.. db.Scope.OrganIds, .. created.Values.Select(organ => organ.Id)] };
        var receiver = facts.Receiver ?? created[order.ReceiverCode];
        if (facts.Receiver is { } existing)
            existing.Predecessors = string.Join('、', existing.PredecessorCodes.Concat(facts.Ended.Select(organ => organ.Code)));
        foreach (var ended in facts.Ended)
            ended.ValidTo = order.On;
        foreach (var child in facts.Children)
            child.MoveUnder(order.Children.GetValueOrDefault(child.Id) is { Length: > 0 } code ? code : receiver.Code, order.On);
        MovePeople(db, facts, receiver, order.On);
        long[] endedIds = [.. facts.Ended.Select(organ => organ.Id)];
        await OpenWork.MoveOpenAsync(db, endedIds, receiver.Id, cancel);
        if (order.Kind is ReorganizationKind.Rename)
            await MoveSettingsAsync(db, endedIds[0], receiver.Id, cancel);
        db.Note(Acts.Reorganize, endedIds[0], string.Join('、', facts.Ended.Select(organ => organ.Name)), changes: JsonSerializer.Serialize(plan.Lines));
        await SaveAsync(db, cancel);
        return plan;
    }

    /// <summary>办理的人看得到的机关；下级、人员连划了需知范围的都要转走。</summary>
    GongkaiDb Open(Actor actor, ReorganizationOrder order) =>
        database.Open(actor.Scope with { OrganIds = actor.OrgansWith(Right.ManageOrgans), GrantingOrganIds = null, SeesRestricted = true, Reason = order.Basis });

    async Task<Facts> FactsAsync(GongkaiDb db, Actor actor, ReorganizationOrder order, CancellationToken cancel)
    {
        var organs = await db.Organs.ToListAsync(cancel);
        var ended = order.EndedIds.Distinct().Select(id => organs.Find(organ => organ.Id == id)).OfType<Organ>().ToList();
        var receiver = organs.Find(organ => organ.Code == order.ReceiverCode);
        Check(order, organs, ended, receiver);
        if (ended.Find(organ => !actor.Can(Right.ManageOrgans, organ.Id)) is { } beyond)
            throw Refuse("REO-01", $"{beyond.Name}不归您管。", "请由上级的管理员办理。");
        var tree = OrganTree.Of(organs, database.Clock.Today);
        List<Organ> children = [.. ended.SelectMany(tree.ChildrenOf).Where(child => !ended.Contains(child)).Distinct()];
        var ids = ended.Select(organ => organ.Id).ToList();
        var officers = await db.Officers.Where(officer => ids.Contains(officer.OrganId) && (officer.LeftOn == null || officer.LeftOn > order.On)).ToListAsync(cancel);
        var assignments = await db.Assignments.Where(found => ids.Contains(found.OrganId) && (found.EndsOn == null || found.EndsOn > order.On)).OrderBy(found => found.Id).ToListAsync(cancel);
        return new(ended, receiver, children, officers, assignments);
    }

    void Check(ReorganizationOrder order, List<Organ> organs, List<Organ> ended, Organ? receiver)
    {
        var today = database.Clock.Today;
        var isEnough = order.Kind is ReorganizationKind.Merge ? ended.Count >= 2 : ended.Count == 1;
        if (!isEnough || ended.Count != order.EndedIds.Distinct().Count())
            throw Refuse("REO-02", order.Kind is ReorganizationKind.Merge ? "合并至少要选两个机关。" : "没有选机关，或者不止一个。", "请重新选择。");
        if (ended.Find(organ => !organ.IsValidOn(today)) is { } gone)
            throw Refuse("REO-03", $"{gone.Name}已经撤销。", "请选现在还在的机关。");
        if (order.On > today || ended.Exists(organ => order.On <= organ.ValidFrom))
            throw Refuse("REO-04", "生效日期应在机关成立之后，不晚于今天。", "还没有到日子的，请到那一天再来办理。");
        var isRight = order.Kind switch { ReorganizationKind.Abolish => order.Created.Count == 0, ReorganizationKind.Split => order.Created.Count >= 2, _ => order.Created.Count == 1 };
        if (!isRight || order.Created.Any(made => made.Name.Length == 0 || !OrganCodes.IsCode(made.Code)))
            throw Refuse("REO-05", order.Kind is ReorganizationKind.Split ? "分设至少要写两个新机关的代码和名称。" : "新机关的代码和名称没有写全。", "代码只用字母、数字和短横。");
        if (order.Created.Select(made => made.Code).Concat(organs.Select(organ => organ.Code)).GroupBy(code => code, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } taken)
            throw Refuse("REO-06", $"机关代码 {taken.Key} 已经有了。", "请换一个代码。");
        if (order.Kind is ReorganizationKind.Abolish
            ? receiver is null || ended.Contains(receiver) || !receiver.IsValidOn(today)
            : !order.Created.Any(made => made.Code == order.ReceiverCode))
        {
            throw Refuse("REO-07", "没有写明由哪个机关承接。", "请选承接人员和没有办完的事的机关。");
        }
    }

    static async Task<Plan> PlanAsync(GongkaiDb db, Facts facts, ReorganizationOrder order, CancellationToken cancel)
    {
        var day = order.On.InChinese;
        var receiver = facts.Receiver?.Name ?? Named(order.Created.First(made => made.Code == order.ReceiverCode));
        List<string> lines = [.. facts.Ended.Select(organ => $"{organ.Name}（{organ.Code}）：{day}起撤销，档案留着，承接的机关查得到。")];
        lines.AddRange(order.Created.Select(made => $"{made.Name}（{made.Code}）：{day}成立，前身是{string.Join('、', facts.Ended.Select(organ => organ.Name))}。"));
        foreach (var group in facts.Children.GroupBy(child => order.Children.GetValueOrDefault(child.Id) is { Length: > 0 } code ? code : order.ReceiverCode))
            lines.Add($"下级 {group.Count()} 个改隶{(order.Created.FirstOrDefault(made => made.Code == group.Key) is { } made ? Named(made) : receiver)}：{string.Join('、', group.Select(child => child.Name))}。");
        if (facts.Officers.Count > 0)
            lines.Add($"人员 {facts.Officers.Count} 人转到{receiver}。");
        var level = facts.Receiver?.Level ?? facts.Ended[0].Level;
        var (kept, dropped) = (facts.Assignments.Count(found => IsKept(found, level)), facts.Assignments.Where(found => !IsKept(found, level)).ToList());
        if (kept > 0)
            lines.Add($"职责 {kept} 项：在原机关的到{day}止，转到{receiver}接着担任。");
        if (dropped.Count > 0)
            lines.Add($"职责 {dropped.Count} 项不再有（{receiver}这一级没有）：{string.Join('、', dropped.Select(found => Duties.Find(found.Duty)?.Name).Distinct())}。");
        foreach (var count in await OpenWork.CountOpenAsync(db, [.. facts.Ended.Select(organ => organ.Id)], cancel))
            lines.Add($"没有办完的{count}：转到{receiver}。");
        return new(lines, []);

        // 与原机关同名的，写上代码才分得清
        string Named(NewOrgan made) => facts.Ended.Any(organ => organ.Name == made.Name) ? $"{made.Name}（{made.Code}）" : made.Name;
    }

    static bool IsKept(Assignment assignment, Level level) => Duties.Find(assignment.Duty) is { } duty && (duty.Levels.IsEmpty || duty.Levels.Contains(level));

    static Organ Create(NewOrgan made, List<Organ> ended, ReorganizationOrder order)
    {
        var first = ended[0];
        return new()
        {
            Code = made.Code,
            Name = made.Name,
            Level = first.Level,
            ParentCode = first.ParentCode,
            RegionCode = order.Kind is ReorganizationKind.Rename ? first.RegionCode : "",
            CreditCode = order.Kind is ReorganizationKind.Rename ? first.CreditCode : "",
            ValidFrom = order.On,
            Change = order.Kind switch { ReorganizationKind.Rename => OrganChange.Renamed, ReorganizationKind.Merge => OrganChange.Merged, _ => OrganChange.Split },
            Predecessors = string.Join('、', ended.Select(organ => organ.Code)),
            DisclosureOffice = first.DisclosureOffice,
            Address = first.Address,
            OfficeHours = first.OfficeHours,
            Phone = first.Phone,
            Fax = first.Fax,
            Email = first.Email,
        };
    }

    static void MovePeople(GongkaiDb db, Facts facts, Organ receiver, DateOnly on)
    {
        foreach (var officer in facts.Officers)
            officer.OrganId = receiver.Id;
        foreach (var group in facts.Assignments.GroupBy(found => (found.Account, found.Duty)))
        {
            var last = group.Last();
            if (IsKept(last, receiver.Level))
            {
                db.Add(new Assignment
                {
                    Account = last.Account,
                    OrganId = receiver.Id,
                    Duty = last.Duty,
                    IncludesSubordinates = group.Any(found => found.IncludesSubordinates),
                    StartsOn = last.StartsOn > on ? last.StartsOn : on,
                    EndsOn = last.EndsOn,
                    IsBorrowed = last.IsBorrowed,
                    Note = last.Note,
                });
            }

            foreach (var assignment in group)
            {
                if (assignment.StartsOn >= on)
                    db.Remove(assignment);
                else
                    assignment.EndsOn = on;
            }
        }
    }

    static async Task MoveSettingsAsync(GongkaiDb db, long from, long to, CancellationToken cancel)
    {
        foreach (var value in await db.Set<SettingValue>().AsNoTracking().Where(found => found.OrganId == from).ToListAsync(cancel))
            db.Add(new SettingValue { OrganId = to, Name = value.Name, StartsOn = value.StartsOn, Value = value.Value });
    }

    static async Task SaveAsync(GongkaiDb db, CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException e) when (e is not DbUpdateConcurrencyException)
        {
            throw Refuse("REO-08", "两个机关有相同的登记，转到一起就重了。", "请先在台账里核对、更正，再来办理。");
        }
    }

    static Refusal Refuse(string id, string reason, string remedy) => new(id, Basis, reason, remedy);

    sealed record Facts(List<Organ> Ended, Organ? Receiver, List<Organ> Children, List<Officer> Officers, List<Assignment> Assignments);
}
