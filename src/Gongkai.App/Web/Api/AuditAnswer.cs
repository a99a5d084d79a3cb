using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Gongkai.App.Web.Api;

/// <summary>接口说明用：请求的样子。</summary>
sealed record AuditRequest(
    [property: Description("报告文件或压缩包")] IFormFile File,
    [property: Description("上年报告，供跨年核对")] IFormFile? Previous);

/// <summary>接口说明用：答案的样子。实际由 FindingJson 写出。</summary>
sealed record AuditAnswer(IReadOnlyList<AuditAnswer.Finding> Findings, IReadOnlyList<AuditAnswer.Summary> Summaries)
{
    [Description("一处发现")]
    internal sealed record Finding(
        string File, int Part, string Rule, string Kind,
        [property: Description("error、warning、note")] string Severity,
        [property: Description("单元格、行、表的地址，section N，或空")] string At,
        int? Section, JsonElement? Expected, JsonElement? Actual,
        string Message, string Basis, string? Quote, string Fix, string Fingerprint);

    [Description("一份报告的小结")]
    internal sealed record Summary(
        string File, int Part, [property: JsonPropertyName("summary")] bool IsSummary,
        string? Organ, int? Year, string? Form, int Errors, int Warnings, int Notes,
        [property: Description("pass、pass-with-warnings、fail、unreadable")] string Verdict);
}
