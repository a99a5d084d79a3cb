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
    const int Most = 100;

    public IReadOnlyList<Import> Imports { get; private set; } = [];

    public NameBook Names { get; private set; } = NameBook.None;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Imports = await db.Set<Import>().AsNoTracking().OrderByDescending(import => import.Id).Take(Most).ToListAsync(cancel);
        Names = await ImportPage.NamesAsync(db, Imports, cancel);
    }
}
