using Gongkai.Ledgers;
using Gongkai.Supervision;

namespace Gongkai.App.Demo;

/// <summary>示例：监督保障。</summary>
static class DemoSupervision
{
    static readonly (string Organ, int DaysAgo, string Topic, TrainingKind Kind, int Attendance)[] Trainings =
    [
        ("SL", 300, "政府信息公开条例专题讲座", TrainingKind.Lecture, 96),
        ("SL", 150, "年度报告编制要点", TrainingKind.Online, 120),
        ("SL", 40, "依申请公开答复文书讲评", TrainingKind.Lecture, 64),
        ("SL-CZ", 75, "财政预决算公开要求", TrainingKind.Meeting, 22),
        ("SL-JY", 110, "学校信息公开目录", TrainingKind.Lecture, 58),
        ("SL-BY", 210, "全县政务公开业务培训班", TrainingKind.Attended, 3),
        ("SL-BY", 35, "村务公开栏怎样更新", TrainingKind.Meeting, 17),
        ("SL-BY", 12, "个人信息保护与公开前审查", TrainingKind.Meeting, 15),
        ("SL-QX", 60, "政务新媒体信息审核", TrainingKind.Meeting, 19),
        ("SL-LQ", 95, "基层政务公开标准化目录", TrainingKind.Online, 24),
    ];

    static readonly (string Organ, int Rank, string Name, string Post, GroupRole Role, string Division)[] Members =
    [
        ("SL", 1, "凌分管", "副县长", GroupRole.Head, "全面负责"),
        ("SL", 2, "傅主任", "县政府办公室主任", GroupRole.DeputyHead, "日常工作"),
        ("SL", 3, "杜主管", "政务公开股股长", GroupRole.OfficeHead, "督促检查、年度报告"),
        ("SL-BY", 1, "李副乡长", "副乡长", GroupRole.Head, "全面负责"),
        ("SL-BY", 2, "何主任", "党政综合办公室主任", GroupRole.OfficeHead, "审核、依申请公开"),
        ("SL-BY", 3, "白文书", "党政综合办公室干事", GroupRole.OfficeMember, "登记、发布"),
        ("SL-CZ", 1, "佟副局长", "副局长", GroupRole.Head, "全面负责"),
    ];

    public static IEnumerable<LedgerRecord> Make(IReadOnlyDictionary<string, long> organs, DateOnly today) =>
    [
        .. Trainings.Select(row => new Training { OrganId = organs[row.Organ], HeldOn = today.AddDays(-row.DaysAgo), Topic = row.Topic, Kind = row.Kind, Attendance = row.Attendance }),
        .. Members.Select(row => new GroupMember
        {
            OrganId = organs[row.Organ], Rank = row.Rank, Name = row.Name, Post = row.Post, Role = row.Role, Division = row.Division, FromOn = new(2024, 1, 15),
        }),
    ];
}
