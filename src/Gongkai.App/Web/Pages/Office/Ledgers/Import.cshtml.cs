using Gongkai.App.Ledgers;
using Gongkai.App.SignIn;
using Gongkai.App.Storage;
using Gongkai.App.Web.Office;
using Gongkai.App.Web.Showing;
using Gongkai.Documents.Rows;
using Gongkai.Ledgers;
using Gongkai.Organs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Web.Pages.Office.Ledgers;

/// <summary>导入一本台账：选文件，先核对，不写入。</summary>
[Needs(Right.Enter)]
sealed class ImportModel(GongkaiDb db, Actor actor, ImportDesk desk) : PageModel
{
    public Ledger Ledger { get; private set; } = null!;

    /// <summary>可以登记这本台账的机关。</summary>
    public IReadOnlyList<Organ> Organs { get; private set; } = [];

    public long Organ { get; private set; }

    public bool Updates { get; private set; }

    public FormErrors Errors { get; } = new();

    public async Task<IActionResult> OnGetAsync(string ledger, CancellationToken cancel) => await FindAsync(ledger, cancel) ?? Page();

    public async Task<IActionResult> OnPostAsync(string ledger, IFormFile? file, long organ, bool update, CancellationToken cancel)
    {
        if (await FindAsync(ledger, cancel) is { } no)
            return no;
        (Organ, Updates) = (organ, update);
        if (file is null || file.Length == 0)
            Errors.Add("file", T("请选择要导入的文件。"));
        else if (file.Length > RowFile.MostBytes)
            Errors.Add("file", T("文件超过 100 MB。请拆成几个再导入。"));
        if (organ != 0 && Organs.All(found => found.Id != organ))
            Errors.Add("organ", T("请从列出的机关里选。"));
        if (!Errors.Any)
            return LocalRedirect($"~/office/imports/{await AcceptAsync(file!, cancel)}");
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    public async Task<IActionResult> OnGetTemplateAsync(string ledger, CancellationToken cancel)
    {
        if (await FindAsync(ledger, cancel) is { } no)
            return no;
        MemoryStream content = new();
        ImportTemplate.Write(Ledger, content);
        return File(content.ToArray(), Download.Workbook, $"{Ledger.Title}导入模板.xlsx");
    }

    async Task<long> AcceptAsync(IFormFile file, CancellationToken cancel)
    {
        await using var content = file.OpenReadStream();
        Import import = new() { Ledger = Ledger.Id, FileName = Download.SafeName(file.FileName), DefaultOrganId = Organ == 0 ? null : Organ, Update = Updates };
        return await desk.AcceptAsync(actor, import, content, cancel);
    }

    async Task<IActionResult?> FindAsync(string id, CancellationToken cancel)
    {
        if (AllLedgers.Find(id) is not { } ledger)
            return NotFound();
        if (!actor.Can(ledger.Keeping))
            return StatusCode(StatusCodes.Status403Forbidden);
        Ledger = ledger;
        var kept = actor.OrgansWith(ledger.Keeping);
        Organs = await db.Organs.AsNoTracking().Where(organ => kept.Contains(organ.Id)).OrderBy(organ => organ.Code).ToListAsync(cancel);
        Organ = kept.Count == 1 ? kept[0] : kept.Contains(actor.OrganId) ? actor.OrganId : 0;
        return null;
    }

    string T(string chinese) => HttpContext.RequestServices.GetRequiredService<Texts>()[chinese];
}
