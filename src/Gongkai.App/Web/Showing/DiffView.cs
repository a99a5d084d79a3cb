using System.Collections.Immutable;

namespace Gongkai.App.Web.Showing;

/// <summary>改动：一截不变、删去或者加上的文字。中文逐字比。</summary>
readonly record struct DiffRun(char Kind, string Text)
{
    /// <summary>太长的两段不逐字比，整段当作换了：比法的开销是两段长度之积。</summary>
    const int Longest = 2000;

    /// <summary>短的（日子、一个名称）改得零碎的，逐字标看不清，整个换。</summary>
    const int Short = 24, MostPieces = 3;

    /// <returns>Kind 为空格（不变）、-（删去）、+（加上）。</returns>
    public static ImmutableArray<DiffRun> Of(string before, string after)
    {
        if (before == after)
            return [new(' ', after)];
        if (before.Length > Longest || after.Length > Longest)
            return [new('-', before), new('+', after)];
        var runs = ImmutableArray.CreateBuilder<DiffRun>();
        var lengths = Lengths(before, after);
        for (int i = 0, j = 0; i < before.Length || j < after.Length;)
        {
            if (i < before.Length && j < after.Length && before[i] == after[j])
            {
                Append(runs, ' ', after[j++]);
                i++;
            }
            else if (i < before.Length && (j == after.Length || lengths[i + 1, j] >= lengths[i, j + 1]))
            {
                Append(runs, '-', before[i++]);
            }
            else
            {
                Append(runs, '+', after[j++]);
            }
        }

        return before.Length <= Short && after.Length <= Short && before.Length > 0 && runs.Count(run => run.Kind != ' ') > MostPieces
            ? [new('-', before), new('+', after)]
            : runs.ToImmutable();
    }

    /// <summary>自各处起的最长公共子序列的长度。</summary>
    static ushort[,] Lengths(string before, string after)
    {
        var lengths = new ushort[before.Length + 1, after.Length + 1];
        for (var i = before.Length - 1; i >= 0; i--)
        {
            for (var j = after.Length - 1; j >= 0; j--)
                lengths[i, j] = before[i] == after[j] ? (ushort)(lengths[i + 1, j + 1] + 1) : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
        }

        return lengths;
    }

    static void Append(ImmutableArray<DiffRun>.Builder runs, char kind, char c)
    {
        if (runs.Count > 0 && runs[^1].Kind == kind)
            runs[^1] = runs[^1] with { Text = runs[^1].Text + c };
        else
            runs.Add(new(kind, c.ToString()));
    }
}
