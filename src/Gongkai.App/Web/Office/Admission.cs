using System.Globalization;
using Gongkai.App.SignIn;

namespace Gongkai.App.Web.Office;

/// <summary>第一重（口令、单点登录）通过之后怎么走：有第二重验证的先去验证，没有的就登录。</summary>
sealed class Admission(SecondFactors factors, Actors actors, Sealing sealing)
{
    const string Name = "gongkai-second";
    const string Purpose = "等第二重验证";

    static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    /// <summary>下一步去哪里；没有任何职责、进不来的为 null。</summary>
    public async Task<string?> AdmitAsync(HttpContext context, long officerId, string? next)
    {
        if (await actors.FindAsync(officerId, new(), context.RequestAborted) is null)
            return null;
        if ((await factors.OfAsync(officerId, context.RequestAborted)).Any)
        {
            HostCookies.Write(context, Name, sealing.Seal(Purpose, officerId.ToString(CultureInfo.InvariantCulture), Life), Life);
            return $"{context.Request.PathBase}/sign-in/second{QueryString.Create("next", Destination(context, next))}";
        }

        await OfficeCookie.SignInAsync(context, officerId, isVerified: false);
        return Destination(context, next);
    }

    /// <summary>第一重通过了、等着第二重的人；没有或者等得太久为 null。</summary>
    public long? Waiting(HttpContext context) =>
        sealing.OpenInTime(Purpose, HostCookies.Read(context, Name)) is { } officer ? long.Parse(officer, CultureInfo.InvariantCulture) : null;

    /// <summary>第二重也通过了。</summary>
    public static async Task<string> CompleteAsync(HttpContext context, long officerId, string? next)
    {
        HostCookies.Delete(context, Name);
        await OfficeCookie.SignInAsync(context, officerId, isVerified: true);
        return Destination(context, next);
    }

    /// <summary>登录后去的地方：只去本站的网址，别的一律去办公首页。</summary>
    public static string Destination(HttpContext context, string? next) =>
        next is ['/', not ('/' or '\\'), ..] or "/" && !next.Any(char.IsControl) && !next.Contains('\\', StringComparison.Ordinal) ? next : $"{context.Request.PathBase}/office";
}
