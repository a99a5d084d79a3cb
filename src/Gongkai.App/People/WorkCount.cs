using Gongkai.Ledgers;

namespace Gongkai.App.People;

/// <summary>某本台账里要转走的有几条。</summary>
sealed record WorkCount(Ledger Ledger, int Count)
{
    public override string ToString() => $"{Ledger.Title} {Count} {Ledger.Counter}";
}
