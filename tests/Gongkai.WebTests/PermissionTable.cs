namespace Gongkai.WebTests;

/// <summary>
/// 权限总表：办公端的每个网址，哪些职责进得去。本机关、下级、别的机关各写一栏：
/// <c>yes</c> 进得去，<c>404</c> 当作没有，<c>403</c> 说不许，<c>reach</c> 及于下级的进得去、不及的当作没有。
/// 没有列出的职责一律 403；<c>hidden</c> 的，看得到那一条的 403，看不到的当作没有。加了页面就在这里加一行，没有加的，测试不过。
/// </summary>
static class PermissionTable
{
    /// <param name="Path">网址；{organ}、{officer}、{record} 换成那个机关的。</param>
    /// <param name="Who">职责的编号，用空格隔开。</param>
    public sealed record Row(string Path, string Who, string Own = "yes", string Subordinate = "yes", string Other = "yes", string Refused = "403");

    const string Everyone = "editor case-officer proofreader section-head office-head leader secrecy-reviewer legal-reviewer "
        + "village-clerk village-director village-secretary township-checker county-supervisor administrator";

    const string Keepers = "editor case-officer proofreader section-head office-head village-clerk village-director";

    const string Movers = "section-head office-head leader administrator";

    public static IReadOnlyList<Row> All { get; } =
    [
        // 302：还没有启用第二重验证，先到启用的页面
        // 网址                                          谁                              本机关   下级     别的机关
        new("/office",                                   Everyone),
        new("/office/organs",                            Everyone),
        new("/office/organs/change?organ={organ}",       "administrator",                "yes",   "reach", "404"),
        new("/office/people?organ={organ}",              Everyone,                       "yes",   "reach", "404"),
        new("/office/people/{officer}",                  "administrator",                "yes",   "reach", "404"),
        new("/office/hand-over?from={officer}",          Movers,                         "yes",   "reach", "404"),
        new("/office/settings?organ={organ}",            "office-head administrator",    "yes",   "reach", "404"),
        new("/office/ledgers/trainings",                 Everyone),
        new("/office/ledgers/trainings/new",             Keepers),
        new("/office/ledgers/trainings/{record}",        Everyone,                       "yes",   "reach", "404"),
        new("/office/ledgers/trainings/{record}/edit",   Keepers,                        "yes",   "reach", "404", "hidden"),
        new("/office/assign/trainings/{record}",         Keepers,                        "yes",   "reach", "404", "404"),
        new("/office/ledgers/trainings/import",          Keepers),
        new("/office/imports",                           Keepers),
        new("/office/imports/{record}",                  Everyone,                       "404",   "404",   "404"),
        new("/office/counts?organ={organ}",              Everyone,                       "yes",   "reach", "404"),
        new("/office/search?q=培训",                     Everyone),
        new("/office/notices",                           Everyone),
        new("/office/me",                                Everyone),
        new("/office/me/notices",                        Everyone),
        new("/office/me/password",                       Everyone),
        new("/office/me/totp",                           Everyone),
        new("/office/me/passkey",                        Everyone,                       "302",   "302",   "302"),
        new("/office/me/second-factor",                  Everyone),
        new("/office/me/recovery-codes",                 Everyone,                       "302",   "302",   "302"),
    ];
}
