using Gongkai.App.Search;
using Gongkai.App.SignIn;
using Gongkai.App.Storage;
using Gongkai.App.Web.Office;
using Gongkai.App.Work;
using Gongkai.Ledgers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.App.Web.Pages.Office;

/// <summary>搜索：在本范围的全部台账里，按编号、名称或者几个字查。</summary>
[Needs(Right.Enter)]
sealed class SearchModel(GongkaiDb db, Actor actor) : PageModel
{
    /// <summary>一页几条。</summary>
    public const int Size = 20;

    public SearchQuery Query { get; private set; } = new("");

    public Ledger? Within { get; private set; }

    public IReadOnlyList<SearchEntry> Found { get; private set; } = [];

    /// <summary>各台账查到几条。</summary>
    public IReadOnlyList<(Ledger Ledger, int Count)> Counts { get; private set; } = [];

    public int PageNumber { get; private set; }

    public NameBook Names { get; private set; } = NameBook.None;

    public bool HasSeveralOrgans => actor.OrganIds.Count > 1;

    public IEnumerable<SearchEntry> Shown => Found.Skip((PageNumber - 1) * Size).Take(Size);

    public bool HasMore => Found.Count > PageNumber * Size;

    public async Task<IActionResult> OnGetAsync(string? q, string? ledger, int n, CancellationToken cancel)
    {
        (Query, Within, PageNumber) = (new((q ?? "") is { Length: > 100 } tooLong ? Printable.Clean(tooLong[..100]) : q ?? ""), AllLedgers.Find(ledger), Math.Clamp(n, 1, Finder.Most));
        Finder finder = new(db);
        // 查的正是一个编号，就直接打开
        if (ledger is null && n == 0 && await finder.ExactAsync(Query, cancel) is { } exact)
            return LocalRedirect(LinkTo(exact));
        var all = await finder.FindAsync(Query, null, cancel);
        Counts = [.. from book in AllLedgers.All let count = all.Count(entry => entry.Ledger == book.Id) where count > 0 select (book, count)];
        Found = Within is null ? all : all.Count > Finder.Most ? await finder.FindAsync(Query, Within.Id, cancel) : [.. all.Where(entry => entry.Ledger == Within.Id)];
        Names = await NameBook.ReadAsync(db, [.. Shown.Select(entry => entry.OrganId)], [], cancel);
        return Page();
    }

    public static string LinkTo(SearchEntry entry) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"~/office/ledgers/{entry.Ledger}/{entry.RecordId}");

    /// <summary>数到两千为止。</summary>
    public static string Number(int count) => count > Finder.Most ? $"{Finder.Most}+" : Showing.Words.Number(count);
}
