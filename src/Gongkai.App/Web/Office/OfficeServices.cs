using Gongkai.App.Ledgers;
using Gongkai.App.Keys;
using Gongkai.App.Log;
using Gongkai.App.People;
using Gongkai.App.SignIn;
using Gongkai.App.SignIn.Oidc;
using Gongkai.App.Storage;
using Gongkai.App.Work;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;

namespace Gongkai.App.Web.Office;

/// <summary>办公端用到的服务。</summary>
static class OfficeServices
{
    public static void AddOffice(this IServiceCollection services, Database database)
    {
        services.AddSingleton(provider => provider.GetRequiredService<Database>().Settings).AddSingleton<HandOver>().AddSingleton<Reorganization>().AddSingleton<FirstRun>();
        services.AddSingleton(database).AddSingleton<Actors>().AddSingleton<Sessions>();
        services.AddSingleton(provider => new Texts(provider.GetRequiredService<ServeOptions>().Language));
        AddSignIn(services);
        AddOidc(services, OidcSettings.Load(database.Folder));
        services.AddSingleton<OrganNames>().AddSingleton<LargeCounts>().AddSingleton<SavedViews>().AddSingleton<Drafts>();
        services.AddSingleton<PersonalReads>().AddSingleton<PersonalViews>().AddHostedService<LogKeeper>();
        services.Configure<KeyManagementOptions>(keys => keys.XmlRepository = new ProtectionKeys(database));
        services.AddSingleton<Bell>().AddSingleton<YearFigures>().AddHostedService<SweepService>();
        services.AddSingleton<ImportDesk>().AddHostedService(provider => provider.GetRequiredService<ImportDesk>());
        services.AddSingleton<PartedUploads>().AddSingleton<TakeoutDesk>().AddHostedService(provider => provider.GetRequiredService<TakeoutDesk>());
        services.AddHttpContextAccessor();
        services.AddAuthentication(OfficeCookie.Scheme).AddCookie(OfficeCookie.Configure);
        services.AddAuthorization();
        services.AddSingleton<IAuthorizationHandler, NeedsHandler>();
        services.AddAntiforgery(form => (form.Cookie.Name, form.Cookie.SecurePolicy) = ("gongkai-form", CookieSecurePolicy.SameAsRequest));
        // 页面拿到的就是登录的人的范围；没有登录的什么也看不到
        services.AddScoped(provider => provider.GetRequiredService<IHttpContextAccessor>().HttpContext?.Features.Get<Actor>()
            ?? throw new InvalidOperationException("没有登录的人"));
        services.AddScoped(provider => database.Open(
            provider.GetRequiredService<IHttpContextAccessor>().HttpContext?.Features.Get<Actor>()?.Scope ?? Scope.None));
    }

    static void AddSignIn(IServiceCollection services)
    {
        services.AddSingleton<SignInSettings>().AddSingleton<Sealing>().AddSingleton<Throttle>().AddSingleton<Passwords>().AddSingleton<SecondFactors>();
        services.AddSingleton<Invitations>().AddSingleton<Spent>().AddSingleton<KeptForms>();
        services.AddSingleton<DeviceCookie>().AddSingleton<Admission>().AddSingleton<ExpiredForm>();
        services.AddSingleton<IPasswordHasher<Login>, PasswordHasher<Login>>();
        services.AddIdentityCore<Login>().AddUserStore<LoginStore>();
        services.AddScoped<IPasskeyHandler<Login>, PasskeyHandler<Login>>().AddScoped<PasskeyDesk>();
        services.Configure<IdentityPasskeyOptions>(PasskeyDesk.Configure);
    }

    static void AddOidc(IServiceCollection services, OidcSettings settings)
    {
        services.AddSingleton(settings);
        if (!settings.IsConfigured)
            return;
        services.AddSingleton(provider => new OidcProvider(settings, provider.GetRequiredService<Database>().Clock));
        services.AddSingleton(provider => new IdToken(settings, provider.GetRequiredService<OidcProvider>(), provider.GetRequiredService<Database>().Clock));
        services.AddAuthentication().AddOAuth<OidcOptions, OidcHandler>(OidcOptions.Scheme, oidc =>
        {
            oidc.Use(settings);
            oidc.Events.OnTicketReceived = OidcHandler.FinishAsync;
            oidc.Events.OnRemoteFailure = OidcHandler.FailAsync;
        });
    }
}
