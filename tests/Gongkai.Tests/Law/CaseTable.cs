using System.Globalization;

namespace Gongkai.Tests.Law;

/// <summary>律师可以直接读写的案例表：第一行是列名，以 # 开头的行是批注。</summary>
sealed class CaseTable
{
    readonly string[] header;
    readonly string[] values;

    CaseTable(string[] header, string[] values) => (this.header, this.values) = (header, values);

    public string this[string column] => values[Array.IndexOf(header, column)];

    public static TheoryData<int> Rows(string file) => [.. Enumerable.Range(0, Read(file).Count)];

    public static CaseTable Row(string file, int row) => Read(file)[row];

    public DateOnly Day(string column) => ParseDay(this[column]);

    public DateOnly? DayOrNone(string column) => this[column].Length == 0 ? null : Day(column);

    public int Number(string column) => this[column].Length == 0 ? 0 : int.Parse(this[column], CultureInfo.InvariantCulture);

    public static DateOnly ParseDay(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public override string ToString() => string.Join("，", values.Where(v => v.Length > 0));

    static List<CaseTable> Read(string file)
    {
        var lines = File.ReadAllLines(Path.Combine(CorpusFolder.Root, "tests", "Gongkai.Tests", "Law", "Cases", file))
            .Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split(',')).ToArray();
        Assert.All(lines, line => Assert.Equal(lines[0].Length, line.Length));
        return [.. lines[1..].Select(line => new CaseTable(lines[0], line))];
    }
}
