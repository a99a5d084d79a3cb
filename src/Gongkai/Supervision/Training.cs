using Gongkai.Ledgers;

namespace Gongkai.Supervision;

/// <summary>业务培训（一次）。</summary>
public sealed class Training : LedgerRecord
{
    public DateOnly HeldOn { get; set; }

    public string Topic { get; set; } = "";

    public TrainingKind Kind { get; set; }

    public string Place { get; set; } = "";

    /// <summary>参加人次；没有记为 null。</summary>
    public int? Attendance { get; set; }

    public string Trainer { get; set; } = "";

    public string Summary { get; set; } = "";

    public static readonly Ledger<Training> Ledger = new("trainings", "培训记录", Chapter.Supervision)
    {
        About = "政务公开业务培训，一次一条。年度报告“监督保障”里“组织培训几次、几人次”从这里数。",
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
            new TextColumn<Training>("place", "地点", t => t.Place) { IsListed = false },
            new CountColumn<Training>("attendance", "参加人次", t => t.Attendance) { Unit = "人次" },
            new TextColumn<Training>("trainer", "授课人", t => t.Trainer) { MaxLength = 50 },
            new TextColumn<Training>("summary", "主要内容", t => t.Summary) { IsLong = true, MaxLength = 2000, IsListed = false },
        ],
        Measures = [new("trainings", "举办业务培训", "次", (t, year) => t.HeldOn.Year == year)],
    };
}
