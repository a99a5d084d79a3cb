using Gongkai.App.SignIn;
using Gongkai.App.Storage;
using Gongkai.App.Web.Office;
using Gongkai.App.Web.Showing;
using Gongkai.App.Work;
using Gongkai.Ledgers;
using Gongkai.Organs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.App.Web.Pages.Office;

/// <summary>转给：把一件事交给本机关的同事办。</summary>
[Needs(Right.Enter)]
sealed class AssignModel(GongkaiDb db, Actor actor) : PageModel
{
    public string Label { get; private set; } = "";

    public string What { get; private set; } = "";

    public string LedgerId { get; private set; } = "";

    public string Title { get; private set; } = "";

    public long? HolderId { get; private set; }

    public IReadOnlyList<Officer> Colleagues { get; private set; } = [];

    public FormErrors Errors { get; } = new();

    public async Task<IActionResult> OnGetAsync(string ledger, long id, CancellationToken cancel) =>
        await FindAsync(ledger, id, cancel) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(string ledger, long id, string to, long? expected, CancellationToken cancel)
    {
        if (await FindAsync(ledger, id, cancel) is not var (book, record, holding))
            return NotFound();
        if (Colleagues.FirstOrDefault(officer => officer.Account == to) is not { } officer)
            Errors.Add("to", "请选择转给谁。");
        else if (await holding.GiveAsync(book, record, expected, officer, cancel))
            return LocalRedirect("~/office");
        else
            Errors.Add("to", "承办人刚刚换了，没有转出。请看清现在由谁办，再选一次。");
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return await OnGetAsync(ledger, id, cancel);
    }

    async Task<(Ledger Ledger, LedgerRecord Record, Holding Holding)?> FindAsync(string ledger, long id, CancellationToken cancel)
    {
        Holding holding = new(db, actor);
        if (AllLedgers.Find(ledger) is not { } book || await holding.FindAsync(book, id, cancel) is not { } record)
            return null;
        (LedgerId, Title, Label, What, HolderId) = (book.Id, book.Title, book.LabelOf(record), record.DueFor, record.HolderId);
        Colleagues = await holding.ColleaguesAsync(book, record.OrganId, cancel);
        return (book, record, holding);
    }
}
