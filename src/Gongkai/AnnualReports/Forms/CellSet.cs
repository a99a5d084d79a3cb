namespace Gongkai.AnnualReports.Forms;

/// <summary>一组单元格：以 <see cref="ReportForms.Addresses"/> 的下标为位。</summary>
public record struct CellSet
{
    /// <summary>最多多少格。</summary>
    public const int Capacity = 256;

    ulong a, b, c, d;

    static readonly FrozenDictionary<string, CellSet> Forms = ReportForms.All.ToFrozenDictionary(form => form.Id, form =>
    {
        var set = new CellSet();
        foreach (var address in form.Addresses)
            set.Add(ReportForms.IndexOf(address));
        return set;
    });

    /// <summary>一个表样的全部格。</summary>
    public static CellSet Of(Form form) => Forms[form.Id];

    public readonly bool Contains(int index) => (Word(index) >> (index & 63) & 1) != 0;

    public void Add(int index)
    {
        var bit = 1UL << (index & 63);
        switch (index >> 6)
        {
            case 0: a |= bit; break;
            case 1: b |= bit; break;
            case 2: c |= bit; break;
            case 3: d |= bit; break;
            default: throw new ArgumentOutOfRangeException(nameof(index));
        }
    }

    public readonly CellSet Union(CellSet other) => new() { a = a | other.a, b = b | other.b, c = c | other.c, d = d | other.d };

    public readonly CellSet Except(CellSet other) => new() { a = a & ~other.a, b = b & ~other.b, c = c & ~other.c, d = d & ~other.d };

    readonly ulong Word(int index) => (index >> 6) switch
    {
        0 => a,
        1 => b,
        2 => c,
        _ => d,
    };
}
