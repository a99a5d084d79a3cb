using Gongkai.App.People;
using Gongkai.App.SignIn;
using Gongkai.App.Storage;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;

namespace Gongkai.App.Web.Office;

/// <summary>办公端用到的服务。</summary>
static class OfficeServices
{
    public static void AddOffice(this IServiceCollection services, Database database)
    {
        services.AddSingleton<OrganSettings>();
        services.AddSingleton(database).AddSingleton<Actors>().AddSingleton<Sessions>().AddSingleton<Texts>();
        services.AddSingleton<IPasswordHasher<Login>, PasswordHasher<Login>>();
        services.AddSingleton<ImportDesk>().AddHostedService(provider => provider.GetRequiredService<ImportDesk>());
        services.AddHttpContextAccessor();
        services.AddAuthentication(OfficeCookie.Scheme).AddCookie(OfficeCookie.Configure);
        services.AddAuthorization();
        services.AddSingleton<IAuthorizationHandler, NeedsHandler>();
        services.AddAntiforgery(form => form.Cookie.Name = "gongkai-form");
        // 页面拿到的就是登录的人的范围；没有登录的什么也看不到
        services.AddScoped(provider => provider.GetRequiredService<IHttpContextAccessor>().HttpContext?.Features.Get<Actor>()
            ?? throw new InvalidOperationException("没有登录的人"));
        services.AddScoped(provider => database.Open(
            provider.GetRequiredService<IHttpContextAccessor>().HttpContext?.Features.Get<Actor>()?.Scope ?? Scope.None));
    }
}
