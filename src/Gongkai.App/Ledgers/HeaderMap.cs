using Gongkai.Documents.Rows;
using Gongkai.Ledgers;

namespace Gongkai.App.Ledgers;

/// <summary>表头 → 台账的栏：中文表头或者编号，次序随意；前面有几行大标题也不要紧。</summary>
sealed class HeaderMap
{
    /// <summary>表头最晚在第几个有内容的行。</summary>
    const int Deepest = 10;

    readonly List<(int Index, FileColumn Column)> known = [];
    readonly List<Problem> problems = [];
    readonly List<string> masked = [];

    HeaderMap(int row) => Row = row;

    /// <summary>表头在第几行；没有找到为 0。</summary>
    public int Row { get; }

    public IReadOnlyList<(int Index, FileColumn Column)> Known => known;

    /// <summary>表头的问题：一处也没有才往下读。</summary>
    public IReadOnlyList<Problem> Problems => problems;

    public string Note => masked.Count == 0 ? "" : $"{string.Join("、", masked.Select(name => $"“{name}”"))}是打了码的，没有读，已有的内容不变。";

    /// <summary>在开头的几行里找表头。读过的行从 <paramref name="rows"/> 里取走。</summary>
    public static HeaderMap Find(IEnumerator<SheetRow> rows, Ledger ledger, bool update)
    {
        List<SheetRow> heads = [];
        while (heads.Count < Deepest && rows.MoveNext())
        {
            if (rows.Current.IsBlank)
                continue;
            heads.Add(rows.Current);
            if (Recognised(rows.Current, ledger) is var count and > 0 && count * 2 >= rows.Current.Cells.Count(cell => !string.IsNullOrWhiteSpace(cell)))
                return Of(rows.Current, ledger, update);
        }

        HeaderMap none = new(heads.FirstOrDefault()?.Number ?? 0);
        none.problems.Add(new("", $"没有找到表头。第一行应是各栏的名称，如 {string.Join("、", FileColumns.Of(ledger).Take(4).Select(column => column.Header))}。可以先下载模板，把内容填进去。"));
        return none;
    }

    static HeaderMap Of(SheetRow head, Ledger ledger, bool update)
    {
        HeaderMap map = new(head.Number);
        var columns = FileColumns.Of(ledger);
        for (var i = 0; i < head.Cells.Count; i++)
        {
            var text = Plain(head.Cells[i]);
            if (text.Length == 0)
                continue;
            if (text.EndsWith(FileColumns.Masked, StringComparison.Ordinal))
                map.masked.Add(text[..^FileColumns.Masked.Length]);
            else if (Match(text, columns) is not { } column)
                map.problems.Add(new("", $"不认得“{text}”这一栏。{Suggestion(text, columns)}"));
            else if (map.known.Exists(found => found.Column.Id == column.Id))
                map.problems.Add(new(column.Id, $"“{column.Header}”有两列。请删去一列。"));
            else
                map.known.Add((i, column));
        }

        foreach (var missing in columns.Where(column => column.Column is { } found && (update ? ledger.Key.Contains(found.Id) : found.IsRequired || ledger.Key.Contains(found.Id))))
        {
            if (!map.known.Exists(found => found.Column.Id == missing.Id))
                map.problems.Add(new(missing.Id, $"缺少“{missing.Header}”这一栏。请加上这一列。"));
        }

        return map;
    }

    static int Recognised(SheetRow row, Ledger ledger)
    {
        var columns = FileColumns.Of(ledger);
        return row.Cells.Count(cell => Plain(cell) is { Length: > 0 } text && Match(text, columns) is not null);
    }

    static FileColumn? Match(string text, IEnumerable<FileColumn> columns) =>
        columns.FirstOrDefault(column => column.Header == text || column.Id.Equals(text, StringComparison.OrdinalIgnoreCase));

    /// <summary>去掉空白、星号、“（必填）”，全角收成半角；打码的记号留着。</summary>
    static string Plain(string cell)
    {
        var text = string.Concat(Printable.Clean(cell).Where(c => !char.IsWhiteSpace(c) && c is not ('*' or '＊')));
        if (text.EndsWith("（必填）", StringComparison.Ordinal))
            text = text[..^4];
        return text.Length > 40 ? text[..40] + "…" : text;
    }

    static string Suggestion(string text, IReadOnlyList<FileColumn> columns)
    {
        var nearest = columns.OrderBy(column => Distance(text, column.Header)).ThenByDescending(column => column.Header.Intersect(text).Count()).First();
        var isNear = Distance(text, nearest.Header) <= Math.Max(1, nearest.Header.Length / 2)
            || text.Contains(nearest.Header, StringComparison.Ordinal) || nearest.Header.Contains(text, StringComparison.Ordinal);
        return isNear
            ? $"是不是“{nearest.Header}”？请改过来，或者删去这一列。"
            : $"可以有的是：{string.Join("、", columns.Select(column => column.Header))}。请改过来，或者删去这一列。";
    }

    /// <summary>改几个字能变成它（编辑距离）。</summary>
    static int Distance(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
                (row[j], diagonal) = (Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (from[i - 1] == to[j - 1] ? 0 : 1)), row[j]);
        }

        return row[to.Length];
    }
}
