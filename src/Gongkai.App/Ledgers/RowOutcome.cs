using System.Collections.Immutable;
using Gongkai.Ledgers;

namespace Gongkai.App.Ledgers;

/// <summary>一行的结果。</summary>
/// <param name="Row">行号，与在 Excel、WPS 里看到的一样；整个文件的事为表头那一行。</param>
/// <param name="Key">认出这一条的各栏：编号与文字。</param>
sealed record RowOutcome(int Row, ImmutableArray<(string Column, string Text)> Key, ImportAction Action, ImmutableArray<Problem> Problems)
{
    public bool IsRefused => Action is ImportAction.Refuse;

    /// <summary>读完了整个文件才发现的问题；不成样子的，这一行就不收了。</summary>
    public RowOutcome With(Problem problem) => this with { Action = problem.IsMalformed ? ImportAction.Refuse : Action, Problems = Problems.Add(problem) };
}
