namespace Gongkai.Ledgers;

/// <summary>一条登记的下一件到期的事。</summary>
/// <param name="On">哪天到期。</param>
/// <param name="What">要办什么，动宾短语，如“清理评估”。</param>
public readonly record struct Due(DateOnly On, string What)
{
    /// <summary>几件事里最早的一件；都没有为 null。同一天的，取写在前面的。</summary>
    public static Due? Earliest(params ReadOnlySpan<Due?> all)
    {
        Due? first = null;
        foreach (var due in all)
        {
            if (due is { } found && (first is null || found.On < first.Value.On))
                first = found;
        }

        return first;
    }
}
