using Gongkai.App.Ledgers;
using Gongkai.App.Storage;
using Gongkai.App.Web.Office;
using Gongkai.App.Work;
using Gongkai.Ledgers;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Web.Pages.Office.Imports;

/// <summary>以前的导入与整批办理，近的在前。</summary>
[Needs(Right.KeepLedgers)]
sealed class IndexModel(GongkaiDb db) : PageModel
{
    const int Size = 50;

    public IReadOnlyList<Import> Imports { get; private set; } = [];

    /// <summary>下一页从哪一次之前起；没有为 null。</summary>
    public long? Next { get; private set; }

    public NameBook Names { get; private set; } = NameBook.None;

    public async Task OnGetAsync(long? before, CancellationToken cancel)
    {
        var found = await db.Set<Import>().AsNoTracking().Where(import => before == null || import.Id < before)
            .OrderByDescending(import => import.Id).Take(Size + 1).ToListAsync(cancel);
        Imports = [.. found.Take(Size)];
        Next = found.Count > Size ? Imports[^1].Id : null;
        Names = await ImportPage.NamesAsync(db, Imports, cancel);
    }
}
