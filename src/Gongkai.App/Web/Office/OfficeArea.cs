namespace Gongkai.App.Web.Office;

/// <summary>办公端的页面：要登录（或者正在登录），用框架的防伪口令与表单绑定。其余是公开的页面。</summary>
static class OfficeArea
{
    static readonly string[] Folders = ["/Office/", "/SignIn/", "/Setup/"];

    /// <param name="page">页面在 Pages 下的路径，如 /Office/Index。</param>
    public static bool Contains(string page) => Folders.Any(folder => page.StartsWith(folder, StringComparison.OrdinalIgnoreCase));
}
