namespace Gongkai.AnnualReports.Audit;

/// <summary>一处核对发现（契约第5节），可以直接读给填报人听，也可以写成 JSON。</summary>
/// <param name="File">文件。</param>
/// <param name="Part">汇编中的第几份。</param>
/// <param name="Rule">规则编号。</param>
/// <param name="Section">所在部分；不知道为 null。</param>
/// <param name="Expected">数（decimal）、文字或 null。</param>
/// <param name="Actual">数（decimal）、文字或 null。</param>
/// <param name="Message">在哪里、应为何、实为何、为什么。</param>
/// <param name="Quote">有误的原文，逐字。</param>
/// <param name="Fix">怎样改。</param>
public sealed record Finding(
    string File, int Part, string Rule, string Kind, Severity Severity, string At, int? Section,
    object? Expected, object? Actual, string Message, string Basis, string? Quote, string Fix)
{
    /// <summary>指纹：同一机关、年度、规则、位置、数值的发现，改文件名也不变；据以记住“已说明”。</summary>
    public string Fingerprint { get; init; } = "";

    /// <summary>为什么：<see cref="Message"/> 里不含位置与数值的那一句。</summary>
    public string Why { get; init; } = "";

    /// <summary>只有位置不同、说的是同一件事的发现（整张表空着），此值相同：给人看时合成一条。</summary>
    public string Likeness => Expected is null && Actual is null && Quote is null ? $"{Rule}|{Why}" : $"{Fingerprint}|{At}";
}

/// <summary>一份报告的核对结果。</summary>
public sealed record Outcome(AnnualReport Report, ImmutableArray<Finding> Findings)
{
    /// <summary>核对时所用的上年报告；没有为 null。</summary>
    public AnnualReport? Previous { get; init; }

    /// <summary>已经书面说明、这次不再列出的发现数。</summary>
    public int Dismissed { get; init; }

    /// <summary>遍历目录时碰到的别的文书：没有结论。</summary>
    public bool IsOtherDocument => Report.Unreadable is { IsOtherDocument: true };

    public int Errors => Findings.Count(f => f.Severity == Severity.Error);

    public int Warnings => Findings.Count(f => f.Severity == Severity.Warning);

    public int Notes => Findings.Count(f => f.Severity == Severity.Note);

    /// <summary>结论。</summary>
    public Verdict Verdict =>
        !Report.IsReport ? Verdict.Unreadable
        : Errors > 0 ? Verdict.Fail
        : Warnings > 0 ? Verdict.PassWithWarnings
        : Verdict.Pass;
}
