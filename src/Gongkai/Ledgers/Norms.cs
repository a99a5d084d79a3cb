using Gongkai.Law;

namespace Gongkai.Ledgers;

/// <summary>一个机关算期限、核对所照的规矩：工作日历，加上本机关和各级上级定的更严的期限。</summary>
public sealed record Norms(WorkingCalendar Calendar)
{
    /// <summary>只照国家规定的。</summary>
    public static Norms Statutory { get; } = new(WorkingCalendar.Default);

    /// <summary>由近及远。</summary>
    public ImmutableArray<LocalLimit> Local { get; init; } = [];

    /// <summary>这一天起算的事照多少天：各级定的里最严的，都不比上限严的照上限。旧事因此仍照旧的。</summary>
    /// <param name="from">从哪天起算；没有起算的日子为 null，照最新的。</param>
    public Norm Of(Limit limit, DateOnly? from)
    {
        var (days, strictest) = (limit.Most, (LocalLimit?)null);
        foreach (var local in Local)
        {
            if (local.Limit == limit.Id && local.Days < days && local.IsInForceOn(from ?? DateOnly.MaxValue))
                (days, strictest) = (local.Days, local);
        }

        return new(days, strictest is null ? "" : $"{strictest.Organ}自{strictest.From.InChinese}起要求 {days} {limit.Unit}");
    }
}

/// <summary>照多少天。</summary>
/// <param name="Source">谁从哪天起这样要求，如“示例县人民政府自2026年1月1日起要求 10 天”；照上限的为空。</param>
public readonly record struct Norm(int Days, string Source)
{
    public bool IsLocal => Source.Length > 0;
}
