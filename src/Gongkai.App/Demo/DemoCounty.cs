using Gongkai.App.SignIn;
using Gongkai.App.Storage;
using Gongkai.Organs;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Demo;

/// <summary>示例县：空库时填入。</summary>
static class DemoCounty
{
    public static async Task FillAsync(Database database, TextWriter console, CancellationToken cancel)
    {
        await using var db = database.Open(Scope.Of("示例数据"));
        if (await db.Organs.AnyAsync(cancel))
            return;
        Organ county = new() { Code = "SL", Name = "示例县人民政府", Level = Level.County, ValidFrom = new(1984, 1, 1) };
        Organ township = new() { Code = "SL-BY", Name = "示例县白云乡人民政府", Level = Level.Township, ParentCode = "SL", ValidFrom = new(1984, 1, 1) };
        db.AddRange(county, township);
        await db.SaveChangesAsync(cancel);
        foreach (var (account, name, organ, duty, subordinates) in new[]
        {
            ("admin", "管理员", county, Duties.Administrator, true),
            ("supervisor", "县级主管", county, Duties.CountySupervisor, true),
            ("clerk", "白云乡编辑", township, Duties.Editor, false),
            ("head", "白云乡负责人", township, Duties.OfficeHead, false),
        })
        {
            Officer officer = new() { Account = account, Name = name, OrganId = organ.Id, JoinedOn = new(2024, 1, 1) };
            db.AddRange(officer, new Assignment { Account = account, OrganId = organ.Id, Duty = duty.Id, IncludesSubordinates = subordinates, StartsOn = officer.JoinedOn });
            await db.SaveChangesAsync(cancel);
            Login login = new() { OfficerId = officer.Id };
            login.PasswordHash = new PasswordHasher<Login>().HashPassword(login, "demo-2026");
            db.Add(login);
            await console.WriteLineAsync($"  {account}  demo-2026  {name}（{duty.Name}）");
        }

        await db.SaveChangesAsync(cancel);
    }
}
