using Gongkai.Ledgers;
using Gongkai.Organs;
using Gongkai.Platforms;
using Gongkai.Records;
using Gongkai.Supervision;

namespace Gongkai;

/// <summary>全部台账。加一本台账：在它那一章写一个文件，在这里写一行，再写出数据库脚本（gongkai schema add）。</summary>
public static class AllLedgers
{
    /// <summary>依导航的次序。</summary>
    public static ImmutableArray<Ledger> All { get; } =
    [
        NormativeDocument.Ledger,
        Account.Ledger, NoticeBoard.Ledger,
        Training.Ledger, GroupMember.Ledger,
        Organ.Ledger, Officer.Ledger, Assignment.Ledger,
    ];

    static readonly FrozenDictionary<string, Ledger> ById = All.ToFrozenDictionary(ledger => ledger.Id, StringComparer.Ordinal);

    static readonly FrozenDictionary<Type, Ledger> ByType = All.ToFrozenDictionary(ledger => ledger.RecordType);

    /// <summary>各台账的期限。</summary>
    public static ImmutableArray<Limit> Limits { get; } = [.. All.SelectMany(ledger => ledger.Limits)];

    /// <summary>没有这本台账为 null。</summary>
    public static Ledger? Find(string? id) => id is not null && ById.TryGetValue(id, out var ledger) ? ledger : null;

    public static Ledger Of(LedgerRecord record) => ByType[record.GetType()];
}
