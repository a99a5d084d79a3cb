using System.Globalization;
using Gongkai.Organs;

namespace Gongkai.AnnualReports.Aggregation;

/// <summary>隶属表的一行，还没有接成树。</summary>
/// <param name="Line">第几行（csv）或第几个（json）。</param>
sealed record HierarchyRow(int Line, IReadOnlyDictionary<string, string> Values)
{
    /// <summary>列的英文名与各种中文表头。</summary>
    static readonly FrozenDictionary<string, string> Headers = new (string Id, string[] Names)[]
    {
        ("organ", ["organ", "name", "机关", "机关名称", "单位", "单位名称", "名称", "行政机关", "机构名称"]),
        ("code", ["code", "代码", "机关代码", "编码", "机构代码", "单位代码", "统一社会信用代码", "行政区划代码"]),
        ("parent", ["parent", "上级", "上级机关", "上级代码", "上级机关代码", "上级单位", "主管机关", "主管部门", "隶属", "隶属机关"]),
        ("level", ["level", "层级", "级别", "机关层级"]),
        ("due_on", ["due_on", "dueon", "due", "应报日期", "截止日期", "报送期限", "应报送日期", "期限"]),
        ("received_on", ["received_on", "receivedon", "received", "收到日期", "报送日期", "实际报送日期", "收报日期"]),
        ("valid_to", ["valid_to", "撤销日期"]),
    }.SelectMany(column => column.Names.Select(name => (name, column.Id))).ToFrozenDictionary(pair => pair.name, pair => pair.Id, StringComparer.OrdinalIgnoreCase);

    static readonly string[] Dates = ["yyyy-MM-dd", "yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyyMMdd"];

    public string? this[string column] => Values.GetValueOrDefault(column) is { Length: > 0 } value ? value : null;

    /// <summary>表头 → 列；不认得为 null。</summary>
    public static string? Column(string header) => Headers.GetValueOrDefault(header.Trim().Trim('\uFEFF', '*'));

    /// <summary>一个机关；有不对的写进 <paramref name="faults"/>。</summary>
    public HierarchyOrgan ToOrgan(List<string> faults)
    {
        var name = this["organ"];
        if (name is null)
            faults.Add($"第{Line}行没有机关名称");
        var level = LevelNames.Parse(this["level"]);
        if (level is null && this["level"] is { } unknown)
            faults.Add($"第{Line}行的层级“{unknown}”不认得，请写 township、county 等，或者乡镇、县、市、省、部门");
        return new(name ?? "", this["code"], level) { DueOn = Date("due_on", "应报日期", faults), ReceivedOn = Date("received_on", "收到日期", faults) };
    }

    DateOnly? Date(string column, string title, List<string> faults)
    {
        if (this[column] is not { } text)
            return null;
        if (DateOnly.TryParseExact(text, Dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        faults.Add($"第{Line}行的{title}“{text}”不是日期，请写成 2024-01-31");
        return null;
    }
}
