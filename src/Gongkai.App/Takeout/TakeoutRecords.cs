using System.Globalization;
using Gongkai.App.Ledgers;
using Gongkai.App.Storage;
using Gongkai.Ledgers;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Takeout;

/// <summary>登记索引：一本台账里每一条的编号、承办人、知情人，逐条取，不攒。</summary>
sealed class TakeoutRecords(GongkaiDb db, TakeoutOrder order, OrganDirectory organs, TakeoutRecords.People people) : ILedgerVisitor<IEnumerable<IReadOnlyList<string>>>
{
    public IEnumerable<IReadOnlyList<string>> Visit<T>(Ledger<T> ledger)
        where T : LedgerRecord, new() =>
        from record in db.Set<T>().AsNoTracking().Where(new ListQuery(ledger) { Organs = order.OrganIds })
            .OrderBy(record => record.OrganId).ThenBy(record => record.Id).AsEnumerable()
        select (IReadOnlyList<string>)
        [
            ledger.Id,
            record.Id.ToString(CultureInfo.InvariantCulture),
            organs.CodeOf(record.OrganId),
            ledger.LabelOf(record),
            record.HolderId is { } holder ? people.AccountOf(holder) : "",
            record.IsRestricted ? people.ListOf(record.Id) : "",
            record.Version.ToString(CultureInfo.InvariantCulture),
            record.DueOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
        ];

    /// <summary>编号 → 账号；哪一条限定哪些人看。一县几千人，一次读完。</summary>
    internal sealed class People
    {
        readonly Dictionary<long, string> accounts;
        readonly ILookup<long, string> lists;

        People(Dictionary<long, string> accounts, ILookup<long, string> lists) => (this.accounts, this.lists) = (accounts, lists);

        /// <param name="whole">看得到全部的：承办人、知情人可能在别的机关。</param>
        public static async Task<People> ReadAsync(GongkaiDb whole, CancellationToken cancel)
        {
            var accounts = await whole.Officers.AsNoTracking().Select(officer => new { officer.Id, officer.Account }).ToDictionaryAsync(officer => officer.Id, officer => officer.Account, cancel);
            var restrictions = await whole.Restrictions.AsNoTracking().ToListAsync(cancel);
            return new(accounts, restrictions.ToLookup(restriction => restriction.RecordId, restriction => accounts.GetValueOrDefault(restriction.OfficerId, "")));
        }

        public string AccountOf(long officerId) => accounts.GetValueOrDefault(officerId, "");

        public string ListOf(long recordId) => string.Join('、', lists[recordId].Order(StringComparer.Ordinal));
    }

    /// <summary>限定了知情人、导出的人不在名单上的有几条：只点数，不看内容。</summary>
    internal sealed class LeftOut(GongkaiDb counting, TakeoutOrder order, CancellationToken cancel) : ILedgerVisitor<Task<int>>
    {
        public Task<int> Visit<T>(Ledger<T> ledger)
            where T : LedgerRecord, new() =>
            order.Scope.SeesAll
                ? Task.FromResult(0)
                : counting.Set<T>().Where(new ListQuery(ledger) { Organs = order.OrganIds })
                    .CountAsync(record => record.IsRestricted && !counting.Restrictions.Any(restriction => restriction.RecordId == record.Id && restriction.OfficerId == order.Scope.OfficerId), cancel);
    }
}
