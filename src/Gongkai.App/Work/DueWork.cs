using Gongkai.Ledgers;

namespace Gongkai.App.Work;

/// <summary>一件到期的事：哪条登记、哪天到期、要办什么、谁在办。</summary>
/// <param name="Label">这一条的称呼。</param>
/// <param name="HolderId">承办人；null 为全单位的事。</param>
sealed record DueWork(Ledger Ledger, long RecordId, long OrganId, string Label, DateOnly DueOn, string What, long? HolderId)
{
    public static DueWork Of(Ledger ledger, LedgerRecord record) =>
        new(ledger, record.Id, record.OrganId, ledger.LabelOf(record), record.DueOn!.Value, record.DueFor, record.HolderId);
}
