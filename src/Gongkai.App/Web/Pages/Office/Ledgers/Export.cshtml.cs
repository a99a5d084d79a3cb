using Gongkai.App.Ledgers;
using Gongkai.App.SignIn;
using Gongkai.App.Storage;
using Gongkai.App.Web.Office;
using Gongkai.App.Web.Showing;
using Gongkai.Ledgers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.App.Web.Pages.Office.Ledgers;

/// <summary>导出一本台账：清单上筛了什么就导出什么；个人信息打码，要原文的须写缘由。</summary>
[Needs(Right.Enter)]
sealed class ExportModel(GongkaiDb db, Actor actor, Database database, Texts texts) : PageModel
{
    public Ledger Ledger { get; private set; } = null!;

    public ListQuery Query { get; private set; } = null!;

    public int Count { get; private set; }

    public string Reason { get; private set; } = "";

    public FormErrors Errors { get; } = new();

    /// <summary>有个人信息栏，而且可以看原文。</summary>
    public bool MayUnmask => Ledger.Columns.Any(column => column.IsPersonal) && actor.Can(Right.ReadPersonal);

    /// <summary>要导出的机关，每一个都可以看原文：在一处有权，不等于处处有权。</summary>
    bool MayUnmaskAll => (Query.Organs.Length > 0 ? Query.Organs.Intersect(actor.OrganIds) : actor.OrganIds).All(organ => actor.Can(Right.ReadPersonal, organ));

    public async Task<IActionResult> OnGetAsync(string ledger, CancellationToken cancel)
    {
        if (AllLedgers.Find(ledger) is not { } found)
            return NotFound();
        Ledger = found;
        Query = await PersonalViews.ResolveAsync(db, actor, ListQuery.Parse(found, Request.QueryString.Value) with { Cursor = null }, cancel);
        Count = await db.CountAsync(Query, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string ledger, string format, bool personal, string? reason, CancellationToken cancel)
    {
        if (await OnGetAsync(ledger, cancel) is NotFoundResult missing)
            return missing;
        Reason = reason?.Trim() ?? "";
        if (personal && !MayUnmask)
            return StatusCode(StatusCodes.Status403Forbidden);
        if (personal && Reason.Length == 0)
            Errors.Add("reason", texts["要导出个人信息原文，请写明缘由；缘由记入日志。"]);
        else if (Reason.Length > 500)
            Errors.Add("reason", texts["缘由写了 {0} 个字，至多 500 个。请删减。", Reason.Length]);
        else if (personal && !MayUnmaskAll)
            Errors.Add("reason", texts["这里面有您不能看个人信息原文的机关。请先在清单上按机关筛选，只留可以看的，再导出。"]);
        if (!Errors.Any)
            return await SendAsync(new(Query, personal), format == "csv" ? ".csv" : ".xlsx", cancel);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    /// <summary>先写完再发：写到一半出错，来人看到的是错误页而不是半截文件。</summary>
    async Task<IActionResult> SendAsync(ExportRequest request, string ending, CancellationToken cancel)
    {
        FileStream content = new(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        try
        {
            await Exporter.WriteAsync(database, actor.Scope with { Reason = Reason }, request, ending, content, cancel);
            content.Position = 0;
            return File(content, Download.TypeOf(ending), $"{Ledger.Title}{ending}");
        }
        catch
        {
            await content.DisposeAsync();
            throw;
        }
    }
}
