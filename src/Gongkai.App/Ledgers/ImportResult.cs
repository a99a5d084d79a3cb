using System.Text.Json;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Gongkai.Ledgers;

namespace Gongkai.App.Ledgers;

/// <summary>核对的结果里给人看的：不能收的、有问题的行，至多五百处；存在 <see cref="Import.Result"/>。</summary>
/// <param name="Note">读文件时略过了什么；没能核对的，是原因。</param>
/// <param name="Lines">各处问题，不能收的在前。</param>
/// <param name="All">一共几处。</param>
sealed record ImportResult(string Note, IReadOnlyList<ImportResult.Line> Lines, int All)
{
    public const int Most = 500;

    static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <param name="Row">行号；整个文件的事为表头那一行，没有读到为 0。</param>
    /// <param name="Key">哪一条，不含个人信息。</param>
    /// <param name="Column">栏的表头；整行的为空。</param>
    /// <param name="RecordId">整批办理的，是哪一条；导入的为零。</param>
    public sealed record Line(int Row, string Key, string Column, string Message, bool IsMalformed, long RecordId = 0);

    public static ImportResult Of(Ledger ledger, ImportReport report)
    {
        var lines = (from outcome in report.Outcomes
                     from problem in outcome.Problems
                     select new Line(
                         outcome.Row,
                         string.Join("，", outcome.Key.Select(part => part.Text).Where(text => text.Length > 0)),
                         FileColumns.Of(ledger).FirstOrDefault(column => column.Id == problem.Column)?.Header ?? "",
                         problem.Message,
                         problem.IsMalformed)).ToList();
        return new(report.Note, [.. lines.OrderByDescending(line => line.IsMalformed).ThenBy(line => line.Row).Take(Most)], lines.Count);
    }

    /// <summary>没能核对：文件读不出、与别人冲突。</summary>
    public static ImportResult Failed(string message) => new(message, [], 0);

    public string ToJson() => JsonSerializer.Serialize(this, Options);

    public static ImportResult Parse(string json) => json.Length == 0 ? new("", [], 0) : JsonSerializer.Deserialize<ImportResult>(json, Options)!;
}
