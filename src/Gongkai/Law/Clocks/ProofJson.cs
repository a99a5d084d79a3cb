using System.Globalization;
using System.Text.Json;

namespace Gongkai.Law.Clocks;

/// <summary>期限证明的 JSON 写法（契约第2节）：命令行、接口同用。</summary>
public static class ProofJson
{
    public static void Write(Utf8JsonWriter json, Proof proof)
    {
        json.WriteStartObject();
        json.WriteString("clock", proof.Input.Clock);
        json.WriteString("from", Iso(proof.Input.From));
        json.WriteString("dueOn", Iso(proof.DueOn));
        json.WriteBoolean("provisional", proof.IsProvisional);
        json.WriteString("basis", proof.Input.Basis.ToString());
        json.WriteNumber("limit", proof.Input.Limit);
        json.WriteNumber("extension", proof.Input.Extension);
        json.WriteStartArray("pauses");
        foreach (var pause in proof.Input.Pauses)
        {
            json.WriteStartObject();
            json.WriteString("from", Iso(pause.After));
            json.WriteString("to", Iso(pause.Until));
            json.WriteString("basis", pause.Basis.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("days");
        foreach (var day in proof.Days)
            Write(json, day);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, ProofDay day)
    {
        json.WriteStartObject();
        json.WriteString("date", Iso(day.Date));
        json.WriteBoolean("counted", day.Counted);
        if (day.N is { } n)
            json.WriteNumber("n", n);
        else
            json.WriteNull("n");
        json.WriteString("why", day.Why);
        json.WriteString("kind", Name(day.Kind));
        if (day.IsEstimated)
            json.WriteBoolean("estimated", true);
        json.WriteEndObject();
    }

    public static string Name(DayKind kind) => kind switch
    {
        DayKind.Counted => "counted",
        DayKind.MakeUp => "make-up",
        DayKind.Weekend => "weekend",
        DayKind.Holiday => "holiday",
        _ => "paused",
    };

    static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
