namespace Gongkai.Documents.Pdf.Rulings;

/// <summary>一条横线或竖线：在 <paramref name="Position"/> 处，从 <paramref name="From"/> 到 <paramref name="To"/>（点，左上角为原点）。</summary>
readonly record struct Ruling(double Position, double From, double To)
{
    public double Length => To - From;

    public bool Reaches(double position, double slack) => position >= From - slack && position <= To + slack;

    /// <summary>相邻的段接成线：同一位置、首尾相接的合并，虚线的空隙也算相接；太短的不是线。</summary>
    public static List<Ruling> Merge(List<Ruling> pieces)
    {
        const double Thickness = 1.6, Gap = 3, Shortest = 6;
        pieces.Sort((a, b) => a.Position.CompareTo(b.Position));
        List<Ruling> merged = [];
        for (var first = 0; first < pieces.Count;)
        {
            var last = first + 1;
            while (last < pieces.Count && pieces[last].Position - pieces[first].Position <= Thickness)
                last++;
            var level = pieces.GetRange(first, last - first);
            level.Sort((a, b) => a.From.CompareTo(b.From));
            var line = level[0];
            foreach (var piece in level.Skip(1))
            {
                if (piece.From <= line.To + Gap)
                {
                    line = line with { To = Math.Max(line.To, piece.To) };
                    continue;
                }

                merged.Add(line);
                line = piece;
            }

            merged.Add(line);
            first = last;
        }

        merged.RemoveAll(l => l.Length < Shortest);
        return merged;
    }
}

/// <summary>一页上的横线与竖线，和纸张的宽度。</summary>
sealed record PageRulings(List<Ruling> Across, List<Ruling> Down, double Width)
{
    public static PageRulings None { get; } = new([], [], double.MaxValue);
}
