using Gongkai.Organs;

namespace Gongkai.AnnualReports.Audit;

/// <summary>一批报告的指纹索引：指纹 → 报告，按指纹排序，二分查找。</summary>
sealed class SketchIndex
{
    /// <summary>每份报告取多少个指纹；重合一成多的才逐字比较。</summary>
    const int Size = 48, Enough = 6;

    /// <summary>一个指纹最多看多少份报告：套话人人都有，看再多也没有意义。</summary>
    const int MostPostings = 24;

    /// <summary>连同本机关自己的，一个指纹最多翻过多少份：同一份报告送来几千遍时不至于翻几千遍。</summary>
    const int MostPassed = 240;

    readonly IReadOnlyList<AnnualReport> reports;
    readonly ulong[] hashes;
    readonly int[] owners;

    public SketchIndex(IReadOnlyList<AnnualReport> reports)
    {
        this.reports = reports;
        var all = new List<ulong>(reports.Count * Size);
        var ids = new List<int>(reports.Count * Size);
        for (var i = 0; i < reports.Count; i++)
        {
            foreach (var hash in Shingles.Of(reports[i]).Sketch(Size))
            {
                all.Add(hash);
                ids.Add(i);
            }
        }

        (hashes, owners) = ([.. all], [.. ids]);
        Array.Sort(hashes, owners);
    }

    /// <summary>正文与之最像的别的机关的报告；没有够像的为 null。</summary>
    public (AnnualReport Report, Overlap Overlap)? MostLike(AnnualReport report, Shingles text)
    {
        var hits = new Dictionary<int, int>();
        foreach (var hash in text.Sketch(Size))
        {
            var at = First(hash);
            var last = Math.Min(hashes.Length, at + MostPassed);
            for (var seen = 0; at < last && hashes[at] == hash && seen < MostPostings; at++)
            {
                if (!IsAnother(reports[owners[at]], report))
                    continue;
                seen++;
                hits[owners[at]] = hits.GetValueOrDefault(owners[at]) + 1;
            }
        }

        (AnnualReport Report, Overlap Overlap)? best = null;
        foreach (var (id, _) in hits.Where(hit => hit.Value >= Enough).OrderByDescending(hit => hit.Value).ThenBy(hit => hit.Key).Take(2))
        {
            var overlap = Overlap.Between(text, Shingles.Of(reports[id]));
            if (best is not { } top || overlap.Share > top.Overlap.Share)
                best = (reports[id], overlap);
        }

        return best;
    }

    static bool IsAnother(AnnualReport other, AnnualReport report) =>
        !ReferenceEquals(other, report) && other.Organ is { } a && report.Organ is { } b && !OrganName.Same(a, b);

    /// <summary>第一个不小于它的下标。</summary>
    int First(ulong hash)
    {
        var (low, high) = (0, hashes.Length);
        while (low < high)
        {
            var middle = low + (high - low) / 2;
            if (hashes[middle] < hash)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
