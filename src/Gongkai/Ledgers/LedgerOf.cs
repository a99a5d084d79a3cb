using Gongkai.Law;

namespace Gongkai.Ledgers;

/// <summary>以 <typeparamref name="T"/> 为一条的台账。</summary>
public sealed class Ledger<T>(string id, string title, Chapter chapter) : Ledger(id, title, chapter)
    where T : LedgerRecord, new()
{
    public ImmutableArray<Check<T>> Checks { get; init; } = [];

    public ImmutableArray<Measure<T>> Measures { get; init; } = [];

    /// <summary>下一件到期的事；没有到期的台账不写。</summary>
    public Func<T, WorkingCalendar, Due?>? Due { get; init; }

    public override Type RecordType => typeof(T);

    public override ImmutableArray<string> MeasureIds => [.. Measures.Select(measure => measure.Id).Distinct()];

    public override T Create() => new();

    public override Due? DueOf(LedgerRecord record, WorkingCalendar calendar) => Due?.Invoke((T)record, calendar);

    public override IReadOnlyList<Problem> Problems(LedgerRecord record) =>
        [.. Checks.Where(check => check.IsBroken((T)record)).Select(check => new Problem(
            check.Column,
            check.Basis is null ? check.Message : $"{check.Message}（{check.Basis}，{check.Id}）",
            check.IsMalformed,
            check.Id))];

    public override TResult Accept<TResult>(ILedgerVisitor<TResult> visitor) => visitor.Visit(this);
}
