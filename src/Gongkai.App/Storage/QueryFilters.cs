namespace Gongkai.App.Storage;

/// <summary>命名的查询过滤（决定5）。去掉它们只许在总表（HouseRules）列明的文件里。</summary>
static class QueryFilters
{
    /// <summary>只看得到本范围的机关。</summary>
    public const string Organ = "organ";

    /// <summary>划了需知范围的，只有名单上的人看得到。</summary>
    public const string Case = "case";

    /// <summary>次数为 0 的还没有生效（大批导入正放进来的）或者已经撤回：谁也看不到，程序自己的任务也一样。见决定 17。</summary>
    public const string InEffect = "in-effect";
}
