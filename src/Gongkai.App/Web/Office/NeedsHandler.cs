using Gongkai.App.SignIn;
using Microsoft.AspNetCore.Authorization;

namespace Gongkai.App.Web.Office;

/// <summary>查权限。</summary>
sealed class NeedsHandler(IHttpContextAccessor http) : AuthorizationHandler<NeedsAttribute>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, NeedsAttribute requirement)
    {
        if (http.HttpContext?.Features.Get<Actor>()?.Can(requirement.Right) == true)
            context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
