using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace Gongkai.App.Log;

/// <summary>查日志的条件，全在网址里；都不含个人信息。</summary>
sealed record LogFilter
{
    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    /// <summary>账号或者姓名；程序自己的任务写任务名。</summary>
    public string Who { get; init; } = "";

    /// <summary>动作的编号，见 <see cref="Acts"/>。</summary>
    public string Act { get; init; } = "";

    /// <summary>台账的编号。</summary>
    public string Ledger { get; init; } = "";

    public long? RecordId { get; init; }

    /// <summary>接着看比它早的。</summary>
    public long? Before { get; init; }

    public bool IsFiltered => this with { Before = null } != new LogFilter();

    public string ToQueryString()
    {
        Dictionary<string, string?> query = new()
        {
            ["from"] = Day(From),
            ["to"] = Day(To),
            ["who"] = Who,
            ["act"] = Act,
            ["ledger"] = Ledger,
            ["record"] = RecordId?.ToString(CultureInfo.InvariantCulture),
            ["before"] = Before?.ToString(CultureInfo.InvariantCulture),
        };
        return QueryHelpers.AddQueryString("", query.Where(pair => !string.IsNullOrEmpty(pair.Value)));
    }

    static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
