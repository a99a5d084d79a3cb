using System.Reflection;
using Gongkai.AnnualReports.Drafting;
using Gongkai.AnnualReports.Forms;
using Gongkai.App.Ledgers;
using Gongkai.Law;
using Gongkai.Ledgers;
using Gongkai.Records;
using Gongkai.Supervision;

namespace Gongkai.Tests.Ledgers;

/// <summary>每一本台账都要合的规矩，以及各自的核对、到期。</summary>
public class LedgerTests
{
    public static TheoryData<string> Ids => [.. AllLedgers.All.Select(ledger => ledger.Id)];

    [Theory, MemberData(nameof(CheckCases.All), MemberType = typeof(CheckCases))]
    public void A_check_finds_its_defect_and_nothing_else(string ledger, string changes, string broken) =>
        Assert.Equal(broken, string.Join(' ', AllLedgers.Find(ledger)!.Problems(CheckCases.Record(ledger, changes), Norms.Statutory).Select(problem => problem.CheckId)));

    [Theory]
    [InlineData("9999-12-31", "不在 1900 年至 2200 年之间")]
    [InlineData("2026-02-30", "没有这一天")]
    public void A_day_is_refused_for_its_own_reason(string typed, string reason) =>
        Assert.Contains(reason, Training.Ledger.Required("held_on").Read(typed).Problem, StringComparison.Ordinal);

    [Theory]
    [InlineData("政务\u202e公开", "政务公开")]
    [InlineData("\ufeff政务\u200b公开\u2069", "政务公开")]
    [InlineData("\ud83d\udc68\u200d\ud83d\udc69", "\ud83d\udc68\u200d\ud83d\udc69")]
    public void What_turns_text_round_or_cannot_be_seen_is_not_kept(string typed, string kept) =>
        Assert.Equal(kept, Training.Ledger.Required("topic").Read(typed).Value);

    [Theory]
    [InlineData("normative-documents", "", "2030-12-31 清理评估")]
    [InlineData("normative-documents", "valid_until=", "2030-12-31 清理评估")]
    [InlineData("normative-documents", "valid_until=;title=白云乡集市管理暂行办法", "2028-01-01 清理评估")]
    [InlineData("normative-documents", "published_on=;filed_on=", "2026-03-30 公布")]
    [InlineData("normative-documents", "filed_on=", "2026-04-08 报送备案")]
    [InlineData("normative-documents", "validity=已废止;ended_on=2026-06-01", "")]
    [InlineData("normative-documents", "kind=其他文件", "")]
    [InlineData("platform-accounts", "", "2026-11-30 更新内容")]
    [InlineData("platform-accounts", "silence_limit=7", "2026-11-23 更新内容")]
    [InlineData("platform-accounts", "last_published_on=", "2024-03-24 更新内容")]
    [InlineData("platform-accounts", "status=已批准;filed_on=;opened_on=;last_published_on=", "2024-03-16 办理备案")]
    [InlineData("platform-accounts", "status=公告关停;closing_announced_on=2026-11-01", "2026-12-01 注销账号")]
    [InlineData("platform-accounts", "status=已归档;closing_announced_on=2026-11-01;closed_on=2026-11-18", "")]
    [InlineData("notice-boards", "", "2027-01-06 巡检")]
    [InlineData("notice-boards", "inspection_interval=30", "2026-11-07 巡检")]
    [InlineData("notice-boards", "condition=破损待修", "2026-11-07 维修")]
    [InlineData("notice-boards", "removed_on=2026-11-01", "")]
    public void The_next_thing_due_follows_from_the_record(string ledger, string changes, string due)
    {
        var next = AllLedgers.Find(ledger)!.DueOf(CheckCases.Record(ledger, changes), Norms.Statutory);

        Assert.Equal(due, next is null ? "" : $"{next.Value.On:yyyy-MM-dd} {next.Value.What}");
    }

    [Fact]
    public void A_record_counts_in_the_years_up_to_this_one()
    {
        var counted = CountedIn.Of(NormativeDocument.Ledger, CheckCases.Record("normative-documents", "valid_until=2035-12-31"), 2028);

        Assert.All(counted, count => Assert.True(count.Years[^1] <= 2028, count.Wording));
        Assert.Contains(counted, count => count.Years[^1] == 2028);
    }

