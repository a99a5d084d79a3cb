using Gongkai.App.Ledgers;
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

namespace Gongkai.App.Web.Pages.Office.Settings;

/// <summary>一个机关的设置：空着的随上级，填了的从哪天起照它。</summary>
[Needs(Right.ChangeSettings)]
sealed class IndexModel(GongkaiDb db, Actor actor, OrganSettings settings) : PageModel
{
    public static IReadOnlyList<(SettingGroup Group, string Name)> Groups { get; } =
    [
        (SettingGroup.Identity, "名称与联系"), (SettingGroup.SignIn, "登录与口令"), (SettingGroup.Notices, "提醒"),
        (SettingGroup.Ledgers, "台账"), (SettingGroup.Limits, "期限"), (SettingGroup.Retention, "留存"),
    ];

    public FormErrors Errors { get; } = new();

    public Organ Organ { get; private set; } = null!;

    public IReadOnlyList<Organ> Organs { get; private set; } = [];

    public IReadOnlyList<SettingLine> Lines { get; private set; } = [];

    public string StartsOn { get; private set; } = "";

    public bool IsDone { get; private set; }

    /// <summary>改了期限，重算出几条到期日不同。</summary>
    public int Recomputed { get; private set; }

    public async Task<IActionResult> OnGetAsync(long? organ, bool done, int recomputed, CancellationToken cancel)
    {
        (IsDone, Recomputed, StartsOn) = (done, recomputed, db.Installation.Clock.Today.ToString("yyyy-MM-dd"));
        return await LoadAsync(organ, cancel) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(long organ, string? startsOn, CancellationToken cancel)
    {
        StartsOn = startsOn ?? "";
        if (!await LoadAsync(organ, cancel))
            return NotFound();
        Lines = [.. Lines.Select(line => line with { Text = Request.Form[line.Setting.Id].ToString().Trim() })];
        List<SettingLine> changed = [.. Lines.Where(line => line.Text != line.Own)];
        var day = Entry.Day(StartsOn, "starts-on", "从哪天起", Errors);
        var above = await settings.NormsAboveAsync(Organ.Id, cancel);
        foreach (var (line, problem) in changed.Select(line => (line, line.Problem(above, day))).Where(found => found.Item2 is not null))
            Errors.Add(line.Setting.Id, problem!);
        if (Errors.Any)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        foreach (var line in changed)
            await settings.SetAsync(db, Organ, line.Setting, line.Written, day!.Value, cancel);
        List<Limit> limits = [.. changed.Select(line => line.Setting.Limit).OfType<Limit>()];
        var recomputed = limits.Count == 0 ? 0 : await Recompute.UnderAsync(db.Installation, Organ, limits, CancellationToken.None);
        return Redirect($"~/office/settings?organ={organ}&done=true&recomputed={recomputed}");
    }

    async Task<bool> LoadAsync(long? id, CancellationToken cancel)
    {
        var today = db.Installation.Clock.Today;
        Organs = [.. (await db.Organs.AsNoTracking().OrderBy(organ => organ.Code).ToListAsync(cancel)).Where(organ => organ.IsValidOn(today) && actor.Can(Right.ChangeSettings, organ.Id))];
        if (Organs.FirstOrDefault(organ => organ.Id == (id ?? actor.OrganId)) is not { } found)
            return false;
        Organ = found;
        List<SettingLine> lines = [];
        foreach (var setting in AllSettings.All)
            lines.Add(await SettingLine.ReadAsync(settings, found, setting, today, cancel));
        Lines = lines;
        return true;
    }
}
