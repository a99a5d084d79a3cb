using System.Globalization;
using Gongkai.Ledgers;

namespace Gongkai.Organs;

/// <summary>写定的各项设置，总表见 <see cref="AllSettings"/>。加一项：在这里写一行，在总表列上，用的地方 <c>GetAsync(机关, Settings.某项)</c>。</summary>
public static class Settings
{
    public static readonly Setting<string> DisplayName =
        Text("display-name", SettingGroup.Identity, "对外名称", "公开接口上的名称；空着就用机关名称。", 60);

    public static readonly Setting<string> Contact =
        Text("contact", SettingGroup.Identity, "对外联系方式", "公开接口上的咨询方式；空着就用机关台账里的地址、电话。", 200);

    public static readonly Setting<int> PasswordLength =
        Count("password-length", SettingGroup.SignIn, "口令至少几位", "新设口令时照此查；已有的口令不受影响。", 10, 8, 32, "位");

    public static readonly Setting<int> IdleMinutes =
        Count("idle-minutes", SettingGroup.SignIn, "多久不动就退出", "一般人员离开座位后自动退出的时间。", 120, 10, 480, "分钟");

    public static readonly Setting<int> IdleMinutesApproving =
        Count("idle-minutes-approving", SettingGroup.SignIn, "审签与管理人员多久不动就退出", "有审批权、管理权的人员另定，应当更短。", 30, 5, 120, "分钟");

    public static readonly Setting<TimeOnly> QuietFrom = Time("quiet-from", SettingGroup.Notices, "免打扰从几时起", "此后的邮件提醒攒到第二天。", new(20, 0));
    public static readonly Setting<TimeOnly> QuietTo = Time("quiet-to", SettingGroup.Notices, "免打扰到几时止", "早于此时的邮件提醒等到此时再发。", new(8, 0));
    public static readonly Setting<TimeOnly> DigestAt = Time("digest-at", SettingGroup.Notices, "每日汇总几时发", "选了每日汇总的人员，一天只收一封。", new(8, 30));

    public static readonly Setting<int> RemindBefore =
        Count("remind-before", SettingGroup.Notices, "提前几个工作日提醒", "到期之前第一次提醒。", 5, 1, 20, "个工作日");

    public static readonly Setting<int> UndoHours =
        Count("undo-hours", SettingGroup.Ledgers, "导入、整批办理之后多久可以撤回", "过了时限，只能逐条更正。", 24, 1, 168, "小时");

    public static readonly Setting<int> DraftDays =
        Count("draft-days", SettingGroup.Retention, "草稿留多久", "没有提交的草稿到期删去。", 30, 7, 180, "天");

    public static readonly Setting<int> SessionDays =
        Count("session-days", SettingGroup.Retention, "登录记录留多久", "退出之后，登录的设备与时间留作查对；操作日志另行永久留存。", 180, 30, 1095, "天");

    /// <summary>一条期限：只能比上限更严，从哪天起算的事照它。</summary>
    public static Setting<int> Of(Limit limit) =>
        Count(limit.Id, SettingGroup.Limits, limit.Wording, limit.Hint, limit.Most, 1, limit.Most, limit.Unit) with { IsDated = true, Limit = limit };

    static Setting<int> Count(string id, SettingGroup group, string wording, string hint, int initial, int least, int most, string unit) => new(id, group, wording, hint, initial)
    {
        Unit = unit,
        Read = text => int.TryParse(FullWidth.Narrow(text), NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count >= least && count <= most
            ? (count, null)
            : (0, $"“{wording}”应是 {least} 到 {most} 的整数。"),
        Write = count => count.ToString(CultureInfo.InvariantCulture),
    };

    static Setting<TimeOnly> Time(string id, SettingGroup group, string wording, string hint, TimeOnly initial) => new(id, group, wording, hint, initial)
    {
        Read = text => TimeOnly.TryParseExact(FullWidth.Narrow(text), ["H:mm", "HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? (time, null)
            : (default, $"“{wording}”请写成 8:30 的形式。"),
        Write = time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
    };

    static Setting<string> Text(string id, SettingGroup group, string wording, string hint, int most) => new(id, group, wording, hint, "")
    {
        Read = text => text.Length <= most ? (text, null) : (null, $"“{wording}”填了 {text.Length} 个字，至多 {most} 个。请删减。"),
        Write = text => text,
    };
}
