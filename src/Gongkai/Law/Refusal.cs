namespace Gongkai.Law;

/// <summary>依法不能办理：哪一条规则、什么依据、为什么、怎么办。命令行返回 1，页面返回 422。</summary>
/// <param name="ruleId">规则编号，用过不再改作他用。</param>
/// <param name="basis">依据。</param>
/// <param name="reason">为什么不能办，一句话，不含申请人的姓名和内容。</param>
/// <param name="remedy">应当怎么办，一句话。</param>
public sealed class Refusal(string ruleId, Citation basis, string reason, string remedy)
    : Exception($"{reason}{remedy}（{basis}，{ruleId}）")
{
    public string RuleId { get; } = ruleId;

    public Citation Basis { get; } = basis;

    public string Reason { get; } = reason;

    public string Remedy { get; } = remedy;
}
