using Gongkai.App.SignIn;
using Gongkai.App.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Gongkai.App.Web.Office;

/// <summary>改登录方式的页面：要是刚刚登录的。有人趁本人离开坐到电脑前，改不了登录方式。</summary>
[AttributeUsage(AttributeTargets.Class)]
sealed class RecentSignInAttribute : Attribute, IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var http = context.HttpContext;
        var (actor, clock) = (http.RequestServices.GetRequiredService<Actor>(), http.RequestServices.GetRequiredService<Database>().Clock);
        if (clock.GetUtcNow() - actor.Session.CreatedAt <= SignInSettings.Recent)
            return next();
        context.Result = new LocalRedirectResult($"~/sign-in{QueryString.Create("next", http.Request.PathBase + http.Request.Path).Add("again", "1")}");
        return Task.CompletedTask;
    }
}
