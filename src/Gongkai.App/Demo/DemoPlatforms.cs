using Gongkai.Ledgers;
using Gongkai.Platforms;

namespace Gongkai.App.Demo;

/// <summary>示例：平台建设。有按时更新的，也有眼看要断更的、备案没有办完的。</summary>
static class DemoPlatforms
{
    static readonly (string Organ, AccountPlatform Platform, string Name, int Opened, int LastPublished)[] Accounts =
    [
        ("SL", AccountPlatform.Website, "示例县人民政府门户网站", 2900, 0),
        ("SL", AccountPlatform.WeChat, "示例发布", 2100, 1),
        ("SL", AccountPlatform.Weibo, "示例县发布", 1800, 6),
        ("SL-JY", AccountPlatform.WeChat, "示例教育", 1500, 4),
        ("SL-BY", AccountPlatform.WeChat, "白云乡之声", 1200, 12),
        ("SL-QX", AccountPlatform.WeChat, "美丽清溪", 900, 17),
        ("SL-LQ", AccountPlatform.WeChat, "龙泉发布", 700, 3),
    ];

    static readonly (string Organ, string Name, BoardKind Kind, string Place, string Village, int Inspected, BoardCondition Condition)[] Boards =
    [
        ("SL", "示例县政务服务中心公开专区", BoardKind.Corner, "政务服务中心一楼", "", 20, BoardCondition.Good),
        ("SL", "示例县图书馆政府信息查阅点", BoardKind.ReadingPoint, "县图书馆二楼", "", 88, BoardCondition.Good),
        ("SL-BY", "白云乡便民服务中心公开栏", BoardKind.Board, "便民服务中心门前", "", 40, BoardCondition.Good),
        ("SL-BY-01", "云顶村村务公开栏", BoardKind.Board, "村委会院墙", "云顶村", 86, BoardCondition.Good),
        ("SL-BY-02", "松坡村村务公开栏", BoardKind.Board, "党群服务中心门口", "松坡村", 10, BoardCondition.Damaged),
        ("SL-BY-03", "石桥村村务公开栏", BoardKind.Board, "石桥头", "石桥村", 130, BoardCondition.Good),
        ("SL-QX-01", "上游村村务公开栏", BoardKind.Board, "村口文化广场", "上游村", 30, BoardCondition.Good),
        ("SL-CG-01", "东街社区电子公开屏", BoardKind.Screen, "社区服务大厅", "东街社区", 15, BoardCondition.Good),
    ];

    public static IEnumerable<LedgerRecord> Make(IReadOnlyDictionary<string, long> organs, DateOnly today) =>
    [
        .. Accounts.Select(row => new Account
        {
            OrganId = organs[row.Organ],
            Platform = row.Platform,
            Name = row.Name,
            Status = AccountStatus.Running,
            Section = "办公室",
            Keeper = "责任编辑",
            IsCertified = true,
            ApprovedOn = today.AddDays(-row.Opened - 20),
            FiledOn = today.AddDays(-row.Opened - 5),
            OpenedOn = today.AddDays(-row.Opened),
            LastPublishedOn = today.AddDays(-row.LastPublished),
        }),
        new Account
        {
            OrganId = organs["SL-HS"], Platform = AccountPlatform.WeChat, Name = "红石乡发布", Status = AccountStatus.Approved, Section = "综合办", ApprovedOn = today.AddDays(-12),
        },
        .. Boards.Select(row => new NoticeBoard
        {
            OrganId = organs[row.Organ],
            Name = row.Name,
            Kind = row.Kind,
            Place = row.Place,
            Village = row.Village,
            OpenedOn = new(2020, 6, 1),
            Condition = row.Condition,
            Equipment = row.Kind is BoardKind.Corner or BoardKind.ReadingPoint ? "电脑两台、打印机一台、资料架、政府公报" : "",
            LastInspectedOn = today.AddDays(-row.Inspected),
            LastPostedOn = today.AddDays(-row.Inspected / 2),
        }),
    ];
}
