using System.Collections.Immutable;
using Gongkai.Ledgers;

namespace Gongkai.App.Ledgers;

/// <summary>一行的结果。</summary>
/// <param name="Row">行号，与在 Excel、WPS 里看到的一样；整个文件的事为表头那一行。</param>
/// <param name="Key">认出这一条的各栏：编号与文字。</param>
sealed record RowOutcome(int Row, ImmutableArray<(string Column, string Text)> Key, ImportAction Action, ImmutableArray<Problem> Problems)
{
    public bool IsRefused => Action is ImportAction.Refuse;

    public RowOutcome Refused(Problem problem) => this with { Action = ImportAction.Refuse, Problems = Problems.Add(problem) };
}
