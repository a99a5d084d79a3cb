using Gongkai.App.People;
using Gongkai.Organs;

namespace Gongkai.App.Work;

/// <summary>一个人要怎样收提醒。没有选过的照本机关的设置。站内的总有，这里说的是邮件。</summary>
sealed class ReminderChoice
{
    public long OfficerId { get; set; }

    /// <summary>也发邮件。</summary>
    public bool Mails { get; set; } = true;

    /// <summary>不发邮件的类别，逗号隔开。</summary>
    public string Muted { get; set; } = "";

    /// <summary>从几点起不打扰（北京时间）。</summary>
    public int QuietFrom { get; set; } = 20;

    /// <summary>到几点为止；与起点相同就是不设。</summary>
    public int QuietTo { get; set; } = 8;

    /// <summary>攒成一天一封。</summary>
    public bool Digest { get; set; }

    /// <summary>一天一封的，几点发。</summary>
    public int DigestAt { get; set; } = 9;

    /// <summary>最近一封汇总是哪天的。</summary>
    public DateOnly? DigestedOn { get; set; }

    /// <summary>没有选过的：照本机关的设置。</summary>
    public static async Task<ReminderChoice> DefaultAsync(OrganSettings settings, long officerId, long organId, CancellationToken cancel) => new()
    {
        OfficerId = officerId,
        QuietFrom = (await settings.GetAsync(organId, Settings.QuietFrom, cancel)).Hour,
        QuietTo = (await settings.GetAsync(organId, Settings.QuietTo, cancel)).Hour,
        DigestAt = (await settings.GetAsync(organId, Settings.DigestAt, cancel)).Hour,
    };

    public bool Wants(string kind) => Mails && !Muted.Split(',').Contains(kind);

    /// <summary>这个钟点不打扰；跨过半夜的也对。</summary>
    public bool IsQuietAt(int hour) => QuietFrom <= QuietTo ? QuietFrom <= hour && hour < QuietTo : hour >= QuietFrom || hour < QuietTo;

    /// <summary>现在可以写邮件：不在不打扰的钟点；一天一封的，到了钟点而今天还没有写。</summary>
    public bool MayMailAt(DateTimeOffset beijing) =>
        !IsQuietAt(beijing.Hour) && (!Digest || (beijing.Hour >= DigestAt && DigestedOn != DateOnly.FromDateTime(beijing.DateTime)));
}
