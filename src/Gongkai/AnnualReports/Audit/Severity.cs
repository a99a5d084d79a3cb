namespace Gongkai.AnnualReports.Audit;

/// <summary>轻重。</summary>
public enum Severity
{
    /// <summary>提示：供参考，不影响结论。</summary>
    Note,

    /// <summary>警告：很可能有误，须书面说明。</summary>
    Warning,

    /// <summary>错误：算术或者法定内容有误，须改正。</summary>
    Error,
}

/// <summary>结论。</summary>
public enum Verdict
{
    /// <summary>通过：没有发现，或者只有提示。</summary>
    Pass,

    /// <summary>有警告。</summary>
    PassWithWarnings,

    /// <summary>有错误。</summary>
    Fail,

    /// <summary>读不出。</summary>
    Unreadable,
}
