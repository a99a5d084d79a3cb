using Gongkai.Ledgers;
using Gongkai.Platforms;
using Gongkai.Records;
using Gongkai.Supervision;

namespace Gongkai.Tests.Ledgers;

/// <summary>一条好的登记，改一两栏，应当正好犯哪几条核对。</summary>
static class CheckCases
{
    const string Document =
        "title=白云乡农村宅基地管理办法;number=白政规发〔2026〕3号;kind=行政规范性文件;made_on=2026-03-02;openness=主动公开"
        + ";reviewed_on=2026-02-10;published_on=2026-03-09;effective_on=2026-04-01"
        + ";valid_until=2031-03-31;filed_on=2026-03-20;validity=现行有效";

    const string Account =
        "platform=微信公众号;name=白云发布;status=运行;certified=是;approved_on=2024-03-01"
        + ";filed_on=2024-03-08;opened_on=2024-03-10;last_published_on=2026-11-16";

    const string Board =
        "name=便民服务中心公开专区;kind=政务公开专区;place=便民服务中心一楼;opened_on=2022-05-01;condition=完好"
        + ";equipment=电脑一台，资料架;last_posted_on=2026-10-08;last_inspected_on=2026-10-08";

    const string Member = "rank=1;name=马某;post=乡长;role=组长;from_on=2024-01-01;mobile=13800138000";

    const string Training = "held_on=2026-03-02;topic=答复要点;kind=集中授课";

    static readonly (Ledger Ledger, string Good, string Changes, string Broken)[] Cases =
    [
        (NormativeDocument.Ledger, Document, "", ""),
        (NormativeDocument.Ledger, Document, "published_on=2026-03-01", "NRM-01"),
        (NormativeDocument.Ledger, Document, "valid_until=2026-03-31", "NRM-02"),
        (NormativeDocument.Ledger, Document, "valid_until=2026-04-01", ""),
        (NormativeDocument.Ledger, Document, "validity=已废止;ended_on=2026-03-01", "NRM-03"),
        (NormativeDocument.Ledger, Document, "validity=已废止;ended_on=2026-03-02", ""),
        (NormativeDocument.Ledger, Document, "validity=已失效", "NRM-04"),
        (NormativeDocument.Ledger, Document, "ended_on=2026-12-01", "NRM-05"),
        (NormativeDocument.Ledger, Document, "amended_on=2026-03-01", "NRM-06"),
        (NormativeDocument.Ledger, Document, "number=白政规发[2026]3号", "NRM-11"),
        (NormativeDocument.Ledger, Document, "number=白政规发〔2026〕第3号", "NRM-11"),
        (NormativeDocument.Ledger, Document, "number=白政规发〔2026〕03号", "NRM-11"),
        (NormativeDocument.Ledger, Document, "number=", ""),
        // 2026年3月2日成文，二十个工作日届满于3月30日
        (NormativeDocument.Ledger, Document, "published_on=2026-03-30", ""),
        (NormativeDocument.Ledger, Document, "published_on=2026-03-31", "NRM-12"),
        (NormativeDocument.Ledger, Document, "openness=不予公开", "NRM-13"),
        (NormativeDocument.Ledger, Document, "openness=不予公开;kind=其他文件", ""),
        (NormativeDocument.Ledger, Document, "reviewed_on=", "NRM-14"),
        (NormativeDocument.Ledger, Document, "reviewed_on=;kind=其他文件", ""),
        (NormativeDocument.Ledger, Document, "effective_on=2026-03-08", "NRM-15"),
        (Platforms.Account.Ledger, Account, "", ""),
        (Platforms.Account.Ledger, Account, "opened_on=;last_published_on=", "ACC-01"),
        (Platforms.Account.Ledger, Account, "opened_on=;last_published_on=;status=拟开设", ""),
        (Platforms.Account.Ledger, Account, "last_published_on=2024-03-09", "ACC-02"),
        (Platforms.Account.Ledger, Account, "status=已注销;closing_announced_on=2024-02-01;closed_on=2024-03-01", "ACC-03"),
        (Platforms.Account.Ledger, Account, "status=已归档", "ACC-04"),
        (Platforms.Account.Ledger, Account, "closing_announced_on=2026-10-01;closed_on=2026-11-01", "ACC-05"),
        (Platforms.Account.Ledger, Account, "filed_on=", "ACC-11"),
        (Platforms.Account.Ledger, Account, "status=已注销;closed_on=2026-11-18", "ACC-12"),
        (Platforms.Account.Ledger, Account, "certified=否", "ACC-13"),
        (Platforms.Account.Ledger, Account, "certified=否;platform=网站或者专栏", ""),
        (Platforms.Account.Ledger, Account, "silence_limit=15", "ACC-14"),
        (Platforms.Account.Ledger, Account, "silence_limit=7", ""),
        (NoticeBoard.Ledger, Board, "", ""),
        (NoticeBoard.Ledger, Board, "removed_on=2022-04-30", "BRD-01"),
        (NoticeBoard.Ledger, Board, "last_inspected_on=2022-04-30", "BRD-02"),
        (NoticeBoard.Ledger, Board, "last_posted_on=2022-04-30", "BRD-03"),
        (NoticeBoard.Ledger, Board, "equipment=", "BRD-11"),
        (NoticeBoard.Ledger, Board, "equipment=;kind=公开栏", ""),
        (GroupMember.Ledger, Member, "", ""),
        (GroupMember.Ledger, Member, "to_on=2023-12-31", "GRP-01"),
        (GroupMember.Ledger, Member, "mobile=0955-7000000", "GRP-02"),
        (Supervision.Training.Ledger, Training, "", ""),
    ];

    public static TheoryData<string, string, string> All
    {
        get
        {
            TheoryData<string, string, string> data = [];
            foreach (var (ledger, _, changes, broken) in Cases)
                data.Add(ledger.Id, changes, broken);
            return data;
        }
    }

    /// <summary>好的一条，改了这几栏。</summary>
    public static LedgerRecord Record(string ledgerId, string changes)
    {
        var (ledger, good, _, _) = Cases.First(found => found.Ledger.Id == ledgerId);
        Dictionary<string, string> texts = [];
        foreach (var text in $"{good};{changes}".Split(';', StringSplitOptions.RemoveEmptyEntries))
            texts[text[..text.IndexOf('=', StringComparison.Ordinal)]] = text[(text.IndexOf('=', StringComparison.Ordinal) + 1)..];
        var record = ledger.Create();
        Assert.Empty(ledger.Read(record, texts));
        return record;
    }
}
