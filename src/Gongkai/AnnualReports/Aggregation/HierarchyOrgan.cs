using Gongkai.Organs;

namespace Gongkai.AnnualReports.Aggregation;

/// <summary>隶属表里的一个机关。</summary>
/// <param name="name">名称，照隶属表。</param>
/// <param name="code">代码；没有为 null。</param>
public sealed class HierarchyOrgan(string name, string? code, Level? level)
{
    readonly List<HierarchyOrgan> children = [];

    public string Name { get; } = name;

    public string? Code { get; } = code;

    public Level? Level { get; } = level;

    /// <summary>应报日期；没有为 null。</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>收到日期；没有为 null。</summary>
    public DateOnly? ReceivedOn { get; init; }

    /// <summary>上级；顶层为 null。</summary>
    public HierarchyOrgan? Parent { get; private set; }

    public IReadOnlyList<HierarchyOrgan> Children => children;

    /// <summary>在 <see cref="Hierarchy.Organs"/> 中的位置。</summary>
    internal int Index { get; set; }

    internal OrganKey Key { get; } = OrganKey.Of(name);

    /// <summary>迟报：隶属表写明了应报、收到两个日期，且收到在后。</summary>
    public bool IsLate => DueOn is { } due && ReceivedOn is { } received && received > due;

    /// <summary>本级：上级的办公室、本级机关。本级也是下级之一，缺了要说。</summary>
    public bool IsOwnOfficeOf(HierarchyOrgan parent)
    {
        var own = OrganKey.Squeeze(Name);
        var rest = own.StartsWith(parent.Key.Core, StringComparison.Ordinal) ? own[parent.Key.Core.Length..]
            : own.Contains(parent.Key.Core, StringComparison.Ordinal) ? own[(own.IndexOf(parent.Key.Core, StringComparison.Ordinal) + parent.Key.Core.Length)..]
            : own;
        return OwnOffices.Contains(rest.Trim('（', '）', '(', ')'));
    }

    static readonly FrozenSet<string> OwnOffices = FrozenSet.ToFrozenSet(
        [
            "本级", "机关", "本级机关", "政府本级", "人民政府本级", "办公室", "政府办", "政府办公室", "人民政府办公室", "党政办公室", "党政综合办公室", "综合办公室",
            "办公厅", "政府办公厅", "人民政府办公厅", "政务公开办公室",
        ]);

    internal void Join(HierarchyOrgan parent)
    {
        Parent = parent;
        parent.children.Add(this);
    }

    public override string ToString() => Code is null ? Name : $"{Name}（{Code}）";
}
