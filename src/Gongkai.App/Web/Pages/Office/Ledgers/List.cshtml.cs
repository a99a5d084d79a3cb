using Gongkai.App.Ledgers;
using Gongkai.App.SignIn;
using Gongkai.App.Storage;
using Gongkai.App.Web.Office;
using Gongkai.App.Web.Showing;
using Gongkai.Ledgers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Web.Pages.Office.Ledgers;

/// <summary>一本台账的清单。</summary>
[Needs(Right.Enter)]
sealed class ListModel(GongkaiDb db, Actor actor, OrganNames names, LargeCounts counts, SavedViews views, PersonalViews personal) : LedgerPage(db, actor, names)
{
    /// <summary>常用筛选至多几个。</summary>
    const int MostViews = 30;

    public ListQuery Query { get; private set; } = null!;

    public ListPage List { get; private set; } = null!;

    public ILookup<long, Problem> Problems { get; private set; } = null!;

    /// <summary>条数，至多 1001。</summary>
    public int Count { get; private set; }

    public IReadOnlyList<SavedView> Views { get; private set; } = [];

    /// <summary>范围里的机关；只有一个就不列机关那一栏。</summary>
    public IReadOnlyList<(long Id, string Name)> Organs { get; private set; } = [];

    public bool IsDeleted { get; private set; }

    /// <summary>可以按它找的个人信息栏。</summary>
    public IReadOnlyList<Column> Personal => PersonalViews.ColumnsOf(Ledger, Actor);

    public bool CanRegister => KeptOrgans.Count > 0;

    /// <summary>有地方可以整批办理。</summary>
    public bool CanBulk => BulkOrder.Allows(Ledger) && KeptOrgans.Any(organ => Actor.CanCorrect(Ledger, organ));

    /// <summary>现在的筛选，随整批办理一起带去。</summary>
    public IEnumerable<(string Name, string? Value)> Kept =>
        QueryHelpers.ParseQuery((Query with { Cursor = null }).ToQueryString()).SelectMany(pair => pair.Value, (pair, value) => (pair.Key, value));

    public FormErrors Errors { get; } = new();

    public async Task<IActionResult> OnGetAsync(string ledger, bool deleted, CancellationToken cancel)
    {
        if (!Open(ledger))
            return NotFound();
        IsDeleted = deleted;
        await ReadAsync(Request.QueryString.Value, cancel);
        return Page();
    }

    /// <summary>给现在的看法起个名字。</summary>
    public async Task<IActionResult> OnPostSaveAsync(string ledger, string? name, string? query, CancellationToken cancel)
    {
        if (!Open(ledger))
            return NotFound();
        var (title, kept) = ((name ?? "").Trim(), (ListQuery.Parse(Ledger, query) with { Cursor = null, View = "" }).ToQueryString());
        await ReadAsync(kept, cancel);
        if (title.Length is 0 or > 30)
            Errors.Add("view-name", "请给常用筛选起个名字，至多 30 个字。");
        else if (kept.Length > 2000 || Views.Count >= MostViews)
            Errors.Add("view-name", $"筛选的内容太长，或者已经存了 {MostViews} 个。请先删去用不着的。");
        if (Errors.Any)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        await views.KeepAsync(Db, Actor.OfficerId, Ledger.Id, title, kept, cancel);
        return LocalRedirect($"~{Home}{kept}");
    }

    public async Task<IActionResult> OnPostForgetAsync(string ledger, long view, CancellationToken cancel)
    {
        if (!Open(ledger))
            return NotFound();
        await views.ForgetAsync(Db, Actor.OfficerId, Ledger.Id, view, cancel);
        return LocalRedirect($"~{Home}");
    }

    /// <summary>按个人信息找：填的只在这一次提交里，之后的网址只有编号。</summary>
    public async Task<IActionResult> OnPostFindAsync(string ledger, string? column, string? value, string? query, CancellationToken cancel)
    {
        if (!Open(ledger))
            return NotFound();
        if (Personal.FirstOrDefault(found => found.Id == column) is not { } chosen)
            return Actor.Can(Right.ReadPersonal) ? NotFound() : Forbid();
        if (await personal.KeepAsync(Db, Actor, ListQuery.Parse(Ledger, query), chosen, value ?? "", cancel) is { } found)
            return LocalRedirect($"~{Home}{found.ToQueryString()}");
        await ReadAsync(query, cancel);
        Errors.Add($"find-{chosen.Id}", $"请填写要找的{chosen.Header}，要填完整的。");
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    async Task ReadAsync(string? query, CancellationToken cancel)
    {
        // 一次打开，几句共用
        await Db.Database.OpenConnectionAsync(cancel);
        Query = await PersonalViews.ResolveAsync(Db, Actor, ListQuery.Parse(Ledger, query), cancel);
        foreach (var (field, message) in Query.Problems)
            Errors.Add($"{field}.from", message);
        List = await Db.PageAsync(Query, cancel);
        Problems = await Db.ProblemsAsync(Ledger, List.Records, cancel);
        Count = Query.Cursor is null && List.Next is null ? List.Records.Count : await counts.CountAsync(Db, Query, cancel);
        Views = await views.OfAsync(Db, Actor.OfficerId, Ledger.Id, cancel);
        if (Actor.OrganIds.Count > 1 && Ledger.RecordType != typeof(Gongkai.Organs.Organ))
            Organs = await NamedAsync(Actor.OrganIds, cancel);
    }
}
