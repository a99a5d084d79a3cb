using System.Net;
using Gongkai.App.Ledgers;
using Gongkai.App.Storage;
using Gongkai.Ledgers;
using Gongkai.WebTests.Ledgers;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.WebTests.Hostile;

/// <summary>表单里多送几样：编号、机关、次数、到期日，哪一本台账、登记还是修改都不认。</summary>
public sealed class MassAssignmentTests(Site site)
{
    static readonly string[] Extras =
    [
        "id", "Id", "organ_id", "OrganId", "version", "Version", "import_id", "ImportId", "holder_id", "HolderId", "due_on", "DueOn", "due_for", "DueFor",
        "is_restricted", "IsRestricted", "record.Id", "Record.OrganId", "Record.Version", "Form.Version", "Form.OrganId", "Ledger", "Actor.OrganIds", "Db.Scope",
    ];

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> All => LedgerForms.All;

    [Theory, MemberData(nameof(All))]
    public async Task Nothing_but_the_columns_is_taken_on_creating_or_changing(string id)
    {
        var ledger = AllLedgers.Find(id)!;
        var account = ledger.Keeping is Right.KeepLedgers ? "head" : "admin";
        var (organ, other) = await OrgansAsync();
        using var client = await site.ClientAsync(account);
        var fields = LedgerForms.Filled(ledger, $"mass{ledger.Table.Length}", _ => $"多送{ledger.Table.Length}");
        fields["_organ"] = $"{organ}";
        if (id == "assignments")
            fields["starts_on"] = "2031-01-01";
        foreach (var extra in Extras)
            fields[extra] = Value(extra, other);
        using var created = await Trainings.PostAsync(client, $"/office/ledgers/{id}/new", fields);
        Assert.True(created.StatusCode is HttpStatusCode.Redirect, await created.Content.ReadAsStringAsync(Cancel));
        var address = created.Headers.Location!.ToString().Split('?')[0];
        var record = long.Parse(address.Split('/')[^1]);
        var before = await ReadAsync(ledger, record);
        AssertOwn(before, organ, record, 1);

        fields.Remove("_organ");
        var changing = ledger.Columns.First(column => column.Kind is ColumnKind.Text && !ledger.Key.Contains(column.Id) && column.RefersTo.Length == 0 && fields[column.Id].Length > 0);
        fields[changing.Id] = "改过";
        using var changed = await Trainings.PostAsync(client, $"{address}/edit", fields);
        Assert.True(changed.StatusCode is HttpStatusCode.Redirect, await changed.Content.ReadAsStringAsync(Cancel));
        var after = await ReadAsync(ledger, record);
        AssertOwn(after, organ, record, 2);
        Assert.Equal("改过", changing.TextOf(after));

        // 机关不能经修改换掉，别人已经改过的次数也骗不过去
        fields["_organ"] = $"{other}";
        fields["_version"] = "1";
        fields[changing.Id] = "再改";
        using var stale = await Trainings.PostAsync(client, $"{address}/edit", fields);
        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        AssertOwn(await ReadAsync(ledger, record), organ, record, 2);
    }

    static string Value(string extra, long other) => extra.ToLowerInvariant() switch
    {
        var name when name.Contains("organ", StringComparison.Ordinal) => $"{other}",
        var name when name.Contains("due_on", StringComparison.Ordinal) || name.Contains("dueon", StringComparison.Ordinal) => "2001-01-01",
        var name when name.Contains("restricted", StringComparison.Ordinal) => "true",
        _ => "77",
    };

    static void AssertOwn(LedgerRecord record, long organ, long id, int version)
    {
        var ledger = AllLedgers.Of(record);
        var due = ledger.DueOf(record, Norms.Statutory);
        Assert.Equal((id, version, null, null, false), (record.Id, record.Version, record.ImportId, record.HolderId, record.IsRestricted));
        Assert.Equal(ledger.Id == "organs" ? record.Id : organ, record.OrganId);
        Assert.Equal((due?.On, due?.What ?? ""), (record.DueOn, record.DueFor));
    }

    async Task<LedgerRecord> ReadAsync(Ledger ledger, long id)
    {
        await using var db = site.Database.Open(Scope.Of("测试"));
        return (await db.ReadAsync(ledger, id, Cancel))!;
    }

    async Task<(long Own, long Other)> OrgansAsync()
    {
        await using var db = site.Database.Open(Scope.Of("测试"));
        return ((await db.Organs.SingleAsync(organ => organ.Code == "SL-BY", Cancel)).Id, (await db.Organs.SingleAsync(organ => organ.Code == "SL-CG", Cancel)).Id);
    }
}
