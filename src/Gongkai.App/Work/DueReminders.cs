using System.Globalization;
using Gongkai.App.Storage;
using Gongkai.Law;
using Gongkai.Ledgers;
using Gongkai.Organs;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Work;

/// <summary>到期提醒：到期前几个工作日（本机关的设置，默认 5）、3、1 个工作日，当天，逾期后，各提醒一次。停过机的，开机后补上最近的一次。</summary>
sealed class DueReminders(Database database)
{
    /// <summary>第一次提醒之后的各步，还剩几个工作日；-1 是逾期后。</summary>
    static readonly IReadOnlyList<int> Steps = [-1, 0, 1, 3];

    /// <summary>第一次提醒最早可以设到提前几个工作日。</summary>
    const int Earliest = 20;

    /// <summary>逾期超过这么多天的，不再补提醒。</summary>
    const int LookBack = 10;


    public async Task<int> RunAsync(CancellationToken cancel)
    {
        await using var turn = await TaskLock.TryTakeAsync(database, "due", cancel);
        if (turn is null)
            return 0;
        await using var db = database.Open(Scope.Of("到期提醒"));
        var (today, calendar) = (database.Clock.Today, database.Calendar);
        var keepers = await KeepersAsync(db, today, cancel);
        DueGroup.Reader reader = new(db, today.AddDays(-LookBack), calendar.WorkdayAfter(today, Earliest), cancel);
        List<Reminder> reminders = [];
        foreach (var ledger in AllLedgers.All)
        {
            foreach (var group in await ledger.Accept(reader))
            {
                var before = await database.Settings.GetAsync(group.OrganId, Settings.RemindBefore, cancel);
                if (StepOf(group.DueOn, today, calendar, before) is { } step)
                    reminders.AddRange(await RemindersAsync(db, ledger, group, keepers, (step, calendar.WorkdaysBetween(today, group.DueOn))));
            }
        }

        return await Reminders.AddNewAsync(db, reminders, cancel);
    }

    /// <summary>到了哪一步：剩下的工作日不多于它的最小的一步；还早为 null。</summary>
    /// <param name="before">提前几个工作日第一次提醒。</param>
    public static int? StepOf(DateOnly dueOn, DateOnly today, WorkingCalendar calendar, int before)
    {
        var left = dueOn < today ? -1 : dueOn == today ? 0 : Math.Max(1, calendar.WorkdaysBetween(today, dueOn));
        return Steps.Where(step => step < before).Append(before).Cast<int?>().FirstOrDefault(step => left <= step);
    }

    static async Task<IEnumerable<Reminder>> RemindersAsync(
        GongkaiDb db, Ledger ledger, DueGroup group, ILookup<long, (long OfficerId, Duty Duty)> keepers, (int Step, int Left) on)
    {
        var record = group.Count == 1 ? await ledger.Accept(new DueGroup.Single(db, group.RecordId, default)) : null;
        var state = on.Step switch { < 0 => "已经逾期", 0 => "今天到期", _ => $"{on.Left} 个工作日后到期" };
        var title = record is null ? $"{ledger.Title}有 {group.Count} 件事{state}" : $"{record.DueFor}：{ledger.LabelOf(record)}，{state}";
        var link = record is null ? $"/office?who={(group.HolderId is null ? "unit" : "mine")}" : string.Create(CultureInfo.InvariantCulture, $"/office/ledgers/{ledger.Id}/{record.Id}");
        var key = string.Create(CultureInfo.InvariantCulture, $"due/{ledger.Id}/{group.OrganId}/{group.HolderId}/{group.DueOn:yyyyMMdd}/{on.Step}");
        var officers = group.HolderId is { } holder
            ? new[] { holder }
            : keepers[group.OrganId].Where(keeper => keeper.Duty.Rights.Contains(ledger.Keeping)).Select(keeper => keeper.OfficerId).Distinct();
        return officers.Select(officer => new Reminder { OfficerId = officer, Kind = ReminderKind.Due.Id, Key = key, Title = title, Link = link });
    }

    /// <summary>没有人领的事提醒谁：那个机关里能登记的人。</summary>
    static async Task<ILookup<long, (long OfficerId, Duty Duty)>> KeepersAsync(GongkaiDb db, DateOnly today, CancellationToken cancel)
    {
        var officers = (await db.Officers.AsNoTracking().ToListAsync(cancel)).Where(officer => officer.IsServingOn(today)).ToDictionary(officer => officer.Account, officer => officer.Id);
        return (from assignment in await db.Assignments.AsNoTracking().ToListAsync(cancel)
                where assignment.IsInForceOn(today) && officers.ContainsKey(assignment.Account)
                let duty = Duties.Find(assignment.Duty)
                where duty is not null
                select (assignment.OrganId, OfficerId: officers[assignment.Account], duty))
            .ToLookup(keeper => keeper.OrganId, keeper => (keeper.OfficerId, keeper.duty));
    }
}
