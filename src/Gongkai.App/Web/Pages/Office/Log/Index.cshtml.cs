using Gongkai.App.Log;
using Gongkai.App.SignIn;
using Gongkai.App.Storage;
using Gongkai.App.Web.Office;
using Gongkai.App.Web.Showing;
using Gongkai.Ledgers;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Web.Pages.Office.Log;

/// <summary>操作日志：谁、何时、对什么、做了什么。</summary>
[Needs(Right.ReadLog)]
sealed class IndexModel(GongkaiDb db, Actor actor) : PageModel
{
    const int PageSize = 50;

    public LogFilter Filter { get; private set; } = new();

    public IReadOnlyList<LogRow> Rows { get; private set; } = [];

    /// <summary>后面还有。</summary>
    public bool HasMore { get; private set; }

    public LogRoot? Root { get; private set; }

    public FormErrors Errors { get; } = new();

    /// <summary>更早的一页。</summary>
    public string Older => (Filter with { Before = Rows[^1].Act.Entry.Id }).ToQueryString();

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Filter = LogRequest.Read(Request.Query, Errors);
        // 只看有“查操作日志”权限的机关
        db.Scope = db.Scope with { OrganIds = actor.OrgansWith(Right.ReadLog) };
        LogReader reader = new(db);
        var entries = await reader.ReadAsync(Filter, PageSize + 1, cancel);
        HasMore = entries.Count > PageSize;
        Rows = await LogRow.OfAsync(db, [.. entries.Take(PageSize)], await reader.SealsAsync(entries, cancel), cancel);
        Root = await db.Set<LogRoot>().AsNoTracking().OrderByDescending(root => root.Day).FirstOrDefaultAsync(cancel);
    }
}
