using Gongkai.Organs;

namespace Gongkai.App.Demo;

/// <summary>示例县的机关：一县、三部门、五乡镇、十二村。全是虚构的。</summary>
static class DemoOrgans
{
    static readonly DateOnly Founded = new(1984, 1, 1);

    static readonly (string Code, string Name, string Short, Level Level, string Parent, string Region)[] Rows =
    [
        ("SL", "示例县人民政府", "示例县", Level.County, "", "990101"),
        ("SL-CZ", "示例县财政局", "县财政局", Level.Department, "SL", ""),
        ("SL-JY", "示例县教育局", "县教育局", Level.Department, "SL", ""),
        ("SL-ZR", "示例县自然资源局", "县自然资源局", Level.Department, "SL", ""),
        ("SL-BY", "示例县白云乡人民政府", "白云乡", Level.Township, "SL", "990101201"),
        ("SL-QX", "示例县清溪镇人民政府", "清溪镇", Level.Township, "SL", "990101101"),
        ("SL-LQ", "示例县龙泉镇人民政府", "龙泉镇", Level.Township, "SL", "990101102"),
        ("SL-HS", "示例县红石乡人民政府", "红石乡", Level.Township, "SL", "990101202"),
        ("SL-CG", "示例县城关镇人民政府", "城关镇", Level.Township, "SL", "990101100"),
        ("SL-BY-01", "白云乡云顶村村民委员会", "云顶村", Level.Village, "SL-BY", "990101201200"),
        ("SL-BY-02", "白云乡松坡村村民委员会", "松坡村", Level.Village, "SL-BY", "990101201201"),
        ("SL-BY-03", "白云乡石桥村村民委员会", "石桥村", Level.Village, "SL-BY", "990101201202"),
        ("SL-QX-01", "清溪镇上游村村民委员会", "上游村", Level.Village, "SL-QX", "990101101200"),
        ("SL-QX-02", "清溪镇河湾村村民委员会", "河湾村", Level.Village, "SL-QX", "990101101201"),
        ("SL-QX-03", "清溪镇柳林村村民委员会", "柳林村", Level.Village, "SL-QX", "990101101202"),
        ("SL-LQ-01", "龙泉镇泉眼村村民委员会", "泉眼村", Level.Village, "SL-LQ", "990101102200"),
        ("SL-LQ-02", "龙泉镇梨园村村民委员会", "梨园村", Level.Village, "SL-LQ", "990101102201"),
        ("SL-HS-01", "红石乡红石村村民委员会", "红石村", Level.Village, "SL-HS", "990101202200"),
        ("SL-HS-02", "红石乡沙坪村村民委员会", "沙坪村", Level.Village, "SL-HS", "990101202201"),
        ("SL-CG-01", "城关镇东街社区居民委员会", "东街社区", Level.Village, "SL-CG", "990101100001"),
        ("SL-CG-02", "城关镇西关社区居民委员会", "西关社区", Level.Village, "SL-CG", "990101100002"),
    ];

    public static IReadOnlyList<Organ> Make() =>
    [
        .. Rows.Select((row, i) => new Organ
        {
            Code = row.Code,
            Name = row.Name,
            ShortName = row.Short,
            Level = row.Level,
            ParentCode = row.Parent,
            RegionCode = row.Region,
            ValidFrom = Founded,
            DisclosureOffice = row.Level is Level.Village ? "" : row.Level is Level.County ? "县政府办公室政务公开股" : "办公室",
            Address = row.Level is Level.Village ? $"{row.Short}党群服务中心" : $"{row.Short}人民路 {i + 1} 号",
            OfficeHours = "工作日上午 8:30—12:00，下午 14:30—18:00",
            Phone = $"0999-{5550100 + i}",
            Email = $"{row.Code.ToLowerInvariant()}@example.com",
        }),
    ];
}
