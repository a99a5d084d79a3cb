using Gongkai.Ledgers;
using Microsoft.AspNetCore.Authorization;

namespace Gongkai.App.Web.Office;

/// <summary>这个页面要哪项权限。办公端的每个页面、接口都要写明（家规测试）；在哪个机关，由页面再查。</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
sealed class NeedsAttribute(Right right) : Attribute, IAuthorizationRequirementData, IAuthorizationRequirement
{
    public Right Right { get; } = right;

    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [this];
}
