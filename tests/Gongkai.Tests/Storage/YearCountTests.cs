using Gongkai.AnnualReports.Drafting;
using Gongkai.App.Ledgers;
using Gongkai.App.Storage;
using Gongkai.Ledgers;
using Gongkai.Organs;
using Gongkai.Records;
using Gongkai.Supervision;
using Gongkai.Tests.Ledgers;

namespace Gongkai.Tests.Storage;

/// <summary>报告的数：数据库数的，与同样的式子在内存里数的一样。</summary>
public class YearCountTests
{
    static readonly Organ Township = new() { Id = 7, Code = "BY", Name = "示例县白云乡人民政府", Level = Level.Township };

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task The_database_counts_what_the_same_expressions_count_in_memory(string dialect)
    {
        await using var test = await TestDatabase.CreateAsync(dialect);
        foreach (var ledger in AllLedgers.All.Where(ledger => ledger.MeasureIds.Length > 0))
        {
            var records = ArbitraryRecords.Of(ledger, 300, organs: [7, 8]);
            await using (var db = test.Open())
            {
                db.AddRange(records);
                await db.SaveChangesAsync();
            }

            foreach (var year in new[] { 2018, 2022, 2025, 2026 })
            {
                await using var db = test.Open();
                var counted = await YearCounts.ReadAsync(db, Township, year, CancellationToken.None);

                foreach (var (key, expected) in ledger.Accept(new InMemory(records.Where(record => record.OrganId == 7), year)))
                    Assert.Equal((key, expected), (key, counted[key.Measure, key.Key]));
            }
        }
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task In_force_at_the_end_of_the_year_is_last_year_and_made_less_repealed(string dialect)
    {
        await using var test = await TestDatabase.CreateAsync(dialect);
        await using (var db = test.Open())
        {
            // 废止早于成文的不收
            db.AddRange(ArbitraryRecords.Of(NormativeDocument.Ledger, 300, organs: [7]).Cast<NormativeDocument>().Where(document => !(document.EndedOn < document.MadeOn)));
            await db.SaveChangesAsync();
        }

        await using var again = test.Open();
        var before = (await YearCounts.ReadAsync(again, Township, 2015, CancellationToken.None))["disclosure/normative", "in-force"];
        for (var year = 2016; year <= 2027; year++)
        {
            var now = await YearCounts.ReadAsync(again, Township, year, CancellationToken.None);
            Assert.Equal(before + now["disclosure/normative", "made"] - now["disclosure/normative", "repealed"], now["disclosure/normative", "in-force"]);
            before = now["disclosure/normative", "in-force"];
        }

        Assert.True(before > 0);
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_training_held_by_others_is_not_counted_as_ones_own(string dialect)
    {
        await using var test = await TestDatabase.CreateAsync(dialect);
        await using var db = test.Open();
        db.AddRange(
            new Training { OrganId = 7, HeldOn = new(2026, 3, 2), Topic = "甲", Kind = TrainingKind.Lecture, Attendance = 40 },
            new Training { OrganId = 7, HeldOn = new(2026, 3, 3), Topic = "乙", Kind = TrainingKind.Meeting },
            new Training { OrganId = 7, HeldOn = new(2026, 3, 4), Topic = "丙", Kind = TrainingKind.Attended, Attendance = 2 },
            new Training { OrganId = 7, HeldOn = new(2025, 3, 4), Topic = "丁", Kind = TrainingKind.Lecture, Attendance = 9 });
        await db.SaveChangesAsync();

        var counted = await YearCounts.ReadAsync(db, Township, 2026, CancellationToken.None);

        Assert.Equal((2m, 40m), (counted[Measures.Trainings], counted[Measures.TrainingAttendance]));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_number_opens_exactly_the_records_it_counted(string dialect)
    {
        await using var test = await TestDatabase.CreateAsync(dialect);
        foreach (var ledger in AllLedgers.All.Where(ledger => ledger.MeasureIds.Length > 0))
        {
            await using (var db = test.Open())
            {
                db.AddRange(ArbitraryRecords.Of(ledger, 200, organs: [7, 8]));
                await db.SaveChangesAsync();
            }

            await using var again = test.Open();
            var counted = await YearCounts.ReadAsync(again, Township, 2024, CancellationToken.None);
            // 人次是合计的量，不是条数
            foreach (var measure in ledger.MeasureIds.Where(id => id != Measures.TrainingAttendance))
            {
                var key = MeasureKey.Of(measure);
                var listed = await again.CountAsync(ListQuery.Of(ledger) with { Measure = measure, Year = 2024, Organs = [7] }, CancellationToken.None);
                Assert.Equal((measure, counted[key.Measure, key.Key]), (measure, listed));
            }
        }
    }

    sealed class InMemory(IEnumerable<LedgerRecord> records, int year) : ILedgerVisitor<Dictionary<MeasureKey, decimal>>
    {
        public Dictionary<MeasureKey, decimal> Visit<T>(Ledger<T> ledger)
            where T : LedgerRecord, new()
        {
            Dictionary<MeasureKey, decimal> counts = [];
            foreach (var measure in ledger.Measures)
            {
                var (isIn, keyOf, amountOf) = (measure.CountsIn.Compile(), measure.Key?.Compile(), measure.Amount?.Compile());
                counts.TryAdd(MeasureKey.Of(measure.Id), 0);
                foreach (var record in records.Cast<T>().Where(record => isIn(record, year)))
                {
                    var key = MeasureKey.Of(measure.Id, keyOf?.Invoke(record) ?? "");
                    counts[key] = counts.GetValueOrDefault(key) + (amountOf?.Invoke(record) ?? 1);
                }
            }

            return counts;
        }
    }
}
