using System.Globalization;
using Gongkai.App.SignIn;

namespace Gongkai.App.Web.Office;

/// <summary>设备凭证：在这台设备上登录成功过，别处乱试口令时，本人在这里照样进得来。</summary>
sealed class DeviceCookie(Sealing sealing)
{
    const string Name = "gongkai-device";
    const string Purpose = "设备";

    static readonly TimeSpan Life = TimeSpan.FromDays(180);

    public Visitor VisitorOf(HttpContext context) =>
        Visitor.From(context.Connection.RemoteIpAddress, context.Request.Headers.UserAgent.ToString()) with { Known = KnownIn(context) };

    public void Remember(HttpContext context, long officerId)
    {
        var id = KnownIn(context) is { } known && known.OfficerId == officerId ? known.Id : Tokens.New();
        HostCookies.Write(context, Name, sealing.Seal(Purpose, string.Create(CultureInfo.InvariantCulture, $"{officerId} {id}"), Life), Life);
    }

    KnownDevice? KnownIn(HttpContext context) =>
        sealing.OpenInTime(Purpose, HostCookies.Read(context, Name))?.Split(' ') is [var officer, var id] ? new(long.Parse(officer, CultureInfo.InvariantCulture), id) : null;
}
