using Gongkai.Ledgers;
using Gongkai.Records;

namespace Gongkai.App.Demo;

/// <summary>示例县的行政规范性文件：有刚成文还没有公布的，有快到期要清理评估的，有废止了的。</summary>
static class DemoRecords
{
    public static IEnumerable<LedgerRecord> Make(IReadOnlyDictionary<string, long> organs, DateOnly today) =>
    [
        Document(organs["SL"], "示例县城乡低保申请审核确认办法", "示政规发", 2, today.AddYears(-3), today.AddYears(2)),
        Document(organs["SL"], "示例县殡葬管理暂行办法", "示政规发", 5, today.AddYears(-2).AddDays(40), today.AddDays(40)),
        Ended(Document(organs["SL"], "示例县道路运输管理办法", "示政规发", 1, today.AddYears(-6), null), today.AddDays(-50)),
        Document(organs["SL-BY"], "白云乡农村宅基地审批管理办法", "白政规发", 1, today.AddDays(-200), today.AddYears(4)),
        Unpublished(Document(organs["SL-BY"], "白云乡村级集贸市场管理办法", "白政规发", 2, today.AddDays(-12), null)),
    ];

    static NormativeDocument Document(long organ, string title, string code, int number, DateOnly madeOn, DateOnly? validUntil) => new()
    {
        OrganId = organ,
        Title = title,
        Number = $"{code}〔{madeOn.Year}〕{number}号",
        Kind = DocumentKind.Normative,
        MadeOn = madeOn,
        Drafter = "司法局",
        ReviewedOn = madeOn.AddDays(-14),
        PublishedOn = madeOn.AddDays(7),
        PublishedAt = "县政府网站",
        EffectiveOn = madeOn.AddDays(30),
        ValidUntil = validUntil,
        FiledOn = madeOn.AddDays(20),
    };

    static NormativeDocument Unpublished(NormativeDocument document)
    {
        (document.PublishedOn, document.PublishedAt, document.FiledOn) = (null, "", null);
        return document;
    }

    static NormativeDocument Ended(NormativeDocument document, DateOnly on)
    {
        (document.Validity, document.EndedOn, document.EndedBy) = (Validity.Repealed, on, "示例县人民政府关于废止部分规范性文件的决定");
        return document;
    }
}
