using Gongkai.App.SignIn;
using Gongkai.App.Web.Office;
using Gongkai.Ledgers;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.App.Web.Pages.Office;

/// <summary>今天：到期的、该办的。</summary>
[Needs(Right.Enter)]
sealed class IndexModel(Actor actor) : PageModel
{
    public Actor Actor { get; } = actor;
}
