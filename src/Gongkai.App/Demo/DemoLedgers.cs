using Gongkai.App.Storage;

namespace Gongkai.App.Demo;

/// <summary>示例县的各本台账：每一章一个文件。日子从今天往回推，总有刚过期的、快到期的。</summary>
static class DemoLedgers
{
    /// <param name="organs">机关代码 → 编号。</param>
    public static void Fill(GongkaiDb db, IReadOnlyDictionary<string, long> organs, DateOnly today)
    {
        db.AddRange(DemoRecords.Make(organs, today));
        db.AddRange(DemoPlatforms.Make(organs, today));
        db.AddRange(DemoSupervision.Make(organs, today));
    }
}
