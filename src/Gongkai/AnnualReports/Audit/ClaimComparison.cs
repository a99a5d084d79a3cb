using System.Globalization;
using Gongkai.AnnualReports.Forms;
using Gongkai.Organs;

namespace Gongkai.AnnualReports.Audit;

/// <summary>正文的说法与表格的数相比：哪些可以比，怎样说。</summary>
static class ClaimComparison
{
    /// <summary>精确的、说的是本机关的。</summary>
    public static IEnumerable<Claim> Of(AnnualReport report, string kind)
    {
        foreach (var claim in report.Claims)
        {
            if (!claim.Approximate && claim.Kind == kind && !IsWider(claim, report.Level))
                yield return IsSelf(claim, report.Level) ? claim with { Label = null } : claim;
        }
    }

    /// <summary>办公室的报告里，办公室就是本机关。</summary>
    static bool IsSelf(Claim claim, Level? level) => claim.Label is "办公室" or "办公厅" && level is Level.Department or null;

    /// <summary>乡镇、部门引用全县、全市的数。</summary>
    static bool IsWider(Claim claim, Level? level)
    {
        if (level is not (Level.Village or Level.Township or Level.Department))
            return false;
        var quote = claim.Quote;
        return quote.Contains("全县", StringComparison.Ordinal) || quote.Contains("全市", StringComparison.Ordinal)
            || quote.Contains("全区", StringComparison.Ordinal) || quote.Contains("全省", StringComparison.Ordinal);
    }

    /// <summary>各行同一列之和；有一格不是数就不比，为 null。</summary>
    public static decimal? Sum(Grid cells, string table, ReadOnlySpan<string> rows, string column)
    {
        var sum = 0m;
        foreach (var row in rows)
        {
            if (cells[table, row, column].Value is not { } value || Math.Abs(value) > 1e15m)
                return null;
            sum += value;
        }

        return sum;
    }

    public static Breach Mismatch(Claim claim, string at, decimal expected, string? why = null) => new(at, expected, claim.Value)
    {
        Section = claim.Section,
        Quote = claim.Quote,
        Why = why ?? $"正文{Said(claim)}，与{ReportForms.Describe(at)}的{Plain(expected)}不一致",
        Fix = $"请核对台账：表格无误的，正文改为{Plain(expected)}{claim.Unit}；正文无误的，改正表格",
    };

    static string Said(Claim claim) => claim.Value == 0 && !claim.Quote.Any(char.IsAsciiDigit) ? $"称“{claim.Quote.Trim()}”" : $"称{Plain(claim.Value)}{claim.Unit}";

    public static string Plain(decimal value) => value.ToString("0.##########", CultureInfo.InvariantCulture);
}
