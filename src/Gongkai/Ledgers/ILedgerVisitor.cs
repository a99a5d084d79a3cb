namespace Gongkai.Ledgers;

/// <summary>对一本台账办一件事，办时知道它的类型。</summary>
public interface ILedgerVisitor<out TResult>
{
    TResult Visit<T>(Ledger<T> ledger)
        where T : LedgerRecord, new();
}
