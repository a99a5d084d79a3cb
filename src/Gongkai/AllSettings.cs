using Gongkai.Organs;

namespace Gongkai;

/// <summary>全部设置：写定的各项，加上各台账的期限（每条期限就是一项设置）。</summary>
public static class AllSettings
{
    /// <summary>依页面的次序。</summary>
    public static ImmutableArray<Setting> All { get; } =
    [
        Settings.DisplayName, Settings.Contact,
        Settings.PasswordLength, Settings.IdleMinutes, Settings.IdleMinutesApproving,
        Settings.RemindBefore, Settings.DigestAt, Settings.QuietFrom, Settings.QuietTo,
        Settings.UndoHours,
        .. AllLedgers.Limits.Select(Settings.Of),
        Settings.DraftDays, Settings.SessionDays,
    ];

    /// <summary>没有这一项为 null。</summary>
    public static Setting? Find(string? id) => All.FirstOrDefault(setting => setting.Id == id);
}
