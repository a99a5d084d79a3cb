namespace Gongkai.Ledgers;

/// <summary>读一格的结果：读成了给值，读不成给一句话。</summary>
/// <param name="Value">值；空格为 null。</param>
/// <param name="Problem">哪里不对、怎么改；读成了为 null。</param>
public readonly record struct Reading(object? Value, string? Problem)
{
    public static Reading Of(object? value) => new(value, null);

    public static Reading Wrong(string problem) => new(null, problem);
}
