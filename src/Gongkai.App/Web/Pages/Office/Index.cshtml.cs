using System.Globalization;
using Gongkai.App.Ledgers;
using Gongkai.App.Log;
using Gongkai.App.SignIn;
using Gongkai.App.Storage;
using Gongkai.App.Web.Office;
using Gongkai.App.Work;
using Gongkai.Ledgers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Web.Pages.Office;

/// <summary>今天：到期的、该办的。</summary>
[Needs(Right.Enter)]
sealed class IndexModel(GongkaiDb db, Actor actor, YearFigures figures, Drafts drafts, TimeProvider clock) : PageModel
{
    /// <summary>一页几件。</summary>
    public const int Size = 50;

    const int MostDrafts = 10;

    public Actor Actor { get; } = actor;

    public Whose Whose { get; private set; }

    public DateOnly Day { get; } = clock.Today;

    public IReadOnlyList<(DueStage Stage, int Count)> Stages { get; private set; } = [];

    public IReadOnlyList<DueWork> Work { get; private set; } = [];

    public DueCursor? After { get; private set; }

    public DueCursor? Next { get; private set; }

    public NameBook Names { get; private set; } = NameBook.None;

    /// <summary>今年的数截至什么时候。</summary>
    public DateTimeOffset FiguresAt { get; private set; }

    /// <summary>今年的数，台账的编号 → 说法。</summary>
    public IReadOnlyDictionary<string, string> Figures { get; private set; } = new Dictionary<string, string>();

    /// <summary>暂存了没有提交的。</summary>
    public IReadOnlyList<(Ledger Ledger, long RecordId, string Label, DateTimeOffset At)> Waiting { get; private set; } = [];

    public IReadOnlyList<LogEntry> Recent { get; private set; } = [];

    public async Task OnGetAsync(string? who, string? after, CancellationToken cancel)
    {
        (Whose, After) = (Of(who), DueCursor.Read(after));
        Today today = new(db, Actor);
        var found = await today.ReadAsync(Whose, After, Size + 1, cancel);
        Work = [.. found.Take(Size)];
        Next = found.Count > Size ? DueCursor.Of(Work[^1]) : null;
        List<(DueStage, int)> stages = [];
        foreach (var stage in DueStage.All(Day, db.Installation.Calendar))
            stages.Add((stage, await today.CountAsync(Whose, stage, cancel)));
        Stages = stages;
        Names = await NameBook.ReadAsync(db, Work, cancel);
        (Figures, FiguresAt) = await figures.ReadAsync(Actor.OrganId, Day.Year, cancel);
        Waiting = [.. (await drafts.WaitingAsync(db, MostDrafts, cancel)).Where(draft => Actor.Can(draft.Ledger.Keeping))];
        Recent = await db.Set<LogEntry>().AsNoTracking()
            .Where(entry => entry.OrganId == Actor.OrganId && entry.OfficerId == Actor.OfficerId && entry.Ledger != "" && entry.RecordId != null)
            .OrderByDescending(entry => entry.Id).Take(6).ToListAsync(cancel);
    }

    /// <summary>我来办。</summary>
    public async Task<IActionResult> OnPostTakeAsync(string ledger, long record, string? who, string? after, CancellationToken cancel)
    {
        Holding holding = new(db, Actor);
        if (AllLedgers.Find(ledger) is not { } book || await holding.FindAsync(book, record, cancel) is not { } found)
            return NotFound();
        var me = await db.Officers.SingleAsync(officer => officer.Id == Actor.OfficerId, cancel);
        if (!await holding.GiveAsync(book, found, expected: null, me, cancel))
            return RedirectToPage(new { who, after, taken = record });
        return Redirect(Url.Content($"~/office?who={who}&after={after}#w{record.ToString(CultureInfo.InvariantCulture)}"));
    }

    public bool MayKeep(DueWork work) => Actor.Can(work.Ledger.Keeping, work.OrganId);

    /// <summary>到期的那一步：能登记的打开表单，只能看的打开详情。</summary>
    public string LinkTo(DueWork work) =>
        $"~/office/ledgers/{work.Ledger.Id}/{work.RecordId.ToString(CultureInfo.InvariantCulture)}{(MayKeep(work) ? "/edit" : "")}";

    public static string Id(Whose whose) => whose.ToString().ToLowerInvariant();

    Whose Of(string? who) => Enum.TryParse<Whose>(who, ignoreCase: true, out var whose) && Enum.IsDefined(whose) ? whose
        : Actor.OrganIds.Contains(Actor.OrganId) ? Whose.Unit : Whose.Below;
}
