namespace Gongkai.Law.Clocks;

/// <summary>一种法定期限。</summary>
/// <param name="Id">编号，见契约第2节 clock 命令。</param>
/// <param name="Title">名称，如“答复期限”。</param>
/// <param name="Start">从哪一天起算，如“收到申请之日”。</param>
/// <param name="Limit">工作日数，随法规而变。</param>
/// <param name="Expiry">届满而未办的后果。</param>
public sealed record Clock(string Id, string Title, string Start, Dated<int> Limit, string Expiry)
{
    /// <summary>最多可以延长的工作日数；依法不能延长的为 null。</summary>
    public Dated<int>? MaxExtension { get; init; }

    /// <summary>届满日和逐日的证明。</summary>
    /// <param name="from">起点，当日不计入。</param>
    /// <param name="calendar">工作日历。</param>
    /// <param name="extension">延长的工作日数；未延长为零。</param>
    /// <param name="pauses">依法扣除的期间。</param>
    public Proof Due(DateOnly from, WorkingCalendar calendar, int extension = 0, params ImmutableArray<Pause> pauses) =>
        Due(from, from, calendar, extension, pauses);

    /// <summary>重新计算的期限：起点是新的，适用的规定仍按收到之日。</summary>
    /// <param name="lawOn">决定适用哪一版规定的日期。</param>
    internal Proof Due(DateOnly lawOn, DateOnly from, WorkingCalendar calendar, int extension, ImmutableArray<Pause> pauses)
    {
        var limit = Limit.On(lawOn);
        if (Refuse(lawOn, extension) is { } refusal)
            throw refusal;
        return new Reckoning(Id, from, limit.Value, extension, limit.Basis) { Pauses = pauses }.Prove(calendar);
    }

    /// <summary>延长是否合法；合法的返回 null。</summary>
    public Refusal? Refuse(DateOnly lawOn, int extension)
    {
        if (extension == 0)
            return null;
        if (MaxExtension?.On(lawOn) is not { } max)
            return new("CLK-EXT-1", Limit.On(lawOn).Basis, $"{Title}依法不能延长。", "请按原期限办理。");
        return extension < 0 || extension > max.Value
            ? new("REQ-EXT-4", max.Basis, $"拟延长{extension}个工作日，超出{max.Value}个工作日的上限。", $"请改为1至{max.Value}个工作日。")
            : null;
    }
}
