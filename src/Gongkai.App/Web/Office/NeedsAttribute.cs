using Gongkai.Ledgers;
using Microsoft.AspNetCore.Authorization;

namespace Gongkai.App.Web.Office;

/// <summary>这个页面要哪项权限。办公端的每个页面、接口都要写明（家规测试）；在哪个机关，由页面再查。</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
sealed class NeedsAttribute(Right right) : Attribute, IAuthorizationRequirementData, IAuthorizationRequirement
{
    public Right Right { get; } = right;

    /// <summary>应当启用第二重验证而还没有启用的人也进得来：只给启用它的那几页。</summary>
    public bool BeforeSecondFactor { get; init; }

    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [this];
}
