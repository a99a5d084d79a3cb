using System.Text.RegularExpressions;
using Gongkai.Ledgers;

namespace Gongkai.Supervision;

/// <summary>领导小组成员及分工（一人一任）。</summary>
public sealed partial class GroupMember : LedgerRecord
{
    /// <summary>排第几位。</summary>
    public int Rank { get; set; }

    public string Name { get; set; } = "";

    /// <summary>在本机关的职务。</summary>
    public string Post { get; set; } = "";

    public GroupRole Role { get; set; }

    /// <summary>分工：管哪些事。</summary>
    public string Division { get; set; } = "";

    public DateOnly FromOn { get; set; }

    /// <summary>当日起不再担任；仍在任为 null。</summary>
    public DateOnly? ToOn { get; set; }

    public string OfficePhone { get; set; } = "";

    public string Mobile { get; set; } = "";

    /// <summary>成立或者调整领导小组的文件。</summary>
    public string AppointedBy { get; set; } = "";

    bool HasOddMobile => Mobile.Length > 0 && !MobileShape().IsMatch(Mobile);

    [GeneratedRegex(@"^1[3-9]\d{9}$")]
    private static partial Regex MobileShape();

    public static readonly Ledger<GroupMember> Ledger = new("leading-group", "领导小组成员及分工", Chapter.Supervision)
    {
        About = "政务公开工作领导小组里谁担任什么、管哪些事。一人一任一条：换人时给原来的填“止”，新来的另记一条，历任就都查得到。",
        Counter = "人",
        Key = ["name", "role", "from_on"],
        Label = "name",
        SortBy = "rank",
        IsDescending = false,
        Columns =
        [
            new CountColumn<GroupMember>("rank", "位次", m => m.Rank) { IsRequired = true, IsSortable = true, Most = 999, Hint = "组长是 1，往下排。" },
            new TextColumn<GroupMember>("name", "姓名", m => m.Name) { IsRequired = true, IsSortable = true, MaxLength = 40 },
            new TextColumn<GroupMember>("post", "职务", m => m.Post) { IsRequired = true, MaxLength = 60, Hint = "在本单位的职务，如“副乡长”。" },
            new ChoiceColumn<GroupMember, GroupRole>("role", "组内职务", m => m.Role,
                (GroupRole.Head, "head", "组长"), (GroupRole.DeputyHead, "deputy-head", "副组长"), (GroupRole.Member, "member", "成员"),
                (GroupRole.OfficeHead, "office-head", "办公室主任"), (GroupRole.OfficeMember, "office-member", "办公室成员")) { IsRequired = true },
            new TextColumn<GroupMember>("division", "分工", m => m.Division) { IsLong = true, MaxLength = 500 },
            new DayColumn<GroupMember>("from_on", "起", m => m.FromOn) { IsRequired = true, IsSortable = true },
            new DayColumn<GroupMember>("to_on", "止", m => m.ToOn) { Hint = "当日起不再担任；仍在任的空着。" },
            new TextColumn<GroupMember>("office_phone", "办公电话", m => m.OfficePhone) { MaxLength = 30 },
            new TextColumn<GroupMember>("mobile", "手机", m => m.Mobile) { MaxLength = 20, IsPersonal = true, IsListed = false, Hint = "只供内部联络，加密存放，不列在清单上。" },
            new TextColumn<GroupMember>("appointed_by", "任职文件", m => m.AppointedBy) { IsListed = false, Hint = "成立或者调整领导小组的文件名称、文号。" },
        ],
        Checks =
        [
            Check<GroupMember>.Malformed("GRP-01", "to_on", "止的日期早于起的日期。请核对两个日期。", m => m.ToOn < m.FromOn),
            Check<GroupMember>.Malformed("GRP-02", "mobile", "手机号不是十一位的号码。请核对；座机填在“办公电话”。", m => m.HasOddMobile),
        ],
    };
}
