using Gongkai.Law;
using Gongkai.Ledgers;
using Gongkai.Platforms;
using Gongkai.Records;

namespace Gongkai.Tests.Ledgers;

/// <summary>本地更严的期限：只更严、分日期、到期与核对都照它，并写明是谁的要求。</summary>
public class NormTests
{
    static Limit Of(string id) => AllLedgers.Limits.Single(limit => limit.Id == id);

    static Norms With(string limit, int days, string from = "2026-01-01", string? until = null, string organ = "示例县人民政府") =>
        Norms.Statutory with { Local = [new(limit, organ, DateOnly.Parse(from), until is null ? null : DateOnly.Parse(until), days)] };

    [Theory]
    [InlineData("2025-12-31", 14, "")]
    [InlineData("2026-01-01", 10, "示例县人民政府自2026年1月1日起要求 10 天")]
    [InlineData("2026-06-30", 10, "示例县人民政府自2026年1月1日起要求 10 天")]
    [InlineData("2026-07-01", 14, "")]
    [InlineData(null, 14, "")]
    public void A_local_limit_holds_for_what_starts_while_it_is_in_force(string? from, int days, string source)
    {
        var norm = With("account-update-days", 10, until: "2026-07-01").Of(Of("account-update-days"), from is null ? null : DateOnly.Parse(from));

        Assert.Equal((days, source), (norm.Days, norm.Source));
    }

    [Fact]
    public void Of_several_levels_the_strictest_counts_and_none_can_loosen_the_law()
    {
        var limit = Of("account-update-days");
        Norms norms = new(WorkingCalendar.Default)
        {
            Local = [new(limit.Id, "示例乡", new(2026, 1, 1), null, 12), new(limit.Id, "示例县", new(2026, 1, 1), null, 7), new("publication-workdays", "示例县", new(2026, 1, 1), null, 3)],
        };

        Assert.Equal((7, "示例县自2026年1月1日起要求 7 天"), (norms.Of(limit, new(2026, 5, 1)).Days, norms.Of(limit, new(2026, 5, 1)).Source));
        Assert.Equal(14, With(limit.Id, 30).Of(limit, new(2026, 5, 1)).Days);
        Assert.False(With(limit.Id, 30).Of(limit, new(2026, 5, 1)).IsLocal);
    }

    [Theory]
    [InlineData("normative-documents", "published_on=;filed_on=", "publication-workdays", 10, "2026-03-16 公布")]
    [InlineData("normative-documents", "filed_on=", "normative-filing-days", 15, "2026-03-24 报送备案")]
    [InlineData("platform-accounts", "", "account-update-days", 7, "2026-11-23 更新内容")]
    [InlineData("platform-accounts", "silence_limit=5", "account-update-days", 7, "2026-11-21 更新内容")]
    [InlineData("platform-accounts", "silence_limit=30", "account-filing-days", 7, "2026-11-30 更新内容")]
    [InlineData("platform-accounts", "status=已批准;filed_on=;opened_on=;last_published_on=;approved_on=2026-03-01", "account-filing-days", 7, "2026-03-08 办理备案")]
    [InlineData("platform-accounts", "status=公告关停;closing_announced_on=2026-11-01", "account-cancel-days", 10, "2026-11-11 注销账号")]
    [InlineData("notice-boards", "", "board-inspection-days", 30, "2026-11-07 巡检")]
    [InlineData("notice-boards", "inspection_interval=60", "board-inspection-days", 30, "2026-11-07 巡检")]
    [InlineData("notice-boards", "inspection_interval=7", "board-inspection-days", 30, "2026-10-15 巡检")]
    [InlineData("notice-boards", "inspection_interval=180", "board-mending-days", 10, "2027-04-06 巡检")]
    [InlineData("notice-boards", "condition=破损待修", "board-mending-days", 10, "2026-10-18 维修")]
    public void What_is_due_follows_the_stricter_limit(string ledger, string changes, string limit, int days, string due)
    {
        var next = AllLedgers.Find(ledger)!.DueOf(CheckCases.Record(ledger, changes), With(limit, days));

        Assert.Equal(due, $"{next!.Value.On:yyyy-MM-dd} {next.Value.What}");
    }

