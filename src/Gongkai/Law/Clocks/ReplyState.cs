namespace Gongkai.Law.Clocks;

/// <summary>一件申请按其经过算出的期限和状态。</summary>
/// <param name="ReceivedOn">收到申请之日，从不因重新计算而改变。</param>
/// <param name="DueOn">届满日；等待补正、缴费，已放弃或者撤回的为 null。</param>
/// <param name="IsProvisional">届满日是暂定的。</param>
/// <param name="AnsweredInTime">是否按期答复；没有送达的为 null。</param>
/// <param name="Row">计入表三的哪一行；尚无结果为 null。</param>
/// <param name="HandledOn">办结之日，决定计入哪一年；未办结为 null。</param>
/// <param name="Problems">登记的事实不合法或者不完整之处。</param>
/// <param name="Proof">答复期限的逐日证明；没有届满日时为 null。</param>
public sealed record ReplyState(
    DateOnly ReceivedOn, DateOnly? DueOn, bool IsProvisional, bool? AnsweredInTime, string? Row, DateOnly? HandledOn,
    ImmutableArray<Problem> Problems, Proof? Proof);

/// <summary>如实登记但不合法或者不完整的一处。</summary>
/// <param name="RuleId">规则编号。</param>
/// <param name="Basis">依据。</param>
/// <param name="Message">哪里不对，怎么办。</param>
public sealed record Problem(string RuleId, Citation Basis, string Message)
{
    public override string ToString() => $"{Message}（{Basis}，{RuleId}）";
}
