using Gongkai.App.Web.Showing;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.App.Web.Pages;

/// <summary>办理期限：答复、补正、征求意见、主动公开、缴费。</summary>
sealed class ClockModel(TimeProvider clock) : PageModel
{
    public DateOnly Today { get; } = clock.Today;

    public ClockForm Form { get; private set; } = null!;

    public void OnGet()
    {
        Form = new(Request.Query, Today);
        if (Form.Errors.Any)
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
    }
}
