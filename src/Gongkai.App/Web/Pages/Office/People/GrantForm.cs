using Gongkai.App.Web.Showing;
using Gongkai.Ledgers;
using Gongkai.Organs;

namespace Gongkai.App.Web.Pages.Office.People;

/// <summary>授予职责的表单。</summary>
sealed class GrantForm
{
    public long Organ { get; set; }

    public string? Duty { get; set; }

    public string? StartsOn { get; set; }

    public string? EndsOn { get; set; }

    public bool Subordinates { get; set; }

    public string? Note { get; set; }

    /// <summary>填得不对为 null，错在 <paramref name="errors"/> 里。</summary>
    public Assignment? ToAssignment(Officer officer, Organ organ, DateOnly today, FormErrors errors)
    {
        var startsOn = string.IsNullOrWhiteSpace(StartsOn) ? today : Entry.Day(StartsOn, "starts-on", "起的日期", errors);
        var endsOn = string.IsNullOrWhiteSpace(EndsOn) ? null : Entry.Day(EndsOn, "ends-on", "止的日期", errors);
        if (Duties.Find(Duty) is null)
            errors.Add("duty", "请选一项职责。");
        if (errors.Any)
            return null;
        Assignment assignment = new()
        {
            Account = officer.Account,
            OrganId = organ.Id,
            Duty = Duty!,
            IncludesSubordinates = Subordinates,
            StartsOn = startsOn!.Value,
            EndsOn = endsOn,
            IsBorrowed = organ.Id != officer.OrganId,
            Note = Note?.Trim() ?? "",
        };
        foreach (var problem in Assignment.Ledger.Problems(assignment, Norms.Statutory).Where(problem => problem.IsMalformed))
            errors.Add(problem.Column switch { "ends_on" => "ends-on", var column => column }, problem.Message);
        return assignment;
    }
}
