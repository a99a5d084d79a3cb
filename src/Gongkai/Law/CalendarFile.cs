using System.Globalization;
using System.Text.Json;

namespace Gongkai.Law;

/// <summary>年度放假安排文件 data/calendar/年.json：读入并核对，有一处不对就不用，逐条说明。</summary>
public static class CalendarFile
{
    const int LongestHoliday = 16;
    const int FirstEmbeddedYear = 2019;

    /// <summary>随程序发布的各年度，自 2019 年起逐年相连：加一个年度只需加一个文件。</summary>
    public static IEnumerable<CalendarYear> Embedded()
    {
        for (var year = FirstEmbeddedYear; EmbeddedText.TryRead($"calendar/{year}.json") is { } json; year++)
        {
            var (calendar, problems) = Read(json, year);
            yield return calendar ?? throw new InvalidOperationException($"calendar/{year}.json：{string.Join("；", problems)}");
        }
    }

    /// <summary>读入一个年度的放假安排；有问题的不返回年度，只返回问题。</summary>
    /// <param name="json">文件内容。</param>
    /// <param name="expectedYear">应当是哪一年；不限为 null。</param>
    public static (CalendarYear? Year, ImmutableArray<string> Problems) Read(ReadOnlyMemory<byte> json, int? expectedYear = null)
    {
        var problems = ImmutableArray.CreateBuilder<string>();
        try
        {
            using var document = JsonDocument.Parse(json);
            var year = new Reader(problems).Year(document.RootElement);
            if (expectedYear is { } wanted && year.Year != wanted)
                problems.Add($"文件写的是{year.Year}年，应为{wanted}年。请检查是否选错了文件。");
            if (problems.Count == 0)
                Check(year, problems);
            return (problems.Count == 0 ? year : null, problems.ToImmutable());
        }
        catch (JsonException broken)
        {
            return (null, [$"不是有效的 JSON：第{broken.LineNumber + 1}行附近无法读入。请检查引号、逗号和括号是否成对。"]);
        }
    }

    static void Check(CalendarYear year, ImmutableArray<string>.Builder problems)
    {
        var seen = new Dictionary<DateOnly, bool>();
        foreach (var notice in year.Notices)
        {
            foreach (var holiday in notice.Off)
                CheckHoliday(year.Year, holiday, seen, problems);
            foreach (var day in notice.Work)
            {
                if (!day.IsWeekend)
                    problems.Add($"调休上班的{day.WithWeekday}不是星期六或者星期日。工作日不用列入 work，请核对通知。");
                Note(year.Year, day, false, seen, problems);
            }
        }

        foreach (var (month, first, last, name) in (ReadOnlySpan<(int, int, int, string)>)[(1, 1, 1, "元旦"), (5, 1, 1, "劳动节"), (10, 1, 3, "国庆节")])
        {
            for (var d = first; d <= last; d++)
            {
                if (!seen.GetValueOrDefault(new(year.Year, month, d)))
                    problems.Add($"缺少{year.Year}年{month}月{d}日（{name}，法定节假日）。请核对 off 是否抄全。");
            }
        }
    }

    static void CheckHoliday(int year, Holiday holiday, Dictionary<DateOnly, bool> seen, ImmutableArray<string>.Builder problems)
    {
        if (holiday.To < holiday.From || holiday.To.DayNumber - holiday.From.DayNumber >= LongestHoliday)
        {
            problems.Add($"“{holiday.Name}”从{holiday.From.InChinese}到{holiday.To.InChinese}，首尾颠倒或者超过{LongestHoliday}天。请核对日期。");
            return;
        }

        for (var day = holiday.From; day <= holiday.To; day = day.AddDays(1))
            Note(year, day, true, seen, problems);
    }

    /// <summary>元旦假期可能从上年末开始（2022年12月31日），所以放宽到上年12月25日。</summary>
    static void Note(int year, DateOnly day, bool off, Dictionary<DateOnly, bool> seen, ImmutableArray<string>.Builder problems)
    {
        if (day < new DateOnly(year - 1, 12, 25) || day > new DateOnly(year, 12, 31))
            problems.Add($"{day.InChinese}不在{year}年度内。请核对年份。");
        else if (!seen.TryAdd(day, off))
            problems.Add(seen[day] == off ? $"{day.InChinese}列了两次。请删去重复的一处。" : $"{day.InChinese}既列为放假又列为上班。请核对通知后只留一处。");
    }

    sealed class Reader(ImmutableArray<string>.Builder problems)
    {
        public CalendarYear Year(JsonElement root)
        {
            var year = root.ValueKind == JsonValueKind.Object && root.TryGetProperty("year", out var value)
                && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : 0;
            if (year is < 2008 or > 2100)
                problems.Add("缺少年度，或者年度不在2008至2100之间。请写明 \"year\": 2027 这样的一项。");
            var notices = Items(root, "notices").Select(Notice).ToImmutableArray();
            if (notices.IsEmpty)
                problems.Add("没有一份通知。请在 \"notices\" 中写明文号（number）、日期（date）、放假（off）和调休上班（work）。");
            return new(year, notices);
        }

        HolidayNotice Notice(JsonElement notice)
        {
            var number = Text(notice, "number");
            if (!number.Contains('〔') || !number.EndsWith('号'))
                problems.Add($"通知文号“{number}”不完整。请照原文写全，例如 国办发明电〔2025〕7号。");
            var off = Items(notice, "off").Select(h => new Holiday(Text(h, "name"), Day(h, "from"), Day(h, "to"))).ToImmutableArray();
            if (off.IsEmpty || off.Any(h => h.Name.Length == 0))
                problems.Add($"{number}没有放假日期，或者有假期没有写名称（name）。");
            return new(number, Day(notice, "date"), Text(notice, "url"), off, [.. Items(notice, "work").Select(w => Day(w))]);
        }

        DateOnly Day(JsonElement parent, string name) =>
            parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var value) ? Day(value) : Unreadable($"缺少 {name}");

        DateOnly Day(JsonElement value)
        {
            var text = value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
            return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? day
                : Unreadable($"“{(text.Length > 40 ? text[..40] : text)}”不是日期");
        }

        DateOnly Unreadable(string what)
        {
            problems.Add($"{what}。日期请写成 2027-01-01 的形式。");
            return default;
        }

        static string Text(JsonElement parent, string name) =>
            parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
                ? value.GetString()!.Trim()
                : "";

        static JsonElement.ArrayEnumerator Items(JsonElement parent, string name) =>
            parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array
                ? value.EnumerateArray()
                : default;
    }
}
