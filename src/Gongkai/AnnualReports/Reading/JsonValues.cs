using System.Text;
using System.Text.Json;

namespace Gongkai.AnnualReports.Reading;

/// <summary>宽松地读一个值：类型不对就跳过，不抛出；读完停在值的末尾。</summary>
static class JsonValues
{
    /// <summary>文字；数照原样作文字；别的为 null。</summary>
    public static string? Text(ref Utf8JsonReader json)
    {
        switch (json.TokenType)
        {
            case JsonTokenType.String:
                return json.GetString();
            case JsonTokenType.Number:
                return Encoding.ASCII.GetString(json.ValueSpan);
            default:
                json.Skip();
                return null;
        }
    }

    /// <summary>整数，写成文字的也行。</summary>
    public static int? Integer(ref Utf8JsonReader json)
    {
        if (json.TokenType == JsonTokenType.Number)
            return json.TryGetInt32(out var number) ? number : null;
        return int.TryParse(Text(ref json), System.Globalization.CultureInfo.InvariantCulture, out var parsed) ? parsed : null;
    }

    public static decimal? Decimal(ref Utf8JsonReader json)
    {
        if (json.TokenType == JsonTokenType.Number)
            return json.TryGetDecimal(out var number) ? number : null;
        json.Skip();
        return null;
    }

    public static bool Boolean(ref Utf8JsonReader json)
    {
        json.Skip();
        return json.TokenType == JsonTokenType.True;
    }

    /// <summary>进入对象，逐个走到属性名；不是对象则跳过。</summary>
    public static bool NextProperty(ref Utf8JsonReader json, ref bool inside)
    {
        if (!inside && json.TokenType != JsonTokenType.StartObject)
        {
            json.Skip();
            return false;
        }

        inside = true;
        return json.Read() && json.TokenType == JsonTokenType.PropertyName;
    }

    /// <summary>进入数组，逐个走到元素；不是数组则跳过。</summary>
    public static bool NextElement(ref Utf8JsonReader json, ref bool inside)
    {
        if (!inside && json.TokenType != JsonTokenType.StartArray)
        {
            json.Skip();
            return false;
        }

        inside = true;
        return json.Read() && json.TokenType != JsonTokenType.EndArray;
    }
}
