namespace Gongkai.Organs;

/// <summary>层级的写法：契约第4节的英文名，以及表格里常见的中文名。</summary>
public static class LevelNames
{
    static readonly (Level Level, string Name, string[] Chinese)[] All =
    [
        (Level.Village, "village", ["村", "村级", "村（社区）", "社区"]),
        (Level.Township, "township", ["乡", "镇", "乡镇", "乡级", "乡镇级", "街道", "乡镇街道", "乡镇（街道）"]),
        (Level.Department, "department", ["部门", "单位", "工作部门", "政府部门"]),
        (Level.County, "county", ["县", "区", "旗", "县级", "县区", "区县", "县级市", "县（市、区）"]),
        (Level.City, "city", ["市", "市级", "地级", "地级市", "设区的市", "州", "盟", "地区"]),
        (Level.Province, "province", ["省", "省级", "自治区", "直辖市"]),
        (Level.National, "national", ["国家", "全国", "国家级", "中央"]),
    ];

    static readonly FrozenDictionary<string, Level> ByName = All
        .SelectMany(entry => entry.Chinese.Append(entry.Name).Select(name => (name, entry.Level)))
        .ToFrozenDictionary(pair => pair.name, pair => pair.Level, StringComparer.OrdinalIgnoreCase);

    /// <summary>契约第4节的英文名。</summary>
    public static string Of(Level level) => All[(int)level].Name;

    /// <summary>英文名或者中文名；不认得为 null。</summary>
    public static Level? Parse(string? name) =>
        name is not null && ByName.TryGetValue(name.Trim(), out var level) ? level : null;
}
