using Gongkai.App.Log;
using Gongkai.App.Storage;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Web.Pages;

/// <summary>日志根：每天公布一行，任何人抄去，日后就证明得了那以前的日志没有改过。不含任何内容。</summary>
sealed class LogRootsModel(Database database) : PageModel
{
    const int Shown = 400;

    public IReadOnlyList<LogRoot> Roots { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Roots = await NewestAsync(database, Shown, cancel);

    /// <summary>新的在前。</summary>
    public static async Task<IReadOnlyList<LogRoot>> NewestAsync(Database database, int take, CancellationToken cancel)
    {
        await using var db = database.Open(Scope.None);
        return await db.Set<LogRoot>().AsNoTracking().OrderByDescending(root => root.Day).Take(take).ToListAsync(cancel);
    }
}
