using Gongkai.App.SignIn;
using Gongkai.App.Web.Office;
using Gongkai.App.Web.Showing;
using Gongkai.Ledgers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using QRCoder;

namespace Gongkai.App.Web.Pages.Office.Me;

/// <summary>启用验证器：扫码，填一次码证明扫对了。</summary>
[Needs(Right.Enter, BeforeSecondFactor = true), RecentSignIn]
sealed class TotpModel(Actor actor, SecondFactors factors, Sealing sealing, Texts texts) : PageModel
{
    static readonly TimeSpan Life = TimeSpan.FromMinutes(30);

    public string Secret { get; private set; } = "";

    /// <summary>密钥的密文，随表单回来：没填对码之前不进库。</summary>
    public string Sealed { get; private set; } = "";

    public string Picture { get; private set; } = "";

    public FormErrors Errors { get; } = new();

    /// <summary>密钥四个一组，好照着填。</summary>
    public string Grouped => string.Join(' ', Secret.Chunk(4).Select(four => new string(four)));

    string Purpose => $"登记验证器 {actor.OfficerId}";

    public void OnGet() => Offer(Totp.NewSecret());

    public async Task<IActionResult> OnPostAsync(string? code, string? @sealed, CancellationToken cancel)
    {
        if (sealing.OpenInTime(Purpose, @sealed) is not { } secret)
            return LocalRedirect("~/office/me/totp");
        if (await factors.EnrolTotpAsync(actor.OfficerId, secret, code ?? "", actor.Scope, cancel))
        {
            await OfficeCookie.SignInAsync(HttpContext, actor.OfficerId, isVerified: true);
            return LocalRedirect("~/office/me/recovery-codes");
        }

        Errors.Add("code", texts["验证码不对。请看手机上现在显示的六位数字；总是不对，请在手机设置里打开“自动确定时间”。"]);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        Offer(secret);
        return Page();
    }

    void Offer(string secret)
    {
        (Secret, Sealed) = (secret, sealing.Seal(Purpose, secret, Life));
        using var data = QRCodeGenerator.GenerateQrCode(Totp.Link(secret, actor.Account, "公开"), QRCodeGenerator.ECCLevel.M);
        using SvgQRCode code = new(data);
        Picture = code.GetGraphic(new System.Drawing.Size(220, 220), sizingMode: SvgQRCode.SizingMode.WidthHeightAttribute);
    }
}
