namespace Gongkai.App.Ledgers;

/// <summary>一次导入（或者只核对）的结果。</summary>
/// <param name="ImportId">写入了的，这次导入的编号；没有写入为 null。</param>
/// <param name="Note">读文件时略过了什么；没有为空。</param>
/// <param name="Digest">写入的各行的 SHA-256。</param>
sealed record ImportReport(long? ImportId, IReadOnlyList<RowOutcome> Outcomes, string Note, string Digest)
{
    public bool IsRefused => Refused > 0;

    public int Refused => Count(ImportAction.Refuse);

    public int Inserted => Count(ImportAction.Insert);

    public int Updated => Count(ImportAction.Update);

    public int Skipped => Count(ImportAction.Skip);

    /// <summary>收下而挂着问题的行数。</summary>
    public int Troubled => Outcomes.Count(outcome => !outcome.IsRefused && outcome.Problems.Length > 0);

    int Count(ImportAction action) => Outcomes.Count(outcome => outcome.Action == action);
}
