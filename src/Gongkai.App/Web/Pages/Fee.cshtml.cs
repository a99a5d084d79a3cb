using Gongkai.App.Web.Showing;
using Gongkai.Law;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.App.Web.Pages;

/// <summary>信息处理费：逐档列出。</summary>
sealed class FeeModel : PageModel
{
    public bool ByPage { get; private set; }

    public string Count { get; private set; } = "";

    public string Already { get; private set; } = "";

    public FormErrors Errors { get; } = new();

    public Fee? Fee { get; private set; }

    public void OnGet(string? by, string? count, string? already)
    {
        (ByPage, Count, Already) = (by == "pages", count ?? "", already ?? "");
        if (count is null)
            return;
        var number = Entry.Count(Count, "count", "件数或者页数", (int)ProcessingFee.MostItems, Errors);
        var before = Entry.Count(Already, "already", "本月此前的件数", (int)ProcessingFee.MostItems, Errors);
        if (Errors.Any)
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        else
            Fee = ByPage ? ProcessingFee.Pages(number) : ProcessingFee.Items(number, before);
    }
}
