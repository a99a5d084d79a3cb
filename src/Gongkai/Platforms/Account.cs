using Gongkai.Law;
using Gongkai.Ledgers;

namespace Gongkai.Platforms;

/// <summary>网站与新媒体账号（一个）。</summary>
public sealed class Account : LedgerRecord
{
    static readonly Limit Updating = new("account-update-days", "账号多少天之内要更新", 14, "从上次更新算起。检查指标的底线是十四天，没有更新的单项否决。") { Basis = Statutes.SiteIndicators2019.Whole };
    static readonly Limit Filing = new("account-filing-days", "账号批准后多少天之内备案", 15, "从批准之日算起。上位文件没有写天数，十五天是提醒的期限。");
    static readonly Limit Cancelling = new("account-cancel-days", "账号公告关停后多少天之内注销", 30, "从公告之日算起。上位文件没有写天数，三十天是提醒的期限。");

    public AccountPlatform Platform { get; set; }

    public string Name { get; set; } = "";

    /// <summary>账号标识，网站、专栏的填网址。</summary>
    public string Handle { get; set; } = "";

    public AccountStatus Status { get; set; }

    /// <summary>主管科室。</summary>
    public string Section { get; set; } = "";

    /// <summary>责任编辑。</summary>
    public string Keeper { get; set; } = "";

    /// <summary>已在平台认证，标明主办单位。</summary>
    public bool IsCertified { get; set; }

    /// <summary>同一平台上另有账号的，写明为什么要另开。</summary>
    public string Extra { get; set; } = "";

    public DateOnly? ApprovedOn { get; set; }

    public DateOnly? FiledOn { get; set; }

    public DateOnly? OpenedOn { get; set; }

    public DateOnly? LastPublishedOn { get; set; }

    /// <summary>这个账号自己定的：多少天之内必须更新。</summary>
    public int? SilenceLimit { get; set; }

    public int? Followers { get; set; }

    public DateOnly? ClosingAnnouncedOn { get; set; }

    public DateOnly? ClosedOn { get; set; }

    public string Note { get; set; } = "";

    public bool IsRunning => Status is AccountStatus.Running or AccountStatus.Changing;

    /// <summary>上次更新；还没有更新过的是开通。</summary>
    DateOnly? SilentSince => LastPublishedOn ?? OpenedOn;

    Due? NextStep(Norms norms) => Status switch
    {
        AccountStatus.Approved when ApprovedOn is { } approved => new(approved.AddDays(norms.Of(Filing, approved).Days), "办理备案"),
        AccountStatus.Closing when ClosingAnnouncedOn is { } announced => new(announced.AddDays(norms.Of(Cancelling, announced).Days), "注销账号"),
        AccountStatus.Running or AccountStatus.Changing when SilentSince is { } last => new(last.AddDays(Math.Min(SilenceLimit ?? int.MaxValue, norms.Of(Updating, last).Days)), "更新内容"),
        _ => null,
    };

