using System.Collections.Immutable;
using System.Globalization;
using Gongkai.Ledgers;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Gongkai.App.Ledgers;

/// <summary>
/// 清单要看什么：哪些机关、各栏怎样筛、按哪一栏排、从哪里起。与网址互换，一个网址就是一种看法；
/// 清单、导出、整批修改、报告数字的下钻用同一个。看得到哪些机关由打开数据库的范围另管，这里只会更窄。
/// </summary>
sealed record ListQuery(Ledger Ledger)
{
    /// <summary>一页几条。</summary>
    public const int PageSize = 50;

    const string OrganKey = "organ", SortKey = "sort", OrderKey = "order", AfterKey = "after", BeforeKey = "before", MeasureKey = "measure", YearKey = "year", ViewKey = "view";

    /// <summary>只看哪些机关；空为范围之内的全部。</summary>
    public ImmutableArray<long> Organs { get; init; } = [];

    public ImmutableArray<ColumnFilter> Filters { get; init; } = [];

    /// <summary>只看计入某年某个数的那些（下钻）；不限为空。</summary>
    public string Measure { get; init; } = "";

    public int Year { get; init; }

    /// <summary>按个人信息找：网址里只有随机的编号（决定20）；不按它找为空。</summary>
    public string View { get; init; } = "";

    /// <summary><see cref="View"/> 认出来的；没有认出来的什么也不列。</summary>
    public PersonalMatch? Match { get; init; }

    public Column Sort { get; init; } = Ledger.Required(Ledger.SortBy);

    public bool IsDescending { get; init; } = Ledger.IsDescending;

    public ListCursor? Cursor { get; init; }

    /// <summary>筛选里填得不对的：字段与一句话；不对的不筛。</summary>
    public ImmutableArray<(string Field, string Message)> Problems { get; init; } = [];

    public bool IsFiltered => Filters.Length > 0 || Organs.Length > 0 || Measure.Length > 0 || View.Length > 0;

    public ColumnFilter? FilterOn(Column column) => Filters.FirstOrDefault(filter => filter.Column == column);

    /// <summary>没有筛选、默认次序的第一页。</summary>
    public static ListQuery Of(Ledger ledger) => new(ledger);

    /// <param name="query">网址问号之后的部分；认不得的参数不理。</param>
    public static ListQuery Parse(Ledger ledger, string? query)
    {
        var values = QueryHelpers.ParseQuery(query);
        List<(string, string)> problems = [];
        var sort = ledger.Find(First(values, SortKey)) is { IsSortable: true } column ? column : ledger.Required(ledger.SortBy);
        var descending = First(values, OrderKey) switch { "up" => false, "down" => true, _ => sort.Id == ledger.SortBy && ledger.IsDescending };
        return new(ledger)
        {
            Organs = [.. Many(values, OrganKey).Select(text => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0).Where(id => id > 0).Distinct()],
            Filters = [.. ledger.Columns.Where(ColumnFilter.Allows).Select(found => Filter(found, values, problems)).OfType<ColumnFilter>()],
            Measure = ledger.MeasureIds.Contains(First(values, MeasureKey)) ? First(values, MeasureKey) : "",
            Year = int.TryParse(First(values, YearKey), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1900 and < 2200 ? year : 0,
            View = First(values, ViewKey) is { Length: > 100 } much ? much[..100] : First(values, ViewKey),
            Sort = sort,
            IsDescending = descending,
            Cursor = First(values, AfterKey) is { Length: > 0 } after ? ListCursor.Read(after, sort, backward: false)
                : First(values, BeforeKey) is { Length: > 0 } before ? ListCursor.Read(before, sort, backward: true)
                : null,
            Problems = [.. problems],
        };
    }

    /// <summary>以问号开头；没有什么可写的为空。</summary>
    public string ToQueryString()
    {
        List<KeyValuePair<string, string?>> values = [.. Organs.Select(organ => Pair(OrganKey, organ.ToString(CultureInfo.InvariantCulture)))];
        foreach (var filter in Filters)
        {
            values.AddRange(filter.Values.Select(value => Pair(filter.Column.Id, value)));
            values.Add(Pair($"{filter.Column.Id}.from", filter.From));
            values.Add(Pair($"{filter.Column.Id}.to", filter.To));
            values.Add(Pair(filter.Column.Id, filter.Contains));
        }

        values.Add(Pair(MeasureKey, Measure));
        values.Add(Pair(YearKey, Measure.Length > 0 ? Year.ToString(CultureInfo.InvariantCulture) : ""));
        values.Add(Pair(ViewKey, View));
        if (Sort.Id != Ledger.SortBy || IsDescending != Ledger.IsDescending)
            values.AddRange([Pair(SortKey, Sort.Id), Pair(OrderKey, IsDescending ? "down" : "up")]);
        if (Cursor is { } cursor)
            values.Add(Pair(cursor.IsBackward ? BeforeKey : AfterKey, cursor.ToString()));
        return QueryHelpers.AddQueryString("", values.Where(pair => !string.IsNullOrEmpty(pair.Value)));
    }

    static ColumnFilter? Filter(Column column, Dictionary<string, StringValues> values, List<(string, string)> problems)
    {
        if (ColumnFilter.IsRange(column))
        {
            var (from, to) = (Canonical(column, First(values, $"{column.Id}.from"), problems), Canonical(column, First(values, $"{column.Id}.to"), problems));
            if (from.Length > 0 && to.Length > 0 && Comparer<object>.Default.Compare(column.Read(from).Value, column.Read(to).Value) > 0)
                problems.Add((column.Id, $"“{column.Header}”的起在止之后，什么也筛不出来。请对调。"));
            return from.Length + to.Length > 0 ? new(column, [], from, to) : null;
        }

        if (column.Kind is ColumnKind.Choice or ColumnKind.Flag)
        {
            ImmutableArray<string> chosen = [.. Many(values, column.Id).Where(value => column.Options.Any(option => option.Id == value)).Distinct()];
            return chosen.Length > 0 ? new(column, chosen) : null;
        }

        return First(values, column.Id).Trim() is { Length: > 0 and <= 200 } text ? new(column, [], Contains: text) : null;
    }

    static string Canonical(Column column, string text, List<(string, string)> problems)
    {
        var (value, wrong) = column.Read(text);
        if (wrong is not null)
            problems.Add((column.Id, wrong));
        return value is null ? "" : column.Write(value);
    }

    static KeyValuePair<string, string?> Pair(string key, string value) => new(key, value);

    static string First(Dictionary<string, StringValues> values, string key) => values.TryGetValue(key, out var found) ? found[0] ?? "" : "";

    static IEnumerable<string> Many(Dictionary<string, StringValues> values, string key) =>
        values.TryGetValue(key, out var found) ? found.Where(value => !string.IsNullOrEmpty(value)).Select(value => value!) : [];
}
