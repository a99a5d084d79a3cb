using Gongkai.Ledgers;

namespace Gongkai.Organs;

/// <summary>授予职责：谁、在哪个机关（所属机关）、什么职责、从哪天到哪天、是否及于下级。</summary>
public sealed class Assignment : LedgerRecord
{
    /// <summary>人员的账号。</summary>
    public string Account { get; set; } = "";

    /// <summary>职责的编号，见 <see cref="Duties"/>。</summary>
    public string Duty { get; set; } = "";

    /// <summary>及于下级机关。</summary>
    public bool IncludesSubordinates { get; set; }

    public DateOnly StartsOn { get; set; }

    /// <summary>当日起不再有；没有期限为 null。</summary>
    public DateOnly? EndsOn { get; set; }

    /// <summary>借用：一人单位借上级机关的人，写明缘由，至多一年。</summary>
    public bool IsBorrowed { get; set; }

    /// <summary>授予的缘由；借用的必填。</summary>
    public string Note { get; set; } = "";

    public bool IsInForceOn(DateOnly day) => StartsOn <= day && (EndsOn is null || day < EndsOn);

    public static readonly Ledger<Assignment> Ledger = new("assignments", "职责", Chapter.Organs)
    {
        About = "谁在哪个机关担任什么职责。一人可以兼几项；一人单位可以借上级的审核人。",
        Counter = "项",
        Keeping = Right.ManageOfficers,
        Key = ["account", "duty", "starts_on"],
        Label = "account",
        SortBy = "account",
        IsDescending = false,
        Columns =
        [
            new TextColumn<Assignment>("account", "账号", a => a.Account) { IsRequired = true, IsSortable = true, MaxLength = 40, RefersTo = "officers" },
            new NamedColumn<Assignment>("duty", "职责", a => a.Duty, [.. Duties.All.Select(duty => new Choice(duty.Id, duty.Name))]) { IsRequired = true },
            new FlagColumn<Assignment>("subordinates", "及于下级", a => a.IncludesSubordinates),
            new DayColumn<Assignment>("starts_on", "起", a => a.StartsOn) { IsRequired = true },
            new DayColumn<Assignment>("ends_on", "止", a => a.EndsOn) { Hint = "当日起不再担任；没有期限就空着。" },
            new FlagColumn<Assignment>("borrowed", "借用", a => a.IsBorrowed) { Hint = "上级机关的人来本机关代办，至多一年，写明缘由。" },
            new TextColumn<Assignment>("note", "缘由", a => a.Note) { IsListed = false },
        ],
        Checks =
        [
            Check<Assignment>.Malformed("DUT-01", "ends_on", "止的日期不晚于起的日期。请核对两个日期。", a => a.EndsOn <= a.StartsOn),
            Check<Assignment>.Malformed("DUT-02", "ends_on", "借用要写明到哪天止，至多一年。请填写一年以内的日期。", a => a.IsBorrowed && (a.EndsOn is null || a.EndsOn > a.StartsOn.AddYears(1))),
            Check<Assignment>.Malformed("DUT-03", "note", "借用要写明缘由。请写一句为什么借、借来做什么。", a => a.IsBorrowed && a.Note.Length == 0),
            Check<Assignment>.Malformed("DUT-04", "duty", "管理员不能借用。请由上级的管理员直接办理。", a => a.IsBorrowed && a.Duty == Duties.Administrator.Id),
        ],
    };
}
