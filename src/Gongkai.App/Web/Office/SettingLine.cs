using Gongkai.App.People;
using Gongkai.Ledgers;
using Gongkai.Organs;

namespace Gongkai.App.Web.Office;

/// <summary>设置页面上的一项。</summary>
/// <param name="Own">本机关定的，空着为随上级。</param>
/// <param name="Text">填着的；没有提交时就是 <paramref name="Own"/>。</param>
/// <param name="Inherited">不定的话是多少、从哪里来。</param>
/// <param name="History">定过的，与法定要求有关的才列。</param>
sealed record SettingLine(Setting Setting, string Own, string Text, string Inherited, IReadOnlyList<SettingValue> History)
{
    /// <summary>规范的文字；空着的改随上级，为 null。</summary>
    public string? Written => Text.Length == 0 ? null : Setting.Check(Text).Text;

    public static async Task<SettingLine> ReadAsync(OrganSettings settings, Organ organ, Setting setting, DateOnly today, CancellationToken cancel)
    {
        var history = await settings.HistoryAsync(organ.Id, setting, cancel);
        var own = history.FirstOrDefault(value => value.StartsOn <= today)?.Value ?? "";
        return new(setting, own, own, await InheritedAsync(settings, organ, setting, today, cancel), setting.IsDated ? history : []);
    }

    /// <summary>填得不合格的一句话；合格为 null。期限不得比上级的松。</summary>
    /// <param name="above">各级上级定的。</param>
    /// <param name="from">从哪天起；没有填对为 null。</param>
    public string? Problem(Norms above, DateOnly? from)
    {
        if (Text.Length == 0)
            return null;
        var (text, problem) = Setting.Check(Text);
        if (problem is not null || Setting is not Setting<int> { Limit: { } limit } count)
            return problem;
        var norm = above.Of(limit, from);
        return count.ValueOf(text) > norm.Days ? $"{norm.Source}，下级只能更严。“{Setting.Wording}”请填 1 到 {norm.Days} 的整数，或者空着随上级。" : null;
    }

    static async Task<string> InheritedAsync(OrganSettings settings, Organ organ, Setting setting, DateOnly today, CancellationToken cancel)
    {
        if (setting.Limit is { } limit)
            return (await settings.NormsAboveAsync(organ.Id, cancel)).Of(limit, today) is { IsLocal: true } norm ? norm.Source : setting.Show(setting.DefaultText);
        return await settings.AboveAsync(organ.Id, setting, today, cancel) is var (text, source)
            ? $"{setting.Show(text)}（{source.Name}定的）"
            : setting.DefaultText.Length > 0 ? $"{setting.Show(setting.DefaultText)}（默认）" : "就空着";
    }
}
