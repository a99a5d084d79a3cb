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
using AllSettings = Gongkai.Organs.Settings;

namespace Gongkai.App.Web.Pages.Office.Settings;

/// <summary>一个机关的设置：空着的随上级，填了的从哪天起照它。</summary>
[Needs(Right.ChangeSettings)]
sealed class IndexModel(GongkaiDb db, Actor actor, OrganSettings settings) : PageModel
{
    /// <summary>页面上的一项。</summary>
    /// <param name="Own">本机关定的，空着为随上级；填错了的照填的显示。</param>
    /// <param name="Inherited">不定的话是多少、从哪里来。</param>
    /// <param name="History">定过的，与法定要求有关的才列。</param>
    public sealed record Line(Setting Setting, string Own, string Inherited, IReadOnlyList<SettingValue> History);

    public static IReadOnlyList<(SettingGroup Group, string Name)> Groups { get; } =
    [
        (SettingGroup.Identity, "名称与联系"), (SettingGroup.SignIn, "登录与口令"), (SettingGroup.Notices, "提醒"),
        (SettingGroup.Ledgers, "台账与期限"), (SettingGroup.Retention, "留存"),
    ];

    public FormErrors Errors { get; } = new();

    public Organ Organ { get; private set; } = null!;

    public IReadOnlyList<Organ> Organs { get; private set; } = [];

    public IReadOnlyList<Line> Lines { get; private set; } = [];

    public string StartsOn { get; private set; } = "";

    public bool IsDone { get; private set; }

    public async Task<IActionResult> OnGetAsync(long? organ, bool done, CancellationToken cancel)
    {
        (IsDone, StartsOn) = (done, db.Installation.Clock.Today.ToString("yyyy-MM-dd"));
        return await LoadAsync(organ, cancel) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(long organ, string? startsOn, CancellationToken cancel)
    {
        StartsOn = startsOn ?? "";
        if (!await LoadAsync(organ, cancel))
            return NotFound();
        var changed = Lines.Select(line => (line.Setting, Old: line.Own, New: Request.Form[line.Setting.Id].ToString().Trim())).Where(change => change.New != change.Old).ToList();
        var day = Entry.Day(StartsOn, "starts-on", "从哪天起", Errors);
        foreach (var (setting, _, text) in changed.Where(change => change.New.Length > 0))
        {
            if (setting.Check(text).Problem is { } problem)
                Errors.Add(setting.Id, problem);
        }

        if (Errors.Any)
        {
            Lines = [.. Lines.Select(line => line with { Own = Request.Form[line.Setting.Id].ToString() })];
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        foreach (var (setting, _, text) in changed)
            await settings.SetAsync(db, Organ, setting, text.Length == 0 ? null : setting.Check(text).Text, day!.Value, cancel);
        return Redirect($"~/office/settings?organ={organ}&done=true");
    }

    async Task<bool> LoadAsync(long? id, CancellationToken cancel)
    {
        var today = db.Installation.Clock.Today;
        Organs = [.. (await db.Organs.AsNoTracking().OrderBy(organ => organ.Code).ToListAsync(cancel)).Where(organ => organ.IsValidOn(today) && actor.Can(Right.ChangeSettings, organ.Id))];
        if (Organs.FirstOrDefault(organ => organ.Id == (id ?? actor.OrganId)) is not { } found)
            return false;
        Organ = found;
        List<Line> lines = [];
        foreach (var setting in AllSettings.All)
        {
            var history = await settings.HistoryAsync(found.Id, setting, cancel);
            var own = history.FirstOrDefault(value => value.StartsOn <= today)?.Value ?? "";
            lines.Add(new(setting, own, await InheritedAsync(found, setting, today, cancel), setting.IsDated ? history : []));
        }

        Lines = lines;
        return true;
    }

    async Task<string> InheritedAsync(Organ organ, Setting setting, DateOnly today, CancellationToken cancel) =>
        await settings.AboveAsync(organ.Id, setting, today, cancel) is var (text, source)
            ? $"{setting.Show(text)}（{source.Name}定的）"
            : setting.DefaultText.Length > 0 ? $"{setting.Show(setting.DefaultText)}（默认）" : "就空着";
}
