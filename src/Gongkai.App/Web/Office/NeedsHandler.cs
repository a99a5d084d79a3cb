using Gongkai.App.SignIn;
using Microsoft.AspNetCore.Authorization;

namespace Gongkai.App.Web.Office;

/// <summary>查权限。</summary>
sealed class NeedsHandler(IHttpContextAccessor http) : AuthorizationHandler<NeedsAttribute>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, NeedsAttribute requirement)
    {
        if (http.HttpContext?.Features.Get<Actor>() is { } actor && actor.Can(requirement.Right) && (!actor.MustEnrol || requirement.BeforeSecondFactor))
            context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
