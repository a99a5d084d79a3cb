namespace Gongkai.App.Web;

/// <summary>显示方式：标准、长辈版、高对比。公开页面唯一的 cookie，只有这几个值（决定24）。</summary>
static class ViewChoice
{
    public const string Cookie = "view";

    public const string Standard = "standard";

    /// <summary>长辈版：大字，可以朗读。</summary>
    public const string Large = "large";

    /// <summary>值与名称，依次显示。</summary>
    public static readonly (string Id, string Name)[] All = [(Standard, "标准"), (Large, "长辈版"), ("contrast", "高对比")];

    /// <summary>来访者的选择；没有选过、认不出的按标准。</summary>
    public static string Of(HttpContext context)
    {
        var value = context.Request.Cookies[Cookie];
        return All.Any(view => view.Id == value) ? value! : Standard;
    }

    /// <summary>POST /view：记下选择，回到原来的页面。</summary>
    public static async Task<IResult> SwitchAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var choice = form["view"].ToString();
        var path = context.Request.PathBase.Value is { Length: > 0 } root ? root : "/";
        var cookie = new CookieOptions { Path = path, SameSite = SameSiteMode.Lax, HttpOnly = true, Secure = context.Request.IsHttps };
        if (choice == Standard)
            context.Response.Cookies.Delete(Cookie, cookie);
        else if (All.Any(view => view.Id == choice))
            context.Response.Cookies.Append(Cookie, choice, new(cookie) { MaxAge = TimeSpan.FromDays(365) });
        return Results.LocalRedirect(Local(form["back"].ToString()) ?? "~/");
    }

    /// <summary>只回本站的页面，不做别人的跳板。</summary>
    static string? Local(string back) =>
        back is ['/', not ('/' or '\\'), ..] or "/" && !back.Any(char.IsControl) ? back : null;
}
