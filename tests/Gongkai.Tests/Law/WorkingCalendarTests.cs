using System.Text;
using Gongkai.Law;

namespace Gongkai.Tests.Law;

public class WorkingCalendarTests
{
    static readonly WorkingCalendar Calendar = WorkingCalendar.Default;

    public static TheoryData<int> Cases => CaseTable.Rows("working-days.csv");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Each_year_has_the_working_days_of_its_notices(int row)
    {
        var wanted = CaseTable.Row("working-days.csv", row);
        var year = wanted.Number("年度");
        var days = Enumerable.Range(0, 366).Select(i => new DateOnly(year, 1, 1).AddDays(i)).Where(d => d.Year == year).Select(d => Calendar[d]).ToList();

        Assert.Equal(wanted.Number("工作日"), days.Count(d => d.IsWorkday));
        Assert.Equal(wanted.Number("放假"), days.Count(d => d.Kind == DayKind.Holiday));
        Assert.Equal(wanted.Number("调休上班"), days.Count(d => d.Kind == DayKind.MakeUp));
        Assert.Equal(wanted["文号"].Split(' '), Calendar.Years.Single(y => y.Year == year).Notices.Select(n => n.Number));
        Assert.DoesNotContain(days, d => d.IsEstimated);
    }

    [Fact]
    public void The_calendar_knows_from_29_December_2018_to_the_end_of_2026()
    {
        Assert.Equal(new(2018, 12, 29), Calendar.KnownFrom);
        Assert.Equal(new(2026, 12, 31), Calendar.KnownUntil);
        Assert.True(Calendar.IsWorkday(new(2018, 12, 29)));
        Assert.False(Calendar.IsWorkday(new(2018, 12, 31)));
        Assert.False(Calendar.IsWorkday(new(2022, 12, 31)));
    }

    [Theory]
    [InlineData("2027-01-01", DayKind.Holiday)]
    [InlineData("2027-02-08", DayKind.Counted)]
    [InlineData("2027-05-02", DayKind.Holiday)]
    [InlineData("2027-05-04", DayKind.Counted)]
    [InlineData("2027-10-02", DayKind.Holiday)]
    [InlineData("2027-10-04", DayKind.Counted)]
    [InlineData("2027-10-09", DayKind.Weekend)]
    public void A_year_without_notice_is_estimated_without_lunar_days_or_make_up_days(string day, DayKind kind)
    {
        var estimate = Calendar[CaseTable.ParseDay(day)];

        Assert.Equal(kind, estimate.Kind);
        Assert.True(estimate.IsEstimated);
        Assert.Contains("估计", estimate.Why);
    }

    [Fact]
    public void A_new_notice_makes_provisional_days_firm()
    {
        var (year, problems) = CalendarFile.Read(Encoding.UTF8.GetBytes(Notice2027), 2027);

        Assert.Empty(problems);
        var calendar = Calendar.With(year!);
        Assert.Equal(new(2027, 12, 31), calendar.KnownUntil);
        Assert.Equal(DayKind.MakeUp, calendar[new(2027, 1, 9)].Kind);
        Assert.Equal("春节放假（国办发明电〔2026〕99号）", calendar[new(2027, 2, 8)].Why);
    }

    [Fact]
    public void A_gap_between_published_years_ends_what_is_known()
    {
        var (year, _) = CalendarFile.Read(Encoding.UTF8.GetBytes(Notice2027.Replace("2027", "2028").Replace("01-09", "01-08")), 2028);

        Assert.Equal(new(2026, 12, 31), Calendar.With(year!).KnownUntil);
    }

    [Theory]
    [InlineData("国办发明电〔2026〕99号", "", "通知文号“”不完整")]
    [InlineData("2027-01-09", "2027-01-08", "不是星期六或者星期日")]
    [InlineData("2027-01-09", "2027-02-07", "既列为放假又列为上班")]
    [InlineData("2027-01-09", "2025-01-11", "不在2027年度内")]
    [InlineData("2027-01-09", "1月9日", "“1月9日”不是日期")]
    [InlineData("\"to\": \"2027-02-12\"", "\"to\": \"2027-01-12\"", "首尾颠倒")]
    [InlineData("\"to\": \"2027-02-12\"", "\"to\": \"9999-12-31\"", "超过16天")]
    [InlineData("\"from\": \"2027-10-01\"", "\"from\": \"2027-10-02\"", "缺少2027年10月1日")]
    [InlineData("\"year\": 2027", "\"year\": 2026", "文件写的是2026年，应为2027年")]
    [InlineData("\"year\": 2027", "\"year\": \"二〇二七\"", "缺少年度")]
    [InlineData("}]", "", "不是有效的 JSON")]
    [InlineData("\"notices\"", "\"通知\"", "没有一份通知")]
    public void A_faulty_notice_is_refused_with_the_reason(string good, string bad, string reason)
    {
        var (year, problems) = CalendarFile.Read(Encoding.UTF8.GetBytes(Notice2027.Replace(good, bad)), 2027);

        Assert.Null(year);
        Assert.Contains(problems, p => p.Contains(reason));
    }

    [Fact]
    public void Counting_is_the_inverse_of_adding_working_days()
    {
        for (var n = 1; n <= 500; n++)
            Assert.Equal(n, Calendar.WorkdaysBetween(new(2024, 1, 5), Calendar.WorkdayAfter(new(2024, 1, 5), n)));
        Assert.Equal(new(2026, 1, 30), Calendar.LastWorkdayUntil(new(2026, 1, 31)));
    }

    const string Notice2027 = """
        { "year": 2027, "notices": [{ "number": "国办发明电〔2026〕99号", "date": "2026-11-05",
          "off": [
            { "name": "元旦", "from": "2027-01-01", "to": "2027-01-03" },
            { "name": "春节", "from": "2027-02-06", "to": "2027-02-12" },
            { "name": "劳动节", "from": "2027-05-01", "to": "2027-05-05" },
            { "name": "国庆节", "from": "2027-10-01", "to": "2027-10-07" }
          ],
          "work": ["2027-01-09"] }] }
        """;
}
