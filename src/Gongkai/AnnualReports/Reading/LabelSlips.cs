namespace Gongkai.AnnualReports.Reading;

/// <summary>写错了的标签最像哪一个。每份文书只容许查有限次，免得坏文件拖慢。</summary>
sealed class LabelSlips
{
    const int Budget = 400;

    static readonly FrozenDictionary<TableKind, ImmutableArray<(string Core, Label Label)>> Candidates =
        Enum.GetValues<TableKind>().ToFrozenDictionary(kind => kind, kind => ImmutableArray.CreateRange(
            from pair in LabelCatalogue.All
            where pair.Value.Kind == kind && (pair.Value.Row ?? pair.Value.Column) is not null && pair.Key.Length >= 3
            orderby pair.Key
            select (pair.Key, pair.Value)));

    readonly Dictionary<(TableKind, string), Label?> known = [];
    int spent;

    /// <summary>最像的一个；没有足够像的，或者两个一样像，为 null。</summary>
    public Label? Nearest(string text, TableKind kind)
    {
        if (kind == TableKind.None || text.Length is < 3 or > 80)
            return null;
        var core = LabelText.Core(text);
        if (core.Length < 3)
            return null;
        if (!known.TryGetValue((kind, core), out var label) && spent < Budget)
        {
            spent++;
            known[(kind, core)] = label = Search(core, kind);
        }

        return label;
    }

    static Label? Search(string core, TableKind kind)
    {
        var (best, distance) = ((Label?)null, int.MaxValue);
        foreach (var (candidate, label) in Candidates[kind])
        {
            var limit = Tolerance(candidate.Length);
            if (Math.Abs(candidate.Length - core.Length) > limit)
                continue;
            var d = Distance(core, candidate);
            if (d > limit || d > distance)
                continue;
            best = d < distance || best is null || best.Official == label.Official ? label : null;
            distance = d;
        }

        return best;
    }

    /// <summary>短标签容一字之差，长的容四分之一。</summary>
    static int Tolerance(int length) => length < 6 ? 1 : length < 10 ? 2 : length / 4;

    /// <summary>编辑距离。</summary>
    public static int Distance(string one, string other)
    {
        if (one.Length > 128 || other.Length > 128)
            return int.MaxValue;
        Span<int> row = stackalloc int[other.Length + 1];
        for (var j = 0; j < row.Length; j++)
            row[j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var substituted = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[other.Length];
    }
}
