using System.Collections.Immutable;
using Gongkai.Documents.Pdf.Rulings;

namespace Gongkai.Documents.Pdf;

/// <summary>依页面的先后，把行和有框线的表格连成文书的各块；没有框线的表格由行里找。</summary>
sealed class BlockBuilder(TextMargins margins)
{
    readonly ImmutableArray<Block>.Builder blocks = ImmutableArray.CreateBuilder<Block>();
    readonly List<PdfLine> pending = [];
    RuledTable? open;

    /// <summary>读不准之处。</summary>
    public List<DocumentProblem> Problems { get; } = [];

    public void Add(PageLayout page)
    {
        Problems.AddRange(page.Problems());
        var next = 0;
        foreach (var fragment in page.Tables)
        {
            for (; next < page.Lines.Count && page.Lines[next].Middle < fragment.Top; next++)
                Add(page.Lines[next]);
            if (open is null || !open.Accepts(fragment))
            {
                Flush();
                open = new(fragment);
            }
            else
            {
                open.Append(fragment);
            }
        }

        for (; next < page.Lines.Count; next++)
            Add(page.Lines[next]);
    }

    public ImmutableArray<Block> Build()
    {
        Flush();
        return blocks.ToImmutable();
    }

    void Add(PdfLine line)
    {
        if (open is not null)
            Flush();
        pending.Add(line);
    }

    void Flush()
    {
        if (open is not null)
            blocks.Add(open.Build());
        open = null;
        AddLines();
        pending.Clear();
    }

    void AddLines()
    {
        ParagraphBuilder paragraphs = new(margins, blocks);
        var next = 0;
        foreach (var (first, last) in new TableFinder(pending, margins).Find())
        {
            for (; next < first; next++)
                paragraphs.Add(pending[next]);
            paragraphs.Flush();
            blocks.Add(TableBuilder.Build(pending.GetRange(first, last - first + 1), Problems));
            next = last + 1;
        }

        for (; next < pending.Count; next++)
            paragraphs.Add(pending[next]);
        paragraphs.Flush();
    }
}
