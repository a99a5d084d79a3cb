using Gongkai.App.Storage;
using Gongkai.Law;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.People;

/// <summary>离岗：填离岗日期，职责到那一天止。名下还有没有办完的事的，先移交。</summary>
static class Leaving
{
    public static async Task LeaveAsync(GongkaiDb db, long officerId, DateOnly on, CancellationToken cancel)
    {
        await using (var all = db.Installation.Open(Scope.Of("离岗")))
        {
            var left = await OpenWork.CountHeldAsync(all, officerId, cancel);
            if (left.Count > 0)
            {
                throw new Refusal("OFC-33", Statutes.Regulation2019.Article(4), $"名下还有没有办完的：{string.Join("、", left)}。", "请先办理移交，再办离岗。");
            }
        }

        var officer = await db.Officers.SingleAsync(found => found.Id == officerId, cancel);
        officer.LeftOn = on;
        foreach (var assignment in await db.Assignments.Where(found => found.Account == officer.Account && (found.EndsOn == null || found.EndsOn > on)).ToListAsync(cancel))
        {
            if (assignment.StartsOn >= on)
                db.Remove(assignment);
            else
                assignment.EndsOn = on;
        }

        await db.SaveChangesAsync(cancel);
    }
}
