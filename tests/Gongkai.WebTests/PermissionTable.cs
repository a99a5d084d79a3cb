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

    const string Correctors = "section-head office-head";

    const string LogReaders = "office-head leader county-supervisor administrator";

    const string Takers = "office-head county-supervisor administrator";

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
        new("/office/ledgers/trainings/export",          Everyone),
        new("/office/ledgers/trainings/{record}/erase",  "office-head",                  "404",   "404",   "404"),
        new("/office/ledgers/officers/{officer}/erase",  "administrator",                "yes",   "reach", "404",  "403"),
        new("/office/takeout?organ={organ}",             Takers,                         "yes",   "reach", "404"),
        new("/office/takeout/{record}",                  Takers,                         "404",   "404",   "404"),
        new("/office/log",                               LogReaders),
        new("/office/log/export.csv",                    LogReaders),
        new("/office/assign/trainings/{record}",         Keepers,                        "yes",   "reach", "404", "404"),
        new("/office/ledgers/trainings/import",          Keepers),
        new("/office/imports",                           Keepers),
        new("/office/uploads?id={record}",               Everyone,                       "404",   "404",   "404"),
        new("/office/imports/{record}",                  Everyone,                       "404",   "404",   "404"),
        new("/office/ledgers/trainings/bulk?_id={record}", Correctors,                   "yes",   "reach", "404"),
        new("/office/bulk/{record}",                     Everyone,                       "404",   "404",   "404"),
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

    /// <summary>
    /// 提交也一样：什么也不填就提交，许可的只会得到 200、302、409、422，都写作 yes；不许的、没有的照写。
    /// 加了提交也在这里加一行。只动本人的东西的（如提醒、登录）与机关无关，三栏相同。
    /// </summary>
    public static IReadOnlyList<Row> Posts { get; } =
    [
        new("/office?handler=take&ledger=trainings&record={record}",             Keepers,         "yes", "reach", "404", "404"),
        new("/office/organs/change?organ={organ}&kind=rename",                   "administrator", "yes", "reach", "404"),
        new("/office/people/{officer}?handler=grant&Grant.Organ={organ}",        "administrator", "yes", "reach", "404"),
        new("/office/people/{officer}?handler=revoke&assignment=1",              "administrator", "404", "404",   "404"),
        new("/office/people/{officer}?handler=invite",                           "administrator", "yes", "reach", "404"),
        new("/office/people/{officer}?handler=leave",                            "administrator", "yes", "reach", "404"),
        new("/office/hand-over?from={officer}",                                  Movers,          "yes", "reach", "404"),
        new("/office/settings?organ={organ}",                                    "office-head administrator", "yes", "reach", "404"),
        new("/office/ledgers/trainings?handler=save",                            Everyone),
        new("/office/ledgers/trainings?handler=forget&view={record}",            Everyone),
        new("/office/ledgers/officers?handler=find&column=mobile",               "case-officer office-head"),
        new("/office/ledgers/trainings/new?_organ={organ}",                      Keepers),
        new("/office/ledgers/trainings/new?handler=draft",                       Keepers),
        new("/office/ledgers/trainings/new?handler=discard",                     Everyone),
        new("/office/ledgers/trainings/{record}?handler=reveal",                 "case-officer office-head", "yes", "404", "404", "hidden"),
        new("/office/ledgers/trainings/{record}?handler=delete",                 "section-head office-head", "yes", "404", "404", "hidden"),
        new("/office/ledgers/trainings/{record}?handler=restrict",               "office-head secrecy-reviewer", "yes", "404", "404", "hidden"),
        new("/office/ledgers/trainings/{record}/edit",                           Keepers,         "yes", "404",   "404", "hidden"),
        new("/office/ledgers/trainings/{record}/edit?handler=draft",             Keepers,         "yes", "404",   "404", "hidden"),
        new("/office/ledgers/trainings/{record}/edit?handler=discard",           Keepers,         "yes", "404",   "404", "hidden"),
        new("/office/ledgers/trainings/{record}/erase",                          "office-head",   "404", "404",   "404"),
        new("/office/ledgers/officers/{officer}/erase",                          "administrator", "yes", "reach", "404", "403"),
        new("/office/takeout?organ={organ}",                                     Takers,          "yes", "reach", "404"),
        new("/office/takeout/{record}?handler=remove",                           Takers,          "404", "404",   "404"),
        new("/office/assign/trainings/{record}",                                 Keepers,         "yes", "404",   "404", "404"),
        new("/office/ledgers/trainings/import",                                  Keepers),
        new("/office/ledgers/trainings/export",                                  Everyone),
        new("/office/uploads?handler=begin",                                     Keepers + " administrator"),
        new("/office/uploads?handler=part&id={record}",                          Everyone,        "404", "404",   "404"),
        new("/office/uploads?handler=drop&id={record}",                          Everyone,        "404", "404",   "404"),
        new("/office/imports/{record}?handler=confirm",                          Everyone,        "404", "404",   "404"),
        new("/office/imports/{record}?handler=undo",                             Everyone,        "404", "404",   "404"),
        new("/office/ledgers/trainings/bulk?_id={record}",                       Correctors,      "yes", "404",   "404"),
        new("/office/ledgers/trainings/bulk?_id={record}&handler=delete",        Correctors,      "yes", "404",   "404"),
        new("/office/bulk/{record}?handler=confirm",                             Everyone,        "404", "404",   "404"),
        new("/office/bulk/{record}?handler=leaveOut",                            Everyone,        "404", "404",   "404"),
        new("/office/bulk/{record}?handler=undo",                                Everyone,        "404", "404",   "404"),
        new("/office/notices?handler=open&id={record}",                          Everyone,        "404", "404",   "404"),
        new("/office/notices?handler=all",                                       Everyone),
        new("/office/me?handler=end&id={record}",                                Everyone),
        new("/office/me?handler=endOthers",                                      Everyone),
        new("/office/me/notices",                                                Everyone),
        new("/office/me/password",                                               Everyone),
        new("/office/me/totp",                                                   Everyone),
        new("/office/me/passkey",                                                Everyone),
        new("/office/me/second-factor?handler=removeTotp",                       Everyone),
        new("/office/me/second-factor?handler=removePasskey&id=x",               Everyone),
        new("/office/me/recovery-codes",                                         Everyone),
    ];
}
