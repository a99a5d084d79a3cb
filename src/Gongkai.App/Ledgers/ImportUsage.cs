using System.Globalization;
using Gongkai.App.Storage;
using Gongkai.Ledgers;
using Gongkai.Organs;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Ledgers;

/// <summary>导入的登记之后有没有别处用到：新机关下已经有了登记，新人员已经有了职责。用到的不撤。</summary>
sealed class ImportUsage(GongkaiDb all, Import import, CancellationToken cancel) : ILedgerVisitor<Task>
{
    public async Task Visit<T>(Ledger<T> ledger)
        where T : LedgerRecord, new()
    {
        foreach (var other in AllLedgers.All)
        {
            if (ledger.RecordType == typeof(Organ) && other.RecordType != typeof(Organ))
                await CheckAsync(ledger, other, "organ_id", "id");
            foreach (var column in other.Columns.Where(column => column.RefersTo == ledger.Id))
                await CheckAsync(ledger, other, column.Id, ledger.Key[0]);
        }
    }

    /// <summary>表名、列名都是台账里写定的，编号是数。</summary>
    async Task CheckAsync(Ledger ledger, Ledger other, string column, string key)
    {
        await all.Database.OpenConnectionAsync(cancel);
        await using var command = all.Database.GetDbConnection().CreateCommand();
        var id = import.Id.ToString(CultureInfo.InvariantCulture);
#pragma warning disable CA2100
        command.CommandText = $"select count(*) from \"{other.Table}\" where \"{column}\" in (select \"{key}\" from \"{ledger.Table}\" where import_id = {id})"
            + (other == ledger ? $" and (import_id is null or import_id <> {id})" : "");
#pragma warning restore CA2100
        var count = Convert.ToInt64(await command.ExecuteScalarAsync(cancel), CultureInfo.InvariantCulture);
        if (count > 0)
            throw new ImportFailedException($"不能撤回：“{other.Title}”里有 {count} {other.Counter}已经用到了这次导入的{ledger.Title}。什么也没有变；不再用的，请改登撤销或者离岗。");
    }
}
