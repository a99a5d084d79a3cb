using Gongkai.App.People;
using Gongkai.App.SignIn;
using Gongkai.App.Storage;
using Gongkai.App.Web.Office;
using Gongkai.App.Web.Showing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.App.Web.Pages.Setup;

/// <summary>首次安装：五个问题一页问完。建好以后没有这个页面。</summary>
sealed class IndexModel(FirstRun firstRun, Database database) : PageModel
{
    public FormErrors Errors { get; } = new();

    public SetupForm Form { get; private set; } = new();

    public int PasswordLength { get; } = SignInSettings.FirstPasswordLength;

    public DateOnly KnownUntil => database.Calendar.KnownUntil;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await firstRun.IsNeededAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await firstRun.IsNeededAsync(cancel))
            return NotFound();
        Form = SetupForm.From(Request.Form);
        if (!firstRun.IsCode(Form["code"]))
            Errors.Add("code", "安装码不对。请照启动程序的屏幕上印的填写；重新启动过的，以最后一次为准。");
        var (organ, officer) = (Form.ToOrgan(database.Clock.Today, Errors), Form.ToOfficer(database.Clock.Today, Errors));
        Form.CheckPassword(SignInSettings.FirstPasswordLength, Errors);
        var limits = Form.ToLimits(Errors);
        if (Errors.Any)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        if (!await firstRun.CompleteAsync(organ, officer, Form["password"], limits, cancel))
            return NotFound();
        // 安装码、新设的口令刚刚填过，不再问一遍；管理员先去启用第二重验证
        await OfficeCookie.SignInAsync(HttpContext, officer.Id, isVerified: false);
        return Redirect("~/office/me/second-factor");
    }
}