    [Theory]
    [InlineData("normative-documents", "published_on=2026-03-17", "publication-workdays", 10, "NRM-12")]
    [InlineData("normative-documents", "published_on=2026-03-16", "publication-workdays", 10, "")]
    [InlineData("normative-documents", "", "normative-filing-days", 10, "NRM-16")]
    [InlineData("normative-documents", "", "normative-filing-days", 11, "")]
    [InlineData("platform-accounts", "silence_limit=10", "account-update-days", 7, "ACC-14")]
    [InlineData("platform-accounts", "silence_limit=7", "account-update-days", 7, "")]
    [InlineData("platform-accounts", "approved_on=2026-03-01;filed_on=2026-03-09", "account-filing-days", 7, "ACC-16")]
    [InlineData("platform-accounts", "status=已注销;closing_announced_on=2026-10-01;closed_on=2026-10-12", "account-cancel-days", 10, "ACC-17")]
    [InlineData("notice-boards", "inspection_interval=60", "board-inspection-days", 30, "BRD-12")]
    public void A_check_names_whose_limit_was_passed(string ledger, string changes, string limit, int days, string broken)
    {
        var record = CheckCases.Record(ledger, changes);
        var problems = AllLedgers.Find(ledger)!.Problems(record, With(limit, days));

        Assert.Empty(AllLedgers.Find(ledger)!.Problems(record, Norms.Statutory));
        Assert.Equal(broken, string.Join(' ', problems.Select(problem => problem.CheckId)));
        Assert.All(problems, problem => Assert.Contains($"（示例县人民政府自2026年1月1日起要求 {days} {Of(limit).Unit}，{broken}）", problem.Message, StringComparison.Ordinal));
        Assert.All(problems, problem => Assert.False(problem.IsMalformed));
    }

    [Fact]
    public void What_breaks_the_law_too_is_told_by_the_law()
    {
        var late = CheckCases.Record("normative-documents", "published_on=2026-03-31");
        var problem = Assert.Single(NormativeDocument.Ledger.Problems(late, With("publication-workdays", 10)));

        Assert.Contains("过了 20 个工作日才公布", problem.Message, StringComparison.Ordinal);
        Assert.Contains("第二十六条", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Whether_a_record_is_malformed_never_depends_on_the_organ()
    {
        var strict = Norms.Statutory with { Local = [.. AllLedgers.Limits.Select(limit => new LocalLimit(limit.Id, "示例县", DateOnly.MinValue, null, 1))] };
        foreach (var ledger in AllLedgers.All)
        {
            foreach (var record in ArbitraryRecords.Of(ledger, 50, [1]))
                Assert.Equal(Malformed(ledger, record, Norms.Statutory), Malformed(ledger, record, strict));
        }

        static IEnumerable<string> Malformed(Ledger ledger, LedgerRecord record, Norms norms) => ledger.Problems(record, norms).Where(problem => problem.IsMalformed).Select(problem => problem.CheckId);
    }

    [Fact]
    public void Limit_ids_are_stated_once_and_are_no_other_settings() => Assert.Distinct(AllSettings.All.Select(setting => setting.Id));

    [Theory]
    [InlineData("", true)]
    [InlineData("extra=面向游客另开", false)]
    [InlineData("status=公告关停;closing_announced_on=2026-11-01", false)]
    [InlineData("platform=网站或者专栏", false)]
    [InlineData("platform=小程序", false)]
    public void An_open_account_without_a_reason_is_the_one_that_counts(string changes, bool counts) =>
        Assert.Equal(counts, Account.Ledger.Soles.Single().Counting((Account)CheckCases.Record("platform-accounts", changes)));
}
