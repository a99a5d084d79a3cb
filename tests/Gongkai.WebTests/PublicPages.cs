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
        ("clock", "/clock?kind=reply&from=2026-02-13&extend=20&sent=2026-03-02&answered=2026-03-10"),
        ("clock-wrong", "/clock?from=2026-02-30"),
        ("report-dates", "/clock/report?year=2025"),
        ("fee", "/fee?by=items&count=25&already=10"),
        ("log-roots", "/log-roots"),
        ("design", "/design"),
        ("deleted", "/audit/deleted"),
        ("missing", "/nothing-here"),
    ];
}
