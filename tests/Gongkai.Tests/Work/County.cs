using Gongkai.App.SignIn;
using Gongkai.App.Storage;
using Gongkai.Organs;
using Gongkai.Platforms;
using Gongkai.Tests.Storage;

namespace Gongkai.Tests.Work;

/// <summary>测试用的一县一乡：编辑两人，管理员一人。</summary>
sealed class County
{
    public Organ Top { get; } = new() { Code = "SL", Name = "示例县人民政府", Level = Level.County, ValidFrom = new(1984, 1, 1) };

    public Organ Township { get; } = new() { Code = "SL-BY", Name = "白云乡人民政府", Level = Level.Township, ParentCode = "SL", ValidFrom = new(1984, 1, 1) };

    public Officer Clerk { get; private set; } = null!;

    public Officer Colleague { get; private set; } = null!;

    public Officer Administrator { get; private set; } = null!;

    public static async Task<County> FillAsync(TestDatabase test)
    {
        County county = new();
        await using var db = test.Open();
        db.AddRange(county.Top, county.Township);
        await db.SaveChangesAsync();
        county.Administrator = await AddAsync(db, "admin", county.Top, Duties.Administrator);
        county.Clerk = await AddAsync(db, "clerk", county.Township, Duties.Editor);
        county.Colleague = await AddAsync(db, "colleague", county.Township, Duties.CaseOfficer);
        return county;
    }

    /// <summary>这一天到期要巡检的公开栏。</summary>
    public static NoticeBoard Board(Organ organ, DateOnly due, string name, long? holder = null) => new()
    {
        OrganId = organ.Id,
        Name = name,
        Place = "大门口",
        OpenedOn = new(2020, 1, 1),
        LastInspectedOn = due.AddDays(-10),
        InspectionInterval = 10,
        HolderId = holder,
    };

    public static async Task<Actor> ActorAsync(TestDatabase test, Officer officer) =>
        await new Actors(test.Database).FindAsync(officer.Id, new() { OfficerId = officer.Id }, CancellationToken.None) ?? throw new InvalidOperationException("没有这个人");

    static async Task<Officer> AddAsync(GongkaiDb db, string account, Organ organ, Duty duty)
    {
        Officer officer = new() { Account = account, Name = account, OrganId = organ.Id, JoinedOn = new(2020, 1, 1), Email = $"{account}@example.com" };
        db.AddRange(officer, new Assignment { Account = account, OrganId = organ.Id, Duty = duty.Id, IncludesSubordinates = duty == Duties.Administrator, StartsOn = officer.JoinedOn });
        await db.SaveChangesAsync();
        return officer;
    }
}
