using Gongkai.Law;
using Gongkai.Ledgers;

namespace Gongkai.Platforms;

/// <summary>公开栏、政务公开专区、查阅点（一处）。</summary>
public sealed class NoticeBoard : LedgerRecord
{
    static readonly Limit Inspecting = new("board-inspection-days", "公开栏多少天巡检一次", 90, "从上次巡检算起。上位文件没有写天数，每季度一次是通行的做法。");
    static readonly Limit Mending = new("board-mending-days", "公开栏破损后多少天修好", 30, "从发现破损的那次巡检算起。上位文件没有写天数，三十天是提醒的期限。");

    public string Name { get; set; } = "";

    public BoardKind Kind { get; set; }

    public string Place { get; set; } = "";

    /// <summary>所在的村、社区；不在村里的为空。</summary>
    public string Village { get; set; } = "";

    public DateOnly OpenedOn { get; set; }

    public BoardCondition Condition { get; set; }

    /// <summary>管护人。</summary>
    public string Keeper { get; set; } = "";

    /// <summary>设施、设备、资料。</summary>
    public string Equipment { get; set; } = "";

    /// <summary>最近一次换上新内容。</summary>
    public DateOnly? LastPostedOn { get; set; }

    public DateOnly? LastInspectedOn { get; set; }

    public int? InspectionInterval { get; set; }

    public DateOnly? RemovedOn { get; set; }

    public string Note { get; set; } = "";

    /// <summary>供人查阅的地方，不只是一面墙。</summary>
    public bool IsForReading => Kind is BoardKind.Corner or BoardKind.ReadingPoint;

    DateOnly VisitedOn => LastInspectedOn ?? OpenedOn;

    Due? NextVisit(Norms norms) => RemovedOn is not null || Condition is BoardCondition.OutOfUse ? null
        : Condition is BoardCondition.Damaged ? new(VisitedOn.AddDays(norms.Of(Mending, VisitedOn).Days), "维修")
        : new(VisitedOn.AddDays(Interval(norms.Of(Inspecting, VisitedOn))), "巡检");

    /// <summary>这一处自己定了的照它；本地有要求的，不得比要求的长。</summary>
    int Interval(Norm norm) => InspectionInterval is { } own && (own < norm.Days || !norm.IsLocal) ? own : norm.Days;

    public static readonly Ledger<NoticeBoard> Ledger = new("notice-boards", "公开栏与公开专区", Chapter.Platforms)
    {
        About = "墙上的公开栏、电子屏，便民大厅里的公开专区、查阅点，一处一条。巡检后改“最近巡检”和“现状”，到期会提醒下一次；"
            + "年度报告的“设置公开栏几个”“设立政务公开专区几个”从这里数。",
        Counter = "处",
        Key = ["name"],
        Label = "name",
        SortBy = "opened_on",
        Columns =
        [
            new TextColumn<NoticeBoard>("name", "名称", b => b.Name) { IsRequired = true, IsSortable = true, MaxLength = 60, Hint = "看得出是哪一处，如“白云村村务公开栏”。" },
            new ChoiceColumn<NoticeBoard, BoardKind>("kind", "种类", b => b.Kind,
                (BoardKind.Board, "notice-board", "公开栏"), (BoardKind.Screen, "screen", "电子屏"),
                (BoardKind.Corner, "corner", "政务公开专区"), (BoardKind.ReadingPoint, "reading-point", "信息查阅点")) { IsRequired = true },
            new TextColumn<NoticeBoard>("place", "设置地点", b => b.Place) { IsRequired = true, MaxLength = 100 },
            new TextColumn<NoticeBoard>("village", "所在村（社区）", b => b.Village) { MaxLength = 40, Hint = "不在村里的空着。" },
            new DayColumn<NoticeBoard>("opened_on", "启用日期", b => b.OpenedOn) { IsRequired = true, IsSortable = true, Hint = "记不清的，填能查到的最早日期。" },
            new ChoiceColumn<NoticeBoard, BoardCondition>("condition", "现状", b => b.Condition,
                (BoardCondition.Good, "good", "完好"), (BoardCondition.Damaged, "damaged", "破损待修"), (BoardCondition.OutOfUse, "out-of-use", "停用")) { IsRequired = true },
            new TextColumn<NoticeBoard>("keeper", "管护人", b => b.Keeper) { MaxLength = 40 },
            new TextColumn<NoticeBoard>("equipment", "设施设备", b => b.Equipment) { IsListed = false, MaxLength = 500, IsLong = true, Hint = "专区、查阅点写明电脑、打印机、资料架、公报等。" },
            new DayColumn<NoticeBoard>("last_posted_on", "最近换新", b => b.LastPostedOn) { Hint = "最近一次换上新内容的日期。" },
            new DayColumn<NoticeBoard>("last_inspected_on", "最近巡检", b => b.LastInspectedOn),
            new CountColumn<NoticeBoard>("inspection_interval", "巡检间隔", b => b.InspectionInterval) { IsListed = false, Unit = "天", Most = 366, Hint = "空着照本机关的要求，没有要求的按九十天，每季度一次。" },
            new DayColumn<NoticeBoard>("removed_on", "撤除日期", b => b.RemovedOn) { IsListed = false },
            new TextColumn<NoticeBoard>("note", "备注", b => b.Note) { IsLong = true, MaxLength = 1000, IsListed = false },
        ],
        Checks =
        [
            Check<NoticeBoard>.Malformed("BRD-01", "removed_on", "撤除日期早于启用日期。请核对两个日期。", b => b.RemovedOn < b.OpenedOn),
            Check<NoticeBoard>.Malformed("BRD-02", "last_inspected_on", "最近巡检早于启用日期。请核对两个日期。", b => b.LastInspectedOn < b.OpenedOn),
            Check<NoticeBoard>.Malformed("BRD-03", "last_posted_on", "最近换新早于启用日期。请核对两个日期。", b => b.LastPostedOn < b.OpenedOn),
            Check<NoticeBoard>.Unlawful("BRD-11", Statutes.Regulation2019.Article(25, 1), "equipment", "查阅场所应当配备相应的设施、设备，这里没有写。请配齐后补上。",
                b => b.IsForReading && b.RemovedOn is null && b.Equipment.Length == 0),
            Check<NoticeBoard>.Beyond("BRD-12", Inspecting, "inspection_interval", "巡检间隔长于 {0} 天，提醒仍照 {0} 天算。请改成 {0} 天以内。",
                b => b.VisitedOn, (b, days, _) => b.InspectionInterval > days),
        ],
        Limits = [Inspecting, Mending],
        Due = (board, norms) => board.NextVisit(norms),
        Measures =
        [
            new("notice-boards", "设置公开栏", "个", (b, year) => (b.Kind == BoardKind.Board || b.Kind == BoardKind.Screen)
                && b.OpenedOn.Year <= year && (b.RemovedOn == null || b.RemovedOn.Value.Year > year)),
            new("reading-corners", "设立政务公开专区、查阅点", "个", (b, year) => (b.Kind == BoardKind.Corner || b.Kind == BoardKind.ReadingPoint)
                && b.OpenedOn.Year <= year && (b.RemovedOn == null || b.RemovedOn.Value.Year > year)),
        ],
    };
}
