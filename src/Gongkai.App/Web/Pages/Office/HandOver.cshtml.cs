using Gongkai.App.People;
using Gongkai.App.SignIn;
using Gongkai.App.Storage;
using Gongkai.App.Web.Office;
using Gongkai.App.Web.Showing;
using Gongkai.Ledgers;
using Gongkai.Organs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Web.Pages.Office;

/// <summary>移交：选人，看将要办的，办理。</summary>
[Needs(Right.HandOver)]
sealed class HandOverModel(GongkaiDb db, Actor actor, HandOver handOver) : PageModel
{
    /// <summary>交代写进接手的人的提醒，提醒的标题存得下。</summary>
    const int MostNote = 200;

    public FormErrors Errors { get; } = new();

    /// <summary>可以移交、可以接手的人。</summary>
    public IReadOnlyList<(Officer Officer, string OrganName)> People { get; private set; } = [];

    public Officer? From { get; private set; }

    public long To { get; private set; }

    public IReadOnlyList<(Assignment Assignment, string OrganName, bool MayMove)> Held { get; private set; } = [];

    public IReadOnlyList<long> Picked { get; private set; } = [];

    public string On { get; private set; } = "";

    public string Note { get; private set; } = "";

    public Plan? Plan { get; private set; }

    public bool IsDone { get; private set; }

    public bool HasChanged { get; private set; }

    public async Task<IActionResult> OnGetAsync(long? from, CancellationToken cancel)
    {
        On = db.Installation.Clock.Today.ToString("yyyy-MM-dd");
        if (!await LoadAsync(from, cancel))
            return NotFound();
        Picked = [.. Held.Where(held => held.MayMove).Select(held => held.Assignment.Id)];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(long from, long to, List<long> duty, string? on, string? note, string act, string? seen, CancellationToken cancel)
    {
        (To, Picked, On, Note) = (to, duty, on ?? "", note?.Trim() ?? "");
        if (!await LoadAsync(from, cancel))
            return NotFound();
        var day = Entry.Day(On, "on", "移交日期", Errors);
        if (to == 0)
            Errors.Add("to", "请选接手的人。");
        if (Note.Length > MostNote)
            Errors.Add("note", $"“交代”写了 {Note.Length} 个字，至多 {MostNote} 个。请删减。");
        if (Errors.Any)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        HandOverOrder order = new(from, to, duty, day!.Value, Note);
        if (act == "do" && await handOver.DoAsync(actor, order, seen ?? "", cancel) is { } done)
        {
            (Plan, IsDone) = (done, true);
            return Page();
        }

        HasChanged = act == "do";
        Plan = await handOver.PreviewAsync(actor, order, cancel);
        return Page();
    }

    async Task<bool> LoadAsync(long? from, CancellationToken cancel)
    {
        var organs = (await db.Organs.AsNoTracking().ToListAsync(cancel)).ToDictionary(organ => organ.Id, organ => organ.Name);
        var mine = actor.OrgansWith(Right.HandOver);
        var people = (await db.Officers.AsNoTracking().Where(officer => mine.Contains(officer.OrganId)).ToListAsync(cancel))
            .Select(officer => (Officer: officer, OrganName: organs.GetValueOrDefault(officer.OrganId, "")))
            .OrderBy(person => person.OrganName, StringComparer.Ordinal).ThenBy(person => person.Officer.Name, StringComparer.Ordinal).ToList();
        From = people.Find(person => person.Officer.Id == from).Officer;
        // 接手的多半是同一个机关的人，排在最前
        People = [.. people.OrderBy(person => person.Officer.OrganId != From?.OrganId)];
        if (from is null)
            return true;
        if (From is null)
            return false;
        var today = db.Installation.Clock.Today;
        Held = [.. (await db.Assignments.AsNoTracking().Where(found => found.Account == From.Account).OrderBy(found => found.StartsOn).ToListAsync(cancel))
            .Where(found => found.EndsOn is null || found.EndsOn > today)
            .Select(found => (found, organs.GetValueOrDefault(found.OrganId, ""), HandOver.MayMoveDuty(actor, found)))];
        return true;
    }
}
