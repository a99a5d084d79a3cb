namespace Gongkai.App.People;

/// <summary>某机关定下的一项设置。</summary>
sealed class SettingValue
{
    /// <summary>不分日期的设置，起始日一律记这一天。</summary>
    public static readonly DateOnly Always = new(1900, 1, 1);

    public long OrganId { get; set; }

    /// <summary>设置的编号，见 <see cref="Gongkai.Organs.Settings"/>。</summary>
    public string Name { get; set; } = "";

    /// <summary>从哪天起。</summary>
    public DateOnly StartsOn { get; set; } = Always;

    /// <summary>规范的文字；null 为从这天起改随上级。</summary>
    public string? Value { get; set; }
}
