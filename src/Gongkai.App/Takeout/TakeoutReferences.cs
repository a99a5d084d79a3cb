using Gongkai.App.Storage;
using Gongkai.Organs;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Takeout;

/// <summary>读懂这些资料还要的别处的几行：各级上级、前身，和借用来的人。个人信息一律打码。</summary>
/// <param name="Organs">机关的编号。</param>
/// <param name="Officers">人员的编号。</param>
sealed record TakeoutReferences(IReadOnlyList<long> Organs, IReadOnlyList<long> Officers)
{
    /// <param name="whole">看得到全部的。</param>
    public static async Task<TakeoutReferences> FindAsync(GongkaiDb whole, TakeoutOrder order, CancellationToken cancel)
    {
        long[] own = [.. order.OrganIds];
        var all = await whole.Organs.AsNoTracking().ToListAsync(cancel);
        var borrowed = await (from officer in whole.Officers.AsNoTracking()
                              where !own.Contains(officer.OrganId) && whole.Assignments.Any(assignment => assignment.Account == officer.Account && own.Contains(assignment.OrganId))
                              select new { officer.Id, officer.OrganId }).ToListAsync(cancel);
        var homes = borrowed.Select(officer => officer.OrganId).ToHashSet();
        var named = Named(all, order.Organs.Concat(all.Where(organ => homes.Contains(organ.Id))));
        return new([.. named.Where(organ => !own.Contains(organ.Id)).Select(organ => organ.Id)], borrowed.ConvertAll(officer => officer.Id));
    }

    /// <summary>它们，和它们写着的上级、曾经的上级、前身，一直往上。</summary>
    static HashSet<Organ> Named(List<Organ> all, IEnumerable<Organ> from)
    {
        var byCode = all.ToDictionary(organ => organ.Code, StringComparer.Ordinal);
        HashSet<Organ> named = [];
        Stack<Organ> left = new(from);
        while (left.TryPop(out var organ))
        {
            if (!named.Add(organ))
                continue;
            foreach (var code in organ.PredecessorCodes.Concat(organ.Transfers.Select(transfer => transfer.ParentCode)).Append(organ.ParentCode))
            {
                if (byCode.TryGetValue(code, out var other))
                    left.Push(other);
            }
        }

        return named;
    }
}
