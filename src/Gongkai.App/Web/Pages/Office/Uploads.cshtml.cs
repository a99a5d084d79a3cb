using System.Text.Json.Serialization;
using Gongkai.App.SignIn;
using Gongkai.App.Web.Office;
using Gongkai.Ledgers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.App.Web.Pages.Office;

/// <summary>分块上传的几步，由脚本来办，答 JSON：开始，接一块，收到了多少，不传了。传齐之后随表单提交编号。</summary>
[Needs(Right.Enter)]
sealed class UploadsModel(Actor actor, PartedUploads uploads) : PageModel
{
    /// <summary>收到了多少，断了的从这里接着传。</summary>
    public IActionResult OnGet(long id) => Find(id) is { } upload ? Held(upload) : NotFound();

    public IActionResult OnPostBegin(string? name, long size)
    {
        if (!MayImport)
            return Forbid();
        return uploads.Begin(actor, Download.SafeName(name ?? ""), size) is { } upload ? Held(upload) : StatusCode(StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>整块收齐了才接上，断在半块的不算；接不上的答 409 和收到了多少。</summary>
    public async Task<IActionResult> OnPostPartAsync(long id, long offset, CancellationToken cancel)
    {
        // 先读完再答（多大由 BodyLimit 管）：读到一半就答，发的人只看到连接断了
        using MemoryStream part = new();
        await Request.Body.CopyToAsync(part, cancel);
        if (Find(id) is not { } upload)
            return NotFound();
        if (part.Length is 0 or > PartedUploads.PartBytes)
            return StatusCode(StatusCodes.Status413PayloadTooLarge);
        return await uploads.AppendAsync(upload, offset, part.ToArray(), cancel) ? Held(upload) : Held(upload, StatusCodes.Status409Conflict);
    }

    public IActionResult OnPostDrop(long id)
    {
        if (Find(id) is not { } upload)
            return NotFound();
        uploads.Drop(upload);
        return new NoContentResult();
    }

    /// <summary>至少有一本台账可以导入。</summary>
    bool MayImport => AllLedgers.All.Any(ledger => actor.Can(ledger.Keeping));

    PartedUpload? Find(long id) => uploads.Find(actor, id);

    static JsonResult Held(PartedUpload upload, int status = StatusCodes.Status200OK) => new(new State($"{upload.Id}", upload.Held)) { StatusCode = status };

    /// <summary>编号写成文字：脚本里的数装不下 63 位。</summary>
    sealed record State([property: JsonPropertyName("id")] string Id, [property: JsonPropertyName("held")] long Held);
}
