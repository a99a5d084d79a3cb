using System.Globalization;
using System.Text.Json;

namespace Gongkai.Law.Clocks;

/// <summary>年度报告期限的 JSON 写法：命令行、接口同用。</summary>
public static class ReportDatesJson
{
    public static void Write(Utf8JsonWriter json, ReportDates dates)
    {
        json.WriteStartObject();
        json.WriteString("clock", "report");
        json.WriteNumber("year", dates.Year);
        json.WriteString("level", Level(dates.Kind));
        if (dates.SubmitOn is { } submit)
            json.WriteString("submitOn", Iso(submit));
        else
            json.WriteNull("submitOn");
        json.WriteString("publishOn", Iso(dates.PublishOn));
        json.WriteString("dueOn", Iso(dates.PublishOn));
        json.WriteBoolean("provisional", false);
        json.WriteString("basis", dates.Basis.ToString());
        json.WriteString("note", dates.Note);
        json.WriteEndObject();
    }

    /// <summary>契约第4节 level 的写法。</summary>
    static string Level(OrganKind kind) => kind switch
    {
        OrganKind.Village => "village",
        OrganKind.Township or OrganKind.Subdistrict => "township",
        OrganKind.County => "county",
        OrganKind.City => "city",
        OrganKind.Province => "province",
        OrganKind.NationalDepartment => "national",
        _ => "department",
    };

    static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