    public static readonly Ledger<Account> Ledger = new("platform-accounts", "网站与新媒体账号", Chapter.Platforms)
    {
        About = "本单位的公众号、微博、短视频号、小程序和网站专栏，一个账号一条，从拟开设记到归档。"
            + "每次发布后把“最近更新”改到当天，就会按更新间隔提醒；年度报告的“运行政务新媒体账号几个”从这里数，网站不算在内。",
        Counter = "个",
        Key = ["platform", "name"],
        Label = "name",
        SortBy = "name",
        IsDescending = false,
        Columns =
        [
            new ChoiceColumn<Account, AccountPlatform>("platform", "平台", a => a.Platform,
                (AccountPlatform.WeChat, "wechat", "微信公众号"), (AccountPlatform.Weibo, "weibo", "政务微博"), (AccountPlatform.Toutiao, "toutiao", "今日头条"),
                (AccountPlatform.Douyin, "douyin", "抖音"), (AccountPlatform.Kuaishou, "kuaishou", "快手"), (AccountPlatform.WeChatVideo, "wechat-video", "微信视频号"),
                (AccountPlatform.MiniProgram, "mini-program", "小程序"), (AccountPlatform.App, "app", "移动客户端"), (AccountPlatform.Website, "website", "网站或者专栏"),
                (AccountPlatform.Other, "other", "其他")) { IsRequired = true },
            new TextColumn<Account>("name", "账号名称", a => a.Name) { IsRequired = true, IsSortable = true, MaxLength = 60, Hint = "与平台上显示的一字不差。" },
            new TextColumn<Account>("handle", "账号标识或网址", a => a.Handle) { IsListed = false },
            new ChoiceColumn<Account, AccountStatus>("status", "状态", a => a.Status,
                (AccountStatus.Planned, "planned", "拟开设"), (AccountStatus.Approved, "approved", "已批准"), (AccountStatus.Filed, "filed", "已备案"),
                (AccountStatus.Running, "running", "运行"), (AccountStatus.Changing, "changing", "变更中"), (AccountStatus.Closing, "closing", "公告关停"),
                (AccountStatus.Cancelled, "cancelled", "已注销"), (AccountStatus.Archived, "archived", "已归档")) { IsRequired = true },
            new TextColumn<Account>("section", "主管科室", a => a.Section) { MaxLength = 60 },
            new TextColumn<Account>("keeper", "责任编辑", a => a.Keeper) { MaxLength = 40 },
            new FlagColumn<Account>("certified", "已认证", a => a.IsCertified) { IsListed = false, Hint = "在平台上认证，并标明主办单位。" },
            new TextColumn<Account>("extra", "另开账号的理由", a => a.Extra) { IsListed = false, Hint = "一个单位在一个平台上原则上只开一个账号；已经有一个的，写明为什么还要这一个。" },
            new DayColumn<Account>("approved_on", "批准日期", a => a.ApprovedOn) { IsListed = false },
            new DayColumn<Account>("filed_on", "备案日期", a => a.FiledOn) { IsListed = false, Hint = "报上级并录入全国政务新媒体信息报送系统之日。" },
            new DayColumn<Account>("opened_on", "开通日期", a => a.OpenedOn) { IsListed = false },
            new DayColumn<Account>("last_published_on", "最近更新", a => a.LastPublishedOn),
            new CountColumn<Account>("silence_limit", "更新间隔上限", a => a.SilenceLimit) { IsListed = false, Unit = "天", Most = 366, Hint = "空着照本机关的要求，没有要求的按十四天；这个账号要更勤的，填它的天数。" },
            new CountColumn<Account>("followers", "关注人数", a => a.Followers) { IsListed = false, Unit = "人" },
            new DayColumn<Account>("closing_announced_on", "关停公告日期", a => a.ClosingAnnouncedOn) { IsListed = false },
            new DayColumn<Account>("closed_on", "注销日期", a => a.ClosedOn) { IsListed = false },
            new TextColumn<Account>("note", "备注", a => a.Note) { IsLong = true, MaxLength = 1000, IsListed = false },
        ],
        Checks =
        [
            Check<Account>.Malformed("ACC-01", "opened_on", "运行、变更、关停的账号要有开通日期。请补上开通日期，或者改正状态。",
                a => a.OpenedOn is null && a.Status is AccountStatus.Running or AccountStatus.Changing or AccountStatus.Closing),
            Check<Account>.Malformed("ACC-02", "last_published_on", "最近更新早于开通日期。请核对两个日期。", a => a.LastPublishedOn < a.OpenedOn),
            Check<Account>.Malformed("ACC-03", "closed_on", "注销日期早于开通日期。请核对两个日期。", a => a.ClosedOn < a.OpenedOn),
            Check<Account>.Malformed("ACC-04", "closed_on", "已注销、已归档的账号要有注销日期。请补上注销日期，或者改正状态。",
                a => a.ClosedOn is null && a.Status is AccountStatus.Cancelled or AccountStatus.Archived),
            Check<Account>.Malformed("ACC-05", "status", "填了注销日期，状态还不是已注销、已归档。请改正状态，或者去掉注销日期。",
                a => a.ClosedOn is not null && a.Status is not (AccountStatus.Cancelled or AccountStatus.Archived)),
            Check<Account>.Unlawful("ACC-11", Statutes.NewMediaOpinions2018.Whole, "filed_on", "正在运行，没有登记备案日期。请办理备案，办妥后补上日期。",
                a => a.IsRunning && a.FiledOn is null),
            Check<Account>.Unlawful("ACC-12", Statutes.NewMediaOpinions2018.Whole, "closing_announced_on", "注销前没有向社会公告。请补发公告，并写明情况。",
                a => a.ClosedOn is not null && a.ClosingAnnouncedOn is null),
            Check<Account>.Unlawful("ACC-13", Statutes.NewMediaOpinions2018.Whole, "certified", "正在运行，没有认证并标明主办单位。请在平台上办理认证。",
                a => a.IsRunning && !a.IsCertified && a.Platform is not AccountPlatform.Website),
            Check<Account>.Beyond("ACC-14", Updating, "silence_limit", "更新间隔上限长于 {0} 天，提醒仍照 {0} 天算。请改成 {0} 天以内。",
                a => a.SilentSince, (a, days, _) => a.SilenceLimit > days),
            Check<Account>.Beyond("ACC-16", Filing, "filed_on", "批准后过了 {0} 天才备案。日期属实的不必改。",
                a => a.ApprovedOn, (a, days, _) => a.FiledOn > a.ApprovedOn?.AddDays(days)),
            Check<Account>.Beyond("ACC-17", Cancelling, "closed_on", "公告关停后过了 {0} 天才注销。日期属实的不必改。",
                a => a.ClosingAnnouncedOn, (a, days, _) => a.ClosedOn > a.ClosingAnnouncedOn?.AddDays(days)),
        ],
        Soles =
        [
            new("ACC-15", Statutes.NewMediaOpinions2018.Whole, "extra",
                "本机关在这个平台上开着不止一个账号，都没有写另开的理由。一个单位原则上在同一个平台只开一个：请注销多余的，确有必要的写明理由。",
                ["platform"],
                a => a.Extra == "" && (a.Status == AccountStatus.Running || a.Status == AccountStatus.Changing)
                    && a.Platform != AccountPlatform.MiniProgram && a.Platform != AccountPlatform.App
                    && a.Platform != AccountPlatform.Website && a.Platform != AccountPlatform.Other),
        ],
        Limits = [Updating, Filing, Cancelling],
        Due = (account, norms) => account.NextStep(norms),
        Measures =
        [
            new("accounts", "运行政务新媒体账号", "个", (a, year) => a.Platform != AccountPlatform.Website
                && a.OpenedOn != null && a.OpenedOn.Value.Year <= year && (a.ClosedOn == null || a.ClosedOn.Value.Year > year)),
        ],
    };
}
