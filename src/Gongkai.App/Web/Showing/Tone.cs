using Gongkai.AnnualReports.Audit;
using Gongkai.AnnualReports.Rendering;

namespace Gongkai.App.Web.Showing;

/// <summary>状态标签：颜色名与文字。</summary>
/// <param name="Name">error、warning、good、note。</param>
readonly record struct Tone(string Name, string Word)
{
    public static Tone Of(Severity severity) => new(FindingJson.Name(severity), FindingsDocument.Name(severity));

    public static Tone Of(Outcome outcome) => outcome.IsOtherDocument
        ? new("note", "不是年报")
        : new(
            outcome.Verdict switch
            {
                Verdict.Pass => "good",
                Verdict.PassWithWarnings => "warning",
                _ => "error",
            },
            FindingsDocument.Name(outcome.Verdict));
}
