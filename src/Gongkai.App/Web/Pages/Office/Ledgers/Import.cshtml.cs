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
sealed class ImportModel(GongkaiDb db, Actor actor, ImportDesk desk, PartedUploads uploads) : PageModel
{
    public Ledger Ledger { get; private set; } = null!;

    /// <summary>可以登记这本台账的机关。</summary>
    public IReadOnlyList<Organ> Organs { get; private set; } = [];

    public long Organ { get; private set; }

    public bool Updates { get; private set; }

    public FormErrors Errors { get; } = new();

    public async Task<IActionResult> OnGetAsync(string ledger, CancellationToken cancel) => await FindAsync(ledger, cancel) ?? Page();

    /// <param name="file">整份传来的；分块传齐的没有它。</param>
    /// <param name="upload">分块传齐的编号；没有的为 null。</param>
    public async Task<IActionResult> OnPostAsync(string ledger, IFormFile? file, long? upload, long organ, bool update, CancellationToken cancel)
    {
        if (await FindAsync(ledger, cancel) is { } no)
            return no;
        (Organ, Updates) = (organ, update);
        var (name, arrived) = uploads.Take(actor, upload ?? 0) ?? (file?.FileName ?? "", file?.OpenReadStream() ?? Stream.Null);
        await using var content = arrived;
        if (content.Length == 0)
            Errors.Add("file", name.Length == 0 ? T("请选择要导入的文件。") : T("“{0}”是空的。请核对是不是选错了文件。", name));
        else if (content.Length > RowFile.MostBytes)
            Errors.Add("file", T("文件超过 100 MB。请拆成几个再导入。"));
        if (organ != 0 && Organs.All(found => found.Id != organ))
            Errors.Add("organ", T("请从列出的机关里选。"));
        if (!Errors.Any)
            return LocalRedirect($"~/office/imports/{await AcceptAsync(name, content, cancel)}");
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

    async Task<long> AcceptAsync(string name, Stream content, CancellationToken cancel)
    {
        Import import = new() { Ledger = Ledger.Id, FileName = Download.SafeName(name), DefaultOrganId = Organ == 0 ? null : Organ, Update = Updates };
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

    string T(string chinese, params object[] values) => HttpContext.RequestServices.GetRequiredService<Texts>()[chinese, values];
}
