namespace Gongkai.Ledgers;

/// <summary>以 <typeparamref name="T"/> 为一条的台账。</summary>
public sealed class Ledger<T>(string id, string title, Chapter chapter) : Ledger(id, title, chapter)
    where T : LedgerRecord, new()
{
    public ImmutableArray<Check<T>> Checks { get; init; } = [];

    public ImmutableArray<Sole<T>> Soles { get; init; } = [];

    public ImmutableArray<Measure<T>> Measures { get; init; } = [];

    /// <summary>下一件到期的事；没有到期的台账不写。</summary>
    public Func<T, Norms, Due?>? Due { get; init; }

    public override Type RecordType => typeof(T);

    public override ImmutableArray<string> MeasureIds => [.. Measures.Select(measure => measure.Id).Distinct()];

    public override T Create() => new();

    public override Due? DueOf(LedgerRecord record, Norms norms) => Due?.Invoke((T)record, norms);

    public override IReadOnlyList<Problem> Problems(LedgerRecord record, Norms norms)
    {
        List<Problem> problems = [];
        foreach (var check in Checks)
        {
            if (check.Find((T)record, norms) is { } found)
                problems.Add(new(check.Column, found, check.IsMalformed, check.Id));
        }

        return problems;
    }

    public override TResult Accept<TResult>(ILedgerVisitor<TResult> visitor) => visitor.Visit(this);
}
