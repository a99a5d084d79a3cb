using Gongkai.Ledgers;

namespace Gongkai.Organs;

/// <summary>工作人员。登录用的口令等不在这里；做什么见 <see cref="Assignment"/>。</summary>
public sealed class Officer : LedgerRecord
{
    /// <summary>账号：全系统不重，给出后不改。</summary>
    public string Account { get; set; } = "";

    public string Name { get; set; } = "";

    /// <summary>职务。</summary>
    public string Post { get; set; } = "";

    public string OfficePhone { get; set; } = "";

    public string Mobile { get; set; } = "";

    public string Email { get; set; } = "";

    public DateOnly JoinedOn { get; set; }

    /// <summary>离岗之日，当日起不能登录；在岗为 null。</summary>
    public DateOnly? LeftOn { get; set; }

    public bool IsServingOn(DateOnly day) => LeftOn is null || day < LeftOn;

    public static readonly Ledger<Officer> Ledger = new("officers", "工作人员", Chapter.Organs)
    {
        About = "经办公开工作的人。账号给出后不改；离岗的填离岗日期，不删除，经手的事才查得到人。",
        Counter = "人",
        Keeping = Right.ManageOfficers,
        Key = ["account"],
        IsKeyGlobal = true,
        Label = "name",
        SortBy = "account",
        IsDescending = false,
        Columns =
        [
            new TextColumn<Officer>("account", "账号", o => o.Account) { IsRequired = true, IsSortable = true, MaxLength = 40, Hint = "英文字母开头，字母、数字、点、短横。" },
            new TextColumn<Officer>("name", "姓名", o => o.Name) { IsRequired = true, IsSortable = true, MaxLength = 40 },
            new TextColumn<Officer>("post", "职务", o => o.Post) { MaxLength = 60 },
            new TextColumn<Officer>("office_phone", "办公电话", o => o.OfficePhone) { MaxLength = 30 },
            new TextColumn<Officer>("mobile", "手机", o => o.Mobile) { MaxLength = 20, IsPersonal = true, IsListed = false },
            new TextColumn<Officer>("email", "电子邮箱", o => o.Email) { MaxLength = 100, IsListed = false, Hint = "用来收到期提醒。" },
            new DayColumn<Officer>("joined_on", "到岗日期", o => o.JoinedOn) { IsRequired = true },
            new DayColumn<Officer>("left_on", "离岗日期", o => o.LeftOn),
        ],
        Checks =
        [
            Check<Officer>.Malformed("OFC-01", "left_on", "离岗日期早于到岗日期。请核对两个日期。", o => o.LeftOn < o.JoinedOn),
            Check<Officer>.Malformed("OFC-02", "account", "账号应以英文字母开头，只用字母、数字、点和短横，至少两个字符。", o => !OrganCodes.IsAccount(o.Account)),
            Check<Officer>.Malformed("OFC-03", "email", "电子邮箱应写成 名称@域名 的形式。", o => o.Email.Length > 0 && !OrganCodes.IsEmail(o.Email)),
            Check<Officer>.Malformed("OFC-04", "office_phone", "办公电话应是区号加号码，如 0955-1234567。", o => !OrganCodes.ArePhones(o.OfficePhone)),
        ],
    };
}
