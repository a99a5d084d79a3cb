using System.Globalization;

namespace Gongkai.App.Web.Showing;

/// <summary>条形图：一行一个名目，条与数在同一张表里。放大、打印、读屏都不失真。</summary>
/// <param name="Unit">件、份。</param>
/// <param name="Series">各条的名称；一个就不出图例。</param>
sealed record ChartView(string Title, string Unit, IReadOnlyList<string> Series, IReadOnlyList<ChartRow> Rows)
{
    readonly decimal most = Math.Max(1, Rows.SelectMany(row => row.Values).Max() ?? 0);

    /// <summary>条长，占满格的百分比。</summary>
    public string Length(decimal? value) => string.Create(CultureInfo.InvariantCulture, $"{Math.Max(0, value ?? 0) / most * 100:0.##}%");
}

/// <summary>一行。</summary>
/// <param name="Values">依次对应各条；没有数为 null，不画也不当零。</param>
/// <param name="Href">点开到哪里；不能点为空。</param>
sealed record ChartRow(string Label, IReadOnlyList<decimal?> Values, string Href = "");