    [Theory, MemberData(nameof(Ids))]
    public void Any_record_written_out_reads_back_the_same(string id)
    {
        var ledger = AllLedgers.Find(id)!;
        foreach (var record in ArbitraryRecords.Of(ledger, 50, [1]))
        {
            var again = ledger.Create();
            (again.OrganId, var problems) = (1, ledger.Read(again, ledger.Columns.ToDictionary(column => column.Id, column => column.TextOf(record))));

            Assert.Empty(problems);
            Assert.Equivalent(record, again, strict: true);
        }
    }

    [Theory, MemberData(nameof(Ids))]
    public void What_people_see_of_a_choice_day_or_flag_can_be_typed_in(string id)
    {
        var ledger = AllLedgers.Find(id)!;
        foreach (var record in ArbitraryRecords.Of(ledger, 50, [1]))
        {
            foreach (var column in ledger.Columns.Where(column => column.Kind is ColumnKind.Choice or ColumnKind.Day or ColumnKind.Flag))
                Assert.Equal(column.Get(record) ?? "", column.Read(column.Show(column.Get(record))).Value ?? "");
        }
    }

    [Theory, MemberData(nameof(Ids))]
    public void Settling_twice_is_settling_once(string id)
    {
        var ledger = AllLedgers.Find(id)!;
        foreach (var record in ArbitraryRecords.Of(ledger, 50, [1]))
        {
            ledger.Settle(record, Norms.Statutory);
            var once = (record.DueOn, record.DueFor);
            ledger.Settle(record, Norms.Statutory);

            Assert.Equal(once, (record.DueOn, record.DueFor));
            Assert.Equal(record.DueOn is null, record.DueFor.Length == 0);
        }
    }

    [Theory, MemberData(nameof(Ids))]
    public void A_ledger_says_what_it_is_for_and_its_parts_fit_together(string id)
    {
        var ledger = AllLedgers.Find(id)!;

        Assert.InRange(ledger.About.Length, 10, 200);
        Assert.Distinct(ledger.Columns.Select(column => column.Id));
        Assert.Distinct(ledger.Columns.Select(column => column.Header));
        Assert.True(ledger.Required(ledger.SortBy).IsSortable);
        Assert.False(ledger.Required(ledger.Label).IsPersonal);
        Assert.All(ledger.KeyColumns, column => Assert.True(column.IsRequired));
        Assert.All(ledger.Columns.Where(column => column.IsSortable), column => Assert.Null(Nullable.GetUnderlyingType(column.Property.PropertyType)));
        Assert.All(ledger.Columns.Where(column => column.IsPersonal), column => Assert.False(column.IsListed));
        Assert.All(ledger.Accept(new Checks()), check => Assert.NotNull(ledger.Find(check.Column)));
    }

    [Fact]
    public void Check_ids_are_stated_once() => Assert.Distinct(AllLedgers.All.SelectMany(ledger => ledger.Accept(new Checks())).Select(check => check.Id));

    [Fact]
    public void Every_measure_is_a_cell_of_the_form_or_a_number_the_text_uses()
    {
        var named = typeof(Measures).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!);
        var cells = Form2021.Form.Tables.SelectMany(table => table.Cells.Select(cell => $"{table.Id}/{cell.Row.Id}/{cell.Column.Id}"));
        var ids = AllLedgers.All.SelectMany(ledger => ledger.MeasureIds).ToList();

        Assert.Empty(ids.Except(named).Except(cells));
        Assert.Equal(named.Order(), Measures.All.Select(measure => measure.Id).Order());
        Assert.Distinct(ids);
    }

    /// <summary>一本台账的全部核对。</summary>
    internal sealed class Checks : ILedgerVisitor<IEnumerable<(string Id, Citation? Basis, string Column)>>
    {
        public IEnumerable<(string Id, Citation? Basis, string Column)> Visit<T>(Ledger<T> ledger)
            where T : LedgerRecord, new() => ledger.Checks.Select(check => (check.Id, check.Basis, check.Column));
    }
}
