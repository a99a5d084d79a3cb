using System.Text.Json;

namespace Gongkai.Law;

/// <summary>信息处理费的 JSON 写法（契约第2节）。</summary>
public static class FeeJson
{
    public static void Write(Utf8JsonWriter json, Fee fee)
    {
        json.WriteStartObject();
        json.WriteNumber("amount", fee.Amount);
        json.WriteString("unit", "元");
        json.WriteString("basis", fee.Basis.ToString());
        json.WriteStartArray("steps");
        foreach (var step in fee.Steps)
        {
            json.WriteStartObject();
            json.WriteNumber("from", step.From);
            json.WriteNumber("to", step.To);
            json.WriteNumber("rate", step.Rate);
            json.WriteNumber("amount", step.Amount);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
