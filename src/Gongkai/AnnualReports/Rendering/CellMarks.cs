using System.Globalization;
using Gongkai.AnnualReports.Audit;

namespace Gongkai.AnnualReports.Rendering;

/// <summary>表上要标出的错格：地址 → 应为的数；说不出应为多少的为 null。</summary>
/// <param name="Expected">单元格地址，或者行地址（整行都标）。</param>
public sealed record CellMarks(IReadOnlyDictionary<string, string?> Expected)
{
    public static readonly CellMarks None = new(FrozenDictionary<string, string?>.Empty);

    /// <summary>在错的数后面写上“（应为4）”。</summary>
    public bool ShowExpected { get; init; }

    /// <summary>由核对发现得来：错误与警告指到的格与行。同一格有几处发现，取第一处说得出应为多少的。</summary>
    public static CellMarks Of(IEnumerable<Finding> findings)
    {
        var marks = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var finding in findings)
        {
            if (finding.Severity == Severity.Note || !finding.At.Contains('/', StringComparison.Ordinal))
                continue;
            var expected = finding.Expected is decimal number ? number.ToString(CultureInfo.InvariantCulture) : null;
            if (marks.GetValueOrDefault(finding.At) is null)
                marks[finding.At] = expected;
        }

        return new(marks);
    }

    /// <summary>这一格要不要标；要标时 <paramref name="expected"/> 为应为的数。</summary>
    internal bool IsWrong(string address, string row, out string? expected) =>
        Expected.TryGetValue(address, out expected) || Expected.TryGetValue(row, out expected);
}
