using Gongkai.Ledgers;

namespace Gongkai.Organs;

/// <summary>授予职责的规矩：哪一级的机关可以有、谁可以担任、借用怎样借。</summary>
public static class Granting
{
    /// <param name="officer">担任的人。</param>
    /// <param name="organ">在哪个机关担任。</param>
    /// <param name="home">担任的人所在的机关。</param>
    /// <returns>不合规矩的一处；合的为 null。</returns>
    public static Problem? Check(Assignment assignment, Officer officer, Organ organ, Organ home, OrganTree tree)
    {
        if (Duties.Find(assignment.Duty) is not { } duty)
            return new("duty", "没有这项职责。请从列出的各项里选。", CheckId: "DUT-20");
        if (!duty.Levels.IsEmpty && !duty.Levels.Contains(organ.Level))
            return new("duty", $"“{duty.Name}”不是{organ.Name}这一级的职责。请选别的职责，或者在相应的机关授予。", CheckId: "DUT-21");
        if (officer.LeftOn is { } left && left <= assignment.StartsOn)
            return new("account", $"{officer.Name}从{left:yyyy-MM-dd}起已经离岗。请选在岗的人，或者先改正离岗日期。", CheckId: "DUT-22");
        var isOwn = home.Code == organ.Code;
        if (isOwn && assignment.IsBorrowed)
            return new("borrowed", $"{officer.Name}就是{organ.Name}的人，不必借用。请去掉“借用”。", CheckId: "DUT-23");
        if (isOwn || (assignment.IsBorrowed && tree.AncestorsOf(organ).Any(above => above.Code == home.Code)))
            return null;
        return assignment.IsBorrowed
            ? new("account", $"{officer.Name}不是{organ.Name}上级机关的人，不能借用。请借各级上级机关的人。", CheckId: "DUT-24")
            : new("account", $"{officer.Name}是{home.Name}的人。上级机关的人来代办，请选“借用”并写明缘由和止期。", CheckId: "DUT-25");
    }

    /// <summary>这一级的机关应当有人担任的职责；缺了要提醒。</summary>
    public static ImmutableArray<Duty> ExpectedAt(Level level) => level switch
    {
        Level.Village => [Duties.VillageClerk, Duties.VillageDirector, Duties.VillageSecretary],
        Level.Township => [Duties.Editor, Duties.OfficeHead, Duties.Leader, Duties.SecrecyReviewer, Duties.LegalReviewer, Duties.TownshipChecker],
        Level.Department => [Duties.Editor, Duties.OfficeHead, Duties.Leader, Duties.SecrecyReviewer, Duties.LegalReviewer],
        _ => [Duties.Editor, Duties.OfficeHead, Duties.Leader, Duties.SecrecyReviewer, Duties.LegalReviewer, Duties.CountySupervisor, Duties.Administrator],
    };
}
