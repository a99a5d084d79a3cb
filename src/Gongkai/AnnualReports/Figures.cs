using Gongkai.AnnualReports.Forms;

namespace Gongkai.AnnualReports;

/// <summary>
/// 各格的数，以及哪些格还缺着：可以相加。相加与次序、分组无关。
/// 一份报告里不是数的格是缺的；有一个缺的，和就是缺的——已知部分之和不冒充全数。
/// </summary>
public sealed class Figures : IEquatable<Figures>
{
    /// <summary>再大就不是件数了；不计入，免得四万份相加时溢出。</summary>
    const decimal Largest = 1_000_000_000_000_000m;

    public static readonly Figures None = new([], [], new CellSet(), new CellSet());

    // 多数格是零：只存不是零的
    readonly ushort[] indexes;
    readonly decimal[] values;
    readonly CellSet numbers;
    readonly CellSet incomplete;

    Figures(ushort[] indexes, decimal[] values, CellSet numbers, CellSet incomplete) =>
        (this.indexes, this.values, this.numbers, this.incomplete) = (indexes, values, numbers, incomplete);

    /// <summary>一份报告的数；表样中不是数的格记为缺。</summary>
    public static Figures Of(Grid grid, Form? form)
    {
        CellSet numbers = new(), incomplete = new();
        Span<ushort> found = stackalloc ushort[CellSet.Capacity];
        var count = 0;
        for (var i = 0; i < ReportForms.Addresses.Length; i++)
        {
            var cell = grid[i];
            if (cell.State != CellState.Number || decimal.Abs(cell.Number) > Largest)
                continue;
            numbers.Add(i);
            if (cell.Number != 0)
                found[count++] = (ushort)i;
        }

        if (form is not null)
            incomplete = CellSet.Of(form).Except(numbers);
        var values = new decimal[count];
        for (var i = 0; i < count; i++)
            values[i] = grid[found[i]].Number;
        return new(found[..count].ToArray(), values, numbers, incomplete);
    }

    /// <summary>相加。</summary>
    public static Figures Sum(IEnumerable<Figures> parts)
    {
        CellSet numbers = new(), incomplete = new();
        var sums = new decimal[ReportForms.Addresses.Length];
        foreach (var part in parts)
        {
            numbers = numbers.Union(part.numbers);
            incomplete = incomplete.Union(part.incomplete);
            for (var i = 0; i < part.indexes.Length; i++)
                sums[part.indexes[i]] += part.values[i];
        }

        var found = Enumerable.Range(0, sums.Length).Where(i => sums[i] != 0).Select(i => (ushort)i).ToArray();
        return new(found, [.. found.Select(i => sums[i])], numbers, incomplete);
    }

    /// <summary>这一格有没有数。</summary>
    public bool HasNumber(int index) => numbers.Contains(index);

    /// <summary>这一格缺着（一份报告）或者有下级缺着（和）。</summary>
    public bool IsIncomplete(int index) => incomplete.Contains(index);

    /// <summary>这一格的数，或者已知部分之和；没有数为 null。</summary>
    public decimal? this[int index]
    {
        get
        {
            if (!numbers.Contains(index))
                return null;
            var at = Array.BinarySearch(indexes, (ushort)index);
            return at < 0 ? 0 : values[at];
        }
    }

    /// <summary>数齐的格成表，缺的为空白，表样以外为不在：供核对用。</summary>
    public Grid ToGrid(Form? form)
    {
        var grid = new Grid();
        foreach (var address in form?.Addresses ?? [])
        {
            var index = ReportForms.IndexOf(address);
            grid[index] = !IsIncomplete(index) && this[index] is { } number ? CellValue.Of(number) : new(CellState.Blank);
        }

        return grid;
    }

    public bool Equals(Figures? other) =>
        other is not null && numbers == other.numbers && incomplete == other.incomplete
        && indexes.AsSpan().SequenceEqual(other.indexes) && values.AsSpan().SequenceEqual(other.values);

    public override bool Equals(object? obj) => Equals(obj as Figures);

    public override int GetHashCode() => values.Aggregate(HashCode.Combine(numbers, incomplete), HashCode.Combine);
}
