using Gongkai.Documents;

namespace Gongkai.AnnualReports.Reading;

/// <summary>把汇编拆成一份一份的报告；不是年度报告的文书得空。</summary>
static class ReportSplitter
{
    /// <returns>没有年度报告则为空。</returns>
    public static ImmutableArray<Document> Split(Document document)
    {
        var lines = TextLines.Of(document);
        var candidates = SectionFinder.Candidates(lines);
        var starts = Starts(lines, candidates);
        if (starts.Count < 2)
            return IsReport(lines, candidates, document) ? [document] : [];

        var parts = ImmutableArray.CreateBuilder<Document>(starts.Count);
        for (var i = 0; i < starts.Count; i++)
        {
            var end = i + 1 < starts.Count ? starts[i + 1] : document.Blocks.Length;
            parts.Add(document with { Blocks = document.Blocks[starts[i]..end], Problems = i == 0 ? document.Problems : [] });
        }

        return parts.ToImmutable();
    }

    /// <summary>
    /// 每份从第几块开始：又一个“一、总体情况”，而且与上一个之间有题名单独成行，便是又一份。
    /// </summary>
    static List<int> Starts(List<TextLine> lines, List<SectionHeading> candidates)
    {
        List<int> starts = [0];
        var firsts = candidates.FindAll(c => c.Section == 1 && c.Style != NumberStyle.Bracket);
        for (var i = 1; i < firsts.Count; i++)
        {
            for (var line = firsts[i].Line - 1; line > firsts[i - 1].Line; line--)
            {
                if (TitleReader.At(lines, line, firsts[i - 1].Line + 1, firsts[i].Line) is not { } title)
                    continue;
                if (lines[title.FirstLine].Block > starts[^1])
                    starts.Add(lines[title.FirstLine].Block);
                break;
            }
        }

        return starts;
    }

    /// <summary>六个部分认出三个以上，或者有题名又认出两个以上。</summary>
    static bool IsReport(List<TextLine> lines, List<SectionHeading> candidates, Document document)
    {
        var headings = SectionFinder.Choose(candidates);
        var official = headings.FindAll(heading => heading.IsOfficial).Count;
        if (official >= 3 || headings.Count >= 4 && official >= 1)
            return true;
        var body = headings.Count > 0 ? headings[0].Line : Math.Min(lines.Count, 60);
        var hasTitle = TitleReader.Find(lines, 0, body) is not null || TitleReader.Parse(document.Title) is not null;
        return hasTitle && (headings.Count >= 2 || HasStatutoryTable(document));
    }

    static bool HasStatutoryTable(Document document)
    {
        foreach (var block in document.Blocks)
        {
            var found = block switch
            {
                DocumentTable table => table.Cells.Any(cell => IsMark(cell.Text)),
                Paragraph paragraph => IsMark(paragraph.Text),
                _ => false,
            };
            if (found)
                return true;
        }

        return false;
    }

    static bool IsMark(string text) =>
        text.Contains("第二十条第", StringComparison.Ordinal) || text.Contains("本年新收政府信息公开申请数量", StringComparison.Ordinal);
}
