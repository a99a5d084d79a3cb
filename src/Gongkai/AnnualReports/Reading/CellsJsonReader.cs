using System.Text.Json;
using Gongkai.AnnualReports.Forms;

namespace Gongkai.AnnualReports.Reading;

/// <summary>cells 与 states：地址 → 格，不为地址分配字符串。</summary>
static class CellsJsonReader
{
    static readonly ImmutableArray<byte[]> Names =
        [.. ReportForms.Addresses.Select(a => System.Text.Encoding.UTF8.GetBytes(a.ToString()))];

    static readonly int LongestName = Names.Max(name => name.Length);

    /// <summary>读 cells；读完停在它的右括号。不是对象则整个跳过。</summary>
    public static void ReadCells(ref Utf8JsonReader json, Grid grid)
    {
        var next = 0;
        while (NextAddress(ref json, ref next, out var index))
        {
            var value = ReadCell(ref json);
            if (index >= 0)
                grid[index] = value;
        }
    }

    /// <summary>读 states。</summary>
    public static void ReadStates(ref Utf8JsonReader json, Grid grid)
    {
        var next = 0;
        while (NextAddress(ref json, ref next, out var index))
        {
            if (json.TokenType != JsonTokenType.String)
                json.Skip();
            else if (index >= 0)
                grid[index] = new(CellStates.Parse(json.ValueSpan));
        }
    }

    /// <summary>走到下一个地址的值上；地址多半依表上次序，先猜下一个。</summary>
    static bool NextAddress(ref Utf8JsonReader json, ref int next, out int index)
    {
        index = -1;
        if (json.TokenType is not JsonTokenType.StartObject && next == 0)
        {
            json.Skip();
            return false;
        }

        json.Read();
        if (json.TokenType == JsonTokenType.EndObject)
            return false;
        if (next < Names.Length && json.ValueTextEquals(Names[next]))
            index = next;
        else if (json.ValueSpan.Length <= LongestName && !json.ValueIsEscaped)
            index = Lookup(json.ValueSpan);
        // 猜过一次之后不再是零：零只表示刚进来
        next = index >= 0 ? index + 1 : Math.Max(next, 1);
        json.Read();
        return true;
    }

    static int Lookup(ReadOnlySpan<byte> name)
    {
        Span<char> chars = stackalloc char[name.Length];
        return System.Text.Ascii.ToUtf16(name, chars, out var written) == System.Buffers.OperationStatus.Done
            ? ReportForms.IndexOf(chars[..written])
            : -1;
    }

    static CellValue ReadCell(ref Utf8JsonReader json)
    {
        switch (json.TokenType)
        {
            case JsonTokenType.Number:
                return ReadNumber(ref json);
            case JsonTokenType.Null:
                return new(CellState.Blank);
            case JsonTokenType.String:
                return new(CellState.Unreadable, 0, json.GetString());
            default:
                json.Skip();
                return new(CellState.Unreadable);
        }
    }

    static CellValue ReadNumber(ref Utf8JsonReader json)
    {
        var digits = json.ValueSpan;
        if (digits.Length == 1)
            return CellValue.Of(digits[0] - '0');
        return json.TryGetDecimal(out var number)
            ? CellValue.Of(number)
            : new(CellState.Unreadable, 0, System.Text.Encoding.ASCII.GetString(digits));
    }
}
