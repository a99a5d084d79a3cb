using Gongkai.Ledgers;

namespace Gongkai.Supervision;

/// <summary>业务培训（一次）。</summary>
public sealed class Training : LedgerRecord
{
    public DateOnly HeldOn { get; set; }

    public string Topic { get; set; } = "";

    public TrainingKind Kind { get; set; }

    /// <summary>主办单位。</summary>
    public string Sponsor { get; set; } = "";

    public string Place { get; set; } = "";

    /// <summary>参加人次；没有记为 null。</summary>
    public int? Attendance { get; set; }

    /// <summary>学时；没有记为 null。</summary>
    public int? Hours { get; set; }

    public string Trainer { get; set; } = "";

    public string Summary { get; set; } = "";

    /// <summary>发了哪些材料。</summary>
    public string Materials { get; set; } = "";

    public static readonly Ledger<Training> Ledger = new("trainings", "培训记录", Chapter.Supervision)
    {
        About = "政务公开业务培训，一次一条。年度报告“监督保障”里“组织培训几次、几人次”从这里数；参加上级办的培训也记，但不算本单位组织的。",
        Counter = "次",
        Key = ["held_on", "topic"],
        Label = "topic",
        SortBy = "held_on",
        Columns =
        [
            new DayColumn<Training>("held_on", "培训日期", t => t.HeldOn) { IsRequired = true, IsSortable = true },
            new TextColumn<Training>("topic", "培训主题", t => t.Topic) { IsRequired = true, IsSortable = true },
            new ChoiceColumn<Training, TrainingKind>("kind", "培训形式", t => t.Kind,
                (TrainingKind.Lecture, "lecture", "集中授课"), (TrainingKind.Online, "online", "线上培训"),
                (TrainingKind.Attended, "attended", "参加上级培训"), (TrainingKind.Meeting, "meeting", "以会代训")) { IsRequired = true },
            new TextColumn<Training>("sponsor", "主办单位", t => t.Sponsor) { IsListed = false, MaxLength = 60, Hint = "本单位办的可以空着。" },
            new TextColumn<Training>("place", "地点", t => t.Place) { IsListed = false },
            new CountColumn<Training>("attendance", "参加人次", t => t.Attendance) { Unit = "人次" },
            new CountColumn<Training>("hours", "学时", t => t.Hours) { IsListed = false, Unit = "学时", Most = 200 },
            new TextColumn<Training>("trainer", "授课人", t => t.Trainer) { MaxLength = 50 },
            new TextColumn<Training>("summary", "主要内容", t => t.Summary) { IsLong = true, MaxLength = 2000, IsListed = false },
            new TextColumn<Training>("materials", "培训材料", t => t.Materials) { IsLong = true, MaxLength = 500, IsListed = false },
        ],
        Measures =
        [
            new("trainings", "组织业务培训", "次", (t, year) => t.Kind != TrainingKind.Attended && t.HeldOn.Year == year),
            new("training-attendance", "参加业务培训", "人次", (t, year) => t.Kind != TrainingKind.Attended && t.HeldOn.Year == year) { Amount = t => t.Attendance ?? 0 },
        ],
    };
}
