namespace Gongkai.AnnualReports.Forms;

/// <summary>单元格里是什么。空白不是零。</summary>
public enum CellState
{
    /// <summary>行或表不在，或者该行的数无法对位。</summary>
    Missing,

    /// <summary>什么也没有。</summary>
    Blank,

    /// <summary>斜线、横线、“无”“不适用”。</summary>
    Slash,

    /// <summary>有字，但不是数。</summary>
    Unreadable,

    /// <summary>数。</summary>
    Number,
}

/// <summary>一个单元格的值。</summary>
/// <param name="Number">状态不是数时为零，不得使用。</param>
/// <param name="Text">原文；由程序生成的数为 null。</param>
public readonly record struct CellValue(CellState State, decimal Number = 0, string? Text = null)
{
    public static CellValue Of(decimal number) => new(CellState.Number, number);

    /// <summary>是数则为该数，否则为 null。</summary>
    public decimal? Value => State == CellState.Number ? Number : null;
}

/// <summary>三张表的数：以 <see cref="ReportForms.Addresses"/> 为下标，不在所用表样中的格为 <see cref="CellState.Missing"/>。</summary>
public sealed class Grid : IEquatable<Grid>
{
    readonly CellValue[] values;

    public Grid() => values = new CellValue[ReportForms.Addresses.Length];

    Grid(CellValue[] values) => this.values = values;

    public CellValue this[int index]
    {
        get => values[index];
        set => values[index] = value;
    }

    /// <summary>表/行/列；没有这个地址时读作 Missing，写则抛 <see cref="ArgumentException"/>。</summary>
    public CellValue this[string address]
    {
        get => ReportForms.IndexOf(address) is >= 0 and var index ? values[index] : default;
        set => values[ReportForms.IndexOf(address) is >= 0 and var index ? index : throw new ArgumentException($"没有单元格 {address}", nameof(address))] = value;
    }

    public CellValue this[string table, string row, string column]
    {
        get => ReportForms.IndexOf(new CellAddress(table, row, column)) is >= 0 and var index ? values[index] : default;
        set => values[ReportForms.IndexOf(new CellAddress(table, row, column)) is >= 0 and var index
            ? index
            : throw new ArgumentException($"没有单元格 {table}/{row}/{column}", nameof(row))] = value;
    }

    public Grid Clone() => new([.. values]);

    /// <summary>比较状态与数值，不比较原文。</summary>
    public bool Equals(Grid? other) =>
        other is not null && values.AsSpan().SequenceEqual(other.values, Comparer);

    static readonly EqualityComparer<CellValue> Comparer =
        EqualityComparer<CellValue>.Create((a, b) => a.State == b.State && a.Number == b.Number, v => HashCode.Combine(v.State, v.Number));

    public override bool Equals(object? obj) => Equals(obj as Grid);

    public override int GetHashCode() => values.Aggregate(0, (hash, value) => HashCode.Combine(hash, value.State, value.Number));
}
