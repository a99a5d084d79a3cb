using Gongkai.Ledgers;
using Gongkai.Records;

namespace Gongkai.App.Demo;

/// <summary>示例：政府信息管理。有现行有效的、快到清理期的、已经废止的，也有成文还没有公布的。</summary>
static class DemoRecords
{
    static readonly (string Organ, string Title, string Number, int MadeDaysAgo, int? PublishedAfter, int? ValidYears, Validity Validity)[] Documents =
    [
        ("SL", "示例县政府信息公开工作规定", "示政规发〔{0}〕1号", 700, 6, 5, Validity.InForce),
        ("SL", "示例县基层政务公开标准化规范化实施办法", "示政规发〔{0}〕2号", 1790, 9, 5, Validity.InForce),
        ("SL", "示例县公共资源交易信息公开办法", "示政规发〔{0}〕3号", 10, null, 5, Validity.InForce),
        ("SL-CZ", "示例县财政专项资金公开管理办法（暂行）", "示财规发〔{0}〕1号", 640, 4, 2, Validity.InForce),
        ("SL-BY", "白云乡村务公开实施细则", "白政规发〔{0}〕1号", 420, 8, 5, Validity.InForce),
        ("SL-BY", "白云乡便民服务事项公开规定", "白政规发〔{0}〕2号", 12, null, 5, Validity.InForce),
        ("SL-QX", "清溪镇政务公开考核办法", "清政规发〔{0}〕1号", 1500, 10, 5, Validity.Repealed),
    ];

    public static IEnumerable<LedgerRecord> Make(IReadOnlyDictionary<string, long> organs, DateOnly today) =>
        Documents.Select(row =>
        {
            var made = today.AddDays(-row.MadeDaysAgo);
            DateOnly? published = row.PublishedAfter is { } days ? made.AddDays(days) : null;
            return new NormativeDocument
            {
                OrganId = organs[row.Organ],
                Title = row.Title,
                Number = row.Number.Replace("{0}", $"{made.Year}", StringComparison.Ordinal),
                Kind = DocumentKind.Normative,
                MadeOn = made,
                Openness = Openness.Proactive,
                Basis = "中华人民共和国政府信息公开条例",
                Drafter = "办公室",
                ReviewedOn = made.AddDays(-7),
                PublishedOn = published,
                PublishedAt = published is null ? "" : "本机关网站“行政规范性文件”栏目",
                EffectiveOn = published?.AddDays(30),
                ValidUntil = row.ValidYears is { } years ? made.AddYears(years) : null,
                Validity = row.Validity,
                EndedOn = row.Validity is Validity.Repealed ? today.AddDays(-45) : null,
                EndedBy = row.Validity is Validity.Repealed ? "清政规发〔2026〕3号" : "",
            };
        });
}
