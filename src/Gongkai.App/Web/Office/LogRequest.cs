using System.Globalization;
using Gongkai.App.Log;
using Gongkai.App.Web.Showing;
using Gongkai.Ledgers;

namespace Gongkai.App.Web.Office;

/// <summary>网址 → 查日志的条件。写错的日期说出来，其余照查。</summary>
static class LogRequest
{
    public static LogFilter Read(IQueryCollection query, FormErrors errors) => new()
    {
        From = Day(query, "from", "从", errors),
        To = Day(query, "to", "到", errors),
        Who = Printable.Clean(query["who"].ToString()).Trim(),
        Act = Printable.Clean(query["act"].ToString()),
        Ledger = Printable.Clean(query["ledger"].ToString()),
        RecordId = Number(query["record"].ToString()),
        Before = Number(query["before"].ToString()),
    };

    static DateOnly? Day(IQueryCollection query, string name, string label, FormErrors errors)
    {
        var text = query[name].ToString();
        if (text.Length == 0)
            return null;
        if (DayText.Read(text) is { } day)
            return day;
        errors.Add(name, DayText.Complaint(label, text));
        return null;
    }

    static long? Number(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
