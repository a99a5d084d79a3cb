using Gongkai.Ledgers;

namespace Gongkai.Organs;

/// <summary>一项设置：各机关自己定，没有定的随上级，上级也没有定的照默认。</summary>
/// <param name="Id">编号，kebab-case，用过不再改作他用。</param>
/// <param name="Wording">名称，如“撤回导入的时限”。</param>
/// <param name="Hint">定了会怎样，一句话。</param>
public abstract record Setting(string Id, SettingGroup Group, string Wording, string Hint)
{
    /// <summary>与法定的要求有关：写明从哪天起，旧事仍照旧的。</summary>
    public bool IsDated { get; init; }

    /// <summary>数量的单位，如“分钟”；没有为空。</summary>
    public string Unit { get; init; } = "";

    /// <summary>是哪一条期限；不是期限为 null。</summary>
    public Limit? Limit { get; init; }

    /// <summary>默认，规范的文字。</summary>
    public abstract string DefaultText { get; }

    /// <summary>文字 → 规范的文字；不合格为一句话。</summary>
    public abstract (string Text, string? Problem) Check(string text);

    /// <summary>规范的文字 → 给人看的。</summary>
    public string Show(string text) => text.Length == 0 ? "（空）" : Unit.Length == 0 ? text : $"{text} {Unit}";
}
