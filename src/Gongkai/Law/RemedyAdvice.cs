namespace Gongkai.Law;

/// <summary>不服决定时的救济途径。</summary>
public enum RemedyPath
{
    /// <summary>可以申请行政复议，也可以直接提起行政诉讼。</summary>
    Either,

    /// <summary>应当先申请行政复议。</summary>
    ReconsiderationFirst,

    /// <summary>不予公开的部分应当先申请行政复议，其余部分任选。</summary>
    ReconsiderationFirstInPart,

    /// <summary>没有决定可以争议（如申请人撤回）。</summary>
    None,
}

/// <summary>写入告知书的救济告知。</summary>
/// <param name="Path">途径。</param>
/// <param name="Text">写入告知书的文字。</param>
/// <param name="Bases">依据。</param>
public sealed record RemedyAdvice(RemedyPath Path, string Text, ImmutableArray<Citation> Bases);

/// <summary>哪些决定应当先申请行政复议。</summary>
public enum ReconsiderationScope
{
    /// <summary>没有：复议和诉讼任选。</summary>
    Nothing,

    /// <summary>表三“不予公开”的各种情形。</summary>
    AllWithheld,

    /// <summary>依据条例第十四条、第十五条、第十六条不予公开的。</summary>
    Exempt,
}
