namespace Gongkai.WebTests;

/// <summary>全部公开页面：名字与网址。新页面加在这里，就有无障碍、cookie、大小的检查。</summary>
static class PublicPages
{
    public static readonly (string Name, string Path)[] All =
    [
        ("home", "/"),
        ("audit", "/audit"),
        ("rules", "/rules"),
        ("rules-none", "/rules?q=没有这样的规则"),
        ("deleted", "/audit/deleted"),
        ("missing", "/nothing-here"),
    ];
}
