using Gongkai.Ledgers;
using Gongkai.Platforms;

namespace Gongkai.App.Demo;

/// <summary>示例县的平台建设：账号有正常的、久不更新的、没有备案的；公开栏有该巡检的、破损的。</summary>
static class DemoPlatforms
{
    static readonly (string Organ, AccountPlatform Platform, string Name, int DaysSincePublished, bool IsFiled)[] Accounts =
    [
        ("SL", AccountPlatform.WeChat, "示例县发布", 1, true),
        ("SL", AccountPlatform.Weibo, "示例县政务微博", 5, true),
        ("SL-JY", AccountPlatform.WeChat, "示例教育", 9, true),
        ("SL-BY", AccountPlatform.WeChat, "相约白云", 11, true),
        ("SL-BY", AccountPlatform.Douyin, "白云乡视频号", 16, false),
        ("SL-QX", AccountPlatform.WeChat, "清溪镇发布", 3, true),
    ];

    static readonly (string Organ, BoardKind Kind, string Name, string Place, int DaysSinceInspected, BoardCondition Condition)[] Boards =
    [
        ("SL-BY", BoardKind.Corner, "白云乡政务公开专区", "便民服务中心一楼", 80, BoardCondition.Good),
        ("SL-BY", BoardKind.Board, "白云乡政务公开栏", "乡政府大门左侧", 95, BoardCondition.Good),
        ("SL-BY-01", BoardKind.Board, "云顶村村务公开栏", "村部院内", 28, BoardCondition.Damaged),
        ("SL-BY-02", BoardKind.Board, "松坡村村务公开栏", "村部门口", 20, BoardCondition.Good),
        ("SL-QX", BoardKind.ReadingPoint, "清溪镇信息查阅点", "镇文化站", 50, BoardCondition.Good),
    ];

    public static IEnumerable<LedgerRecord> Make(IReadOnlyDictionary<string, long> organs, DateOnly today) =>
    [
        .. Accounts.Select(row => new Account
        {
            OrganId = organs[row.Organ],
            Platform = row.Platform,
            Name = row.Name,
            Status = AccountStatus.Running,
            IsCertified = true,
            Section = "党政综合办公室",
            ApprovedOn = today.AddYears(-3),
            FiledOn = row.IsFiled ? today.AddYears(-3).AddDays(7) : null,
            OpenedOn = today.AddYears(-3).AddDays(10),
            LastPublishedOn = today.AddDays(-row.DaysSincePublished),
        }),
        .. Boards.Select(row => new NoticeBoard
        {
            OrganId = organs[row.Organ],
            Kind = row.Kind,
            Name = row.Name,
            Place = row.Place,
            Condition = row.Condition,
            OpenedOn = today.AddYears(-4),
            Equipment = row.Kind is BoardKind.Corner or BoardKind.ReadingPoint ? "电脑一台，打印机一台，资料架两个" : "",
            LastInspectedOn = today.AddDays(-row.DaysSinceInspected),
            LastPostedOn = today.AddDays(-row.DaysSinceInspected),
        }),
    ];
}
