using Gongkai.App.Ledgers;
using Gongkai.App.Storage;
using Gongkai.Platforms;
using Gongkai.Tests.Import;
using Gongkai.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Tests.Ledgers;

/// <summary>一个单位在一个平台上只开一个账号：多出来的挂着问题，不是拒收；注销了、写明理由就没有了。</summary>
public class SoleTests
{
    const string Header = "机关代码,平台,账号名称,状态,开通日期,备案日期,已认证,另开账号的理由,注销日期,关停公告日期\n";

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Two_rows_of_a_file_that_open_a_second_account_go_in_with_the_problem(string dialect)
    {
        await using var test = await ImportTests.WithOrgansAsync(dialect);

        var report = await ImportAsync(test, Running("BY", "微信公众号", "白云发布") + Running("BY", "微信公众号", "白云文旅") + Running("BY", "政务微博", "白云发布") + Running("SL", "微信公众号", "示例发布"));

        Assert.Equal((4, 2, 0), (report.Inserted, report.Troubled, report.Refused));
        Assert.Equal([2, 3], report.Outcomes.Where(outcome => !outcome.Problems.IsEmpty).Select(outcome => outcome.Row));
        Assert.All(report.Outcomes.SelectMany(outcome => outcome.Problems), problem => Assert.Equal(("ACC-15", "extra", false), (problem.CheckId, problem.Column, problem.IsMalformed)));
        Assert.Equal(["白云发布", "白云文旅"], await TroubledAsync(test));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_row_is_held_against_what_is_registered_already_and_against_what_the_file_changes(string dialect)
    {
        await using var test = await ImportTests.WithOrgansAsync(dialect);
        await ImportAsync(test, Running("BY", "微信公众号", "白云发布"));

        var second = await ImportAsync(test, Running("BY", "微信公众号", "白云文旅"), dryRun: true);
        var replaced = await ImportAsync(test, "BY,微信公众号,白云发布,已注销,2024-01-01,2024-01-01,是,,2026-03-01,2026-02-01\n" + Running("BY", "微信公众号", "白云文旅"), update: true);

        Assert.Equal(1, second.Troubled);
        Assert.Equal((1, 1, 0), (replaced.Inserted, replaced.Updated, replaced.Troubled));
        Assert.Empty(await TroubledAsync(test));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task The_problem_is_gone_when_the_other_is_closed_gone_or_explained(string dialect)
    {
        await using var test = await ImportTests.WithOrgansAsync(dialect);
        await ImportAsync(test, Running("BY", "微信公众号", "白云发布") + Running("BY", "微信公众号", "白云文旅") + Running("BY", "微信公众号", "白云农技"));
        Assert.Equal(3, (await TroubledAsync(test)).Count);

        await ChangeAsync(test, "白云文旅", (db, account) => account.Extra = "面向游客");
        Assert.Equal(["白云农技", "白云发布"], await TroubledAsync(test));
        await ChangeAsync(test, "白云农技", (db, account) => account.Status = AccountStatus.Closing);
        Assert.Empty(await TroubledAsync(test));
        await ChangeAsync(test, "白云文旅", (db, account) => account.Extra = "");
        Assert.Equal(["白云发布", "白云文旅"], await TroubledAsync(test));
        await ChangeAsync(test, "白云文旅", (db, account) => db.Remove(account));
        Assert.Empty(await TroubledAsync(test));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_bulk_edit_foretells_the_accounts_it_makes_too_many_and_not_those_that_were(string dialect)
    {
        await using var test = await ImportTests.WithOrgansAsync(dialect);
        await ImportAsync(test, Running("BY", "微信公众号", "白云发布") + Running("BY", "微信公众号", "白云文旅").Replace("运行", "公告关停", StringComparison.Ordinal)
            + string.Concat(new[] { "示例发布", "示例农技" }.Select(name => Running("SL", "微信公众号", name).Replace("是", "否", StringComparison.Ordinal))));
        Dictionary<string, string> values = new() { ["status"] = "running", ["certified"] = "yes" };

        var import = await BulkTests.PreviewAsync(test, new() { Query = "", Values = values, Reason = "登记错了" }, "platform-accounts");
        var written = await BulkTests.WriteAsync(test, import);

        Assert.Equal((3, 1, 1, true), (import.Updated, import.Skipped, import.Troubled, written));
        Assert.Contains("ACC-15", import.Result, StringComparison.Ordinal);
    }

    static Task<ImportReport> ImportAsync(TestDatabase test, string rows, bool update = false, bool dryRun = false) =>
        ImportTests.ImportAsync(test, Header + rows, "platform-accounts", update, dryRun);

    static string Running(string organ, string platform, string name) => $"{organ},{platform},{name},运行,2024-01-01,2024-01-01,是,,,\n";

    static async Task<List<string>> TroubledAsync(TestDatabase test)
    {
        await using var db = test.Open();
        var accounts = await db.Set<Account>().AsNoTracking().ToListAsync(Cancel);
        var problems = await db.ProblemsAsync(Account.Ledger, accounts, Cancel);
        return [.. accounts.Where(account => problems[account.Id].Any(problem => problem.CheckId == "ACC-15")).Select(account => account.Name).Order(StringComparer.Ordinal)];
    }

    static async Task ChangeAsync(TestDatabase test, string name, Action<GongkaiDb, Account> change)
    {
        await using var db = test.Open();
        change(db, await db.Set<Account>().SingleAsync(account => account.Name == name, Cancel));
        await db.SaveChangesAsync(Cancel);
    }
}
