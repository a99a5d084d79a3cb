using Gongkai.App.People;
using Gongkai.Organs;

namespace Gongkai.App.SignIn;

/// <summary>登录的规定：口令多长、多久不用就退出照各机关的设置，其余是定数。</summary>
sealed class SignInSettings(OrganSettings settings)
{
    /// <summary>登录一次至多多久，不论用不用。</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    /// <summary>改登录方式要在登录后多久之内，过了就再登录一次。</summary>
    public static readonly TimeSpan Recent = TimeSpan.FromMinutes(15);

    /// <summary>还没有机关时设的第一个口令至少几位。</summary>
    public static int FirstPasswordLength => Settings.PasswordLength.ValueOf(null);

    public Task<int> PasswordLengthAsync(long organId, CancellationToken cancel) => settings.GetAsync(organId, Settings.PasswordLength, cancel);

    /// <summary>过期的登录留多久，供本人查看。</summary>
    public async Task<TimeSpan> KeptAsync(long organId, CancellationToken cancel) => TimeSpan.FromDays(await settings.GetAsync(organId, Settings.SessionDays, cancel));

    /// <summary>多久不用就退出；审批人、管理员早些。</summary>
    public async Task<TimeSpan> IdleAsync(Actor actor, CancellationToken cancel) =>
        TimeSpan.FromMinutes(await settings.GetAsync(actor.OrganId, actor.IsSensitive ? Settings.IdleMinutesApproving : Settings.IdleMinutes, cancel));
}
