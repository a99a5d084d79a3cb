using Gongkai.App.SignIn;
using Gongkai.App.Storage;
using Gongkai.Organs;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Demo;

/// <summary>示例县的审批人都已启用验证器，密钥印在屏幕上（决定18）。</summary>
static class DemoFactors
{
    public static async Task EnrolAsync(Database database, SecondFactors factors, TextWriter console, CancellationToken cancel)
    {
        var by = Scope.Of("示例数据");
        await using var db = database.Open(by);
        var approving = Duties.All.Where(duty => duty.IsApproving).Select(duty => duty.Id).ToList();
        var officers = await db.Officers.AsNoTracking()
            .Where(officer => db.Assignments.Any(found => found.Account == officer.Account && approving.Contains(found.Duty)))
            .Where(officer => db.Set<Login>().Any(login => login.OfficerId == officer.Id && login.PasswordHash != "" && login.TotpSecret == ""))
            .OrderBy(officer => officer.Id).ToListAsync(cancel);
        if (officers.Count > 0)
            await console.WriteLineAsync("有审批职责的，登录还要验证码。把密钥填进手机验证器：");
        foreach (var officer in officers)
        {
            var secret = Totp.NewSecret();
            // 用前一段的码登记，现在这一段的留给人登录
            await factors.EnrolTotpAsync(officer.Id, secret, Totp.Code(secret, Totp.StepAt(database.Clock.GetUtcNow()) - 1), by, cancel);
            await console.WriteLineAsync($"  {officer.Account}  {secret}");
        }
    }
}
