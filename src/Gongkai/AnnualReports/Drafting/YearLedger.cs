using Gongkai.Organs;

namespace Gongkai.AnnualReports.Drafting;

/// <summary>
/// 一年的台账：一个机关一个年度，各计量的数，不含记录本身。
/// 表上的格以“表/行”为计量、列为键（requests/granted、person）；合计与结转下年由表样推算，不从这里取。
/// </summary>
/// <param name="Organ">机关全称，如“示例县甲乡人民政府”。</param>
/// <param name="Counts">没有的就是零。</param>
public sealed record YearLedger(string Organ, Level? Level, int Year, FrozenDictionary<MeasureKey, decimal> Counts)
{
    /// <summary>机关代码；没有为 null。</summary>
    public string? Code { get; init; }

    public decimal this[string measure, string key = ""] => Counts.GetValueOrDefault(new(measure, key));

    /// <summary>各级人民政府（街道办事处、部门不是）：年报须写工作考核、社会评议、责任追究（条例第五十条第（四）项）。</summary>
    public bool IsGovernment => OrganName.IsPeoplesGovernment(Organ, Level);
}

/// <summary>计量与键。</summary>
/// <param name="Measure">如 requests/granted、published、training。</param>
/// <param name="Key">如 person、website；不分键的为空。</param>
public readonly record struct MeasureKey(string Measure, string Key = "")
{
    /// <summary>台账的计量编号 → 这里的计量与键：写到格的“表/行/列”，末段就是键。</summary>
    /// <param name="id">如 disclosure/normative/made、requests/granted、trainings。</param>
    /// <param name="key">记录给出的键；没有为空。</param>
    public static MeasureKey Of(string id, string key = "") =>
        key.Length == 0 && id.Count(c => c == '/') == 2 ? new(id[..id.LastIndexOf('/')], id[(id.LastIndexOf('/') + 1)..]) : new(id, key);
}
