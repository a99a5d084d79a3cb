using Gongkai.AnnualReports.Forms;

namespace Gongkai.AnnualReports.Audit;

/// <summary>
/// 勾稽：照表样的合计与等式逐条核对，不另写规则。等式里有空白的，只在无论填什么非负数都不能成立时才算不符。
/// </summary>
static class Arithmetic
{
    /// <summary>大到没有道理的数不参加相加，免得溢出。</summary>
    const decimal Largest = 1_000_000_000_000_000_000m;

    public static IEnumerable<Breach> Breaches(Dossier dossier, string table, EquationKind kind)
    {
        if (TableEvidence.Of(dossier.Report, table) is not { } evidence)
            yield break;
        foreach (var equation in evidence.Index.Equations)
        {
            if (equation.Kind == kind && Check(dossier.Report.Cells, equation) is { } breach)
                yield return breach;
        }
    }

    static Breach? Check(Grid cells, Equation equation)
    {
        var left = Sum(cells, equation.Left.AsSpan());
        var right = Sum(cells, equation.Right.AsSpan());
        if (!Contradict(left, right))
            return null;

        // 左边第一格由其余各格推得
        var others = Sum(cells, equation.Left.AsSpan()[1..]);
        var why = equation.Kind == EquationKind.Identity ? $"{equation.Statement}：现在左边是{left}，右边是{right}" : equation.Statement;
        return new(equation.At, right.Known - others.Known, cells[equation.Left[0]].Value)
        {
            Why = right.Unknown > 0 && equation.Kind != EquationKind.Identity ? $"{why}，其中还有{right.Unknown}格空着" : why,
        };
    }

    /// <summary>等式的一边：已填的数之和，以及还空着几格。</summary>
    readonly record struct Side(decimal Known, int Unknown)
    {
        public override string ToString() => Unknown == 0 ? $"{Known}" : $"{Known}（另有{Unknown}格空着）";
    }

    static Side Sum(Grid cells, ReadOnlySpan<int> parts)
    {
        var (known, unknown) = (0m, 0);
        foreach (var part in parts)
        {
            if (cells[part].Value is { } number && Math.Abs(number) < Largest)
                known += number;
            else
                unknown++;
        }

        return new(known, unknown);
    }

    /// <summary>两边都填齐，比相等；只有一边有空白，它已填的不能大过另一边；两边都有空白，总能填平。</summary>
    static bool Contradict(Side one, Side other) => (one.Unknown > 0, other.Unknown > 0) switch
    {
        (false, false) => one.Known != other.Known,
        (true, false) => one.Known > other.Known,
        (false, true) => other.Known > one.Known,
        _ => false,
    };
}
