using Gongkai.App.Storage;
using Gongkai.Law;
using Gongkai.Organs;
using Gongkai.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Tests.People;

/// <summary>保存时的核对：从哪里来的改动都绕不过。</summary>
public class RecordRuleTests
{
    static readonly DateOnly Start = new(2024, 1, 1);

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_ring_of_organs_is_refused_and_nothing_is_written(string dialect)
    {
        await using var test = await FilledAsync(dialect);
        await using var db = test.Open();
        (await db.Organs.SingleAsync(organ => organ.Code == "C")).ParentCode = "T";

        Assert.Equal("ORG-21", (await Assert.ThrowsAsync<Refusal>(() => db.SaveChangesAsync())).RuleId);
        await using var again = test.Open();
        Assert.Equal("", (await again.Organs.SingleAsync(organ => organ.Code == "C")).ParentCode);
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task The_last_administrator_stays(string dialect)
    {
        await using var test = await FilledAsync(dialect);
        await using (var db = test.Open())
        {
            (await db.Officers.SingleAsync(officer => officer.Account == "admin")).LeftOn = Start.AddDays(1);
            Assert.Equal("DUTY-LAST", (await Assert.ThrowsAsync<Refusal>(() => db.SaveChangesAsync())).RuleId);
        }

        await using (var db = test.Open())
        {
            db.Remove(await db.Assignments.SingleAsync(assignment => assignment.Duty == "administrator"));
            Assert.Equal("DUTY-LAST", (await Assert.ThrowsAsync<Refusal>(() => db.SaveChangesAsync())).RuleId);
        }

        await using var second = test.Open();
        second.Add(new Assignment { OrganId = await IdAsync(second, "C"), Account = "other", Duty = "administrator", StartsOn = Start });
        await second.SaveChangesAsync();
        (await second.Officers.SingleAsync(officer => officer.Account == "admin")).LeftOn = Start.AddDays(1);
        await second.SaveChangesAsync();
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Nobody_grants_beyond_their_own_organs(string dialect)
    {
        await using var test = await FilledAsync(dialect);
        long county, township;
        await using (var db = test.Open())
            (county, township) = (await IdAsync(db, "C"), await IdAsync(db, "T"));
        await using var own = test.Open(new Scope(1, "township-admin", township, [township]));
        own.Add(new Assignment { OrganId = county, Account = "other", Duty = "editor", StartsOn = Start });

        Assert.Equal("DUT-28", (await Assert.ThrowsAsync<Refusal>(() => own.SaveChangesAsync())).RuleId);
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Seeing_an_organ_is_not_managing_its_people(string dialect)
    {
        await using var test = await FilledAsync(dialect);
        long county, township;
        await using (var db = test.Open())
            (county, township) = (await IdAsync(db, "C"), await IdAsync(db, "T"));
        await using var own = test.Open(new Scope(1, "admin", county, [county, township]) { GrantingOrganIds = [county] });
        own.Add(new Assignment { OrganId = county, Account = "other", Duty = "administrator", StartsOn = Start, IncludesSubordinates = true });

        Assert.Equal("DUT-28", (await Assert.ThrowsAsync<Refusal>(() => own.SaveChangesAsync())).RuleId);
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Codes_and_accounts_do_not_change_once_given(string dialect)
    {
        await using var test = await FilledAsync(dialect);
        await using var db = test.Open();
        (await db.Officers.SingleAsync(officer => officer.Account == "other")).Account = "another";
        Assert.Equal("OFC-30", (await Assert.ThrowsAsync<Refusal>(() => db.SaveChangesAsync())).RuleId);

        await using var again = test.Open();
        (await again.Organs.SingleAsync(organ => organ.Code == "T")).Code = "T2";
        Assert.Equal("ORG-30", (await Assert.ThrowsAsync<Refusal>(() => again.SaveChangesAsync())).RuleId);
    }

    static async Task<long> IdAsync(GongkaiDb db, string code) => (await db.Organs.SingleAsync(organ => organ.Code == code)).Id;

    static async Task<TestDatabase> FilledAsync(string dialect)
    {
        var test = await TestDatabase.CreateAsync(dialect);
        await using var db = test.Open();
        Organ county = new() { Code = "C", Name = "示例县人民政府", Level = Level.County, ValidFrom = Start };
        Organ township = new() { Code = "T", Name = "示例乡人民政府", Level = Level.Township, ParentCode = "C", ValidFrom = Start };
        db.AddRange(county, township);
        db.AddRange(
            new Officer { OrganId = county.Id, Account = "admin", Name = "管理员", JoinedOn = Start },
            new Officer { OrganId = county.Id, Account = "other", Name = "同事", JoinedOn = Start },
            new Assignment { OrganId = county.Id, Account = "admin", Duty = "administrator", StartsOn = Start });
        await db.SaveChangesAsync();
        return test;
    }
}
