using Gongkai.Law;

namespace Gongkai.Ledgers;

/// <summary>一项期限：至多几天。上位文件定的、通行的是上限；各机关可以定得更严，那就是一项设置。</summary>
/// <param name="Id">编号，kebab-case，也是设置的编号，用过不再改作他用。</param>
/// <param name="Wording">名称，如“账号多少天之内要更新”。</param>
/// <param name="Most">上限；没有更严的就照它。</param>
/// <param name="Hint">从哪天算起、上限从哪里来，一两句话。</param>
public sealed record Limit(string Id, string Wording, int Most, string Hint)
{
    public string Unit { get; init; } = "天";

    /// <summary>上限的依据；上限只是提醒的期限为 null，超过了不算问题。</summary>
    public Citation? Basis { get; init; }
}
