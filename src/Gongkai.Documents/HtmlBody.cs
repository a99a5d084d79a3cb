using AngleSharp.Dom;

namespace Gongkai.Documents;

/// <summary>把网页读成一块一块：块级元素与换行分段，行内文字相连，表格展开。</summary>
sealed class HtmlBody(CancellationToken cancel)
{
    /// <summary>标题不会比这更长。</summary>
    const int LongestHeading = 120;

    readonly HtmlText text = new();
    int blocks;
    int steps;

    public Pictures Pictures { get; } = new();

    public List<Block> Read(IDocument page)
    {
        List<Block> read = [];
        if (page.Body is { } body)
            ReadChildren(body, read);
        Flush(read);
        return read;
    }

    /// <summary>逐个子节点。AngleSharp 的 NextSibling 每次从头找起，孩子多了就是平方，所以按列表走；下同。</summary>
    void ReadChildren(INode parent, List<Block> target)
    {
        foreach (var node in parent.ChildNodes)
        {
            if ((++steps & 0x3FF) == 0)
                cancel.ThrowIfCancellationRequested();
            if (node is IText words)
                text.Append(words.Data);
            else if (node is IElement element && !HtmlChrome.IsSkipped(element))
                ReadElement(element, target);
        }
    }

    void ReadElement(IElement element, List<Block> target)
    {
        switch (element.LocalName)
        {
            case "br":
                text.Break();
                break;
            case "img":
                Pictures.Add(isObject: false);
                break;
            case "table":
                Flush(target);
                ReadTable(element, target);
                break;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                ReadHeading(element, target);
                break;
            case "ol":
                Flush(target);
                ReadList(element, target);
                break;
            case "pre":
                Flush(target);
                text.IsVerbatim = true;
                ReadChildren(element, target);
                Flush(target);
                text.IsVerbatim = false;
                break;
            case "p" or "div" or "section" or "article" or "main" or "header" or "ul" or "li" or "dl" or "dt" or "dd" or "hr" or "blockquote"
                or "center" or "form" or "fieldset" or "legend" or "figure" or "figcaption" or "address" or "hgroup" or "details" or "summary"
                or "caption" or "body" or "aside":
                Flush(target);
                ReadChildren(element, target);
                Flush(target);
                break;
            default:
                ReadChildren(element, target);
                break;
        }
    }

    /// <summary>标题里的换行只为好看；标题里套着段落、表格的，按内容读。</summary>
    void ReadHeading(IElement element, List<Block> target)
    {
        Flush(target);
        List<Block> inner = [];
        ReadChildren(element, inner);
        if (inner.Count > 0)
        {
            Flush(inner);
            target.AddRange(inner);
            return;
        }

        var line = Wording.Clean(text.Take().Replace("\n", "", StringComparison.Ordinal));
        if (line.Length == 0)
            return;
        var at = Passed(line);
        target.Add(line.Length > LongestHeading ? new Paragraph(line) { At = at } : new Heading(element.LocalName[1] - '0', line) { At = at });
    }

    /// <summary>有序列表的序号浏览器会显示，读的人看得见。</summary>
    void ReadList(IElement list, List<Block> target)
    {
        var numbers = new HtmlList(list);
        foreach (var item in list.Children)
        {
            if (HtmlChrome.IsSkipped(item))
                continue;
            var (marker, from) = (item.LocalName == "li" ? numbers.Next(item) : "", target.Count);
            ReadElement(item, target);
            Flush(target);
            if (marker.Length > 0 && target.Count > from && target[from] is Paragraph first)
                target[from] = first with { Text = Wording.Join(marker, first.Text) };
        }
    }

    void ReadTable(IElement element, List<Block> target)
    {
        var table = new TableBuilder { IsLayout = element.GetAttribute("role") is "presentation" or "none" };
        foreach (var part in element.Children)
        {
            if (part.LocalName == "caption")
                ReadElement(part, target);
            else if (part.LocalName == "tr")
                ReadRow(part, table);
            else
                ReadRows(part, table);
        }

        table.Finish(target, new Place(0, ++blocks));
    }

    void ReadRows(IElement group, TableBuilder table)
    {
        if (HtmlChrome.IsHidden(group))
            return;
        foreach (var row in group.Children)
        {
            if (row.LocalName == "tr")
                ReadRow(row, table);
        }
    }

    void ReadRow(IElement row, TableBuilder table)
    {
        if (HtmlChrome.IsHidden(row) || row.FirstElementChild is null)
            return;
        cancel.ThrowIfCancellationRequested();
        table.NextRow();
        var column = 0;
        foreach (var cell in row.Children)
        {
            if (cell.LocalName is not ("td" or "th") || HtmlChrome.IsHidden(cell))
                continue;
            var from = table.Content.Count;
            ReadChildren(cell, table.Content);
            Flush(table.Content);
            var across = Span(cell, "colspan", Limits.Columns);
            column = table.PutNext(column, across, Span(cell, "rowspan", 65534), from) + across;
        }
    }

    /// <summary>rowspan="0" 是一直到底。</summary>
    static int Span(IElement cell, string name, int most)
    {
        var value = cell.GetAttribute(name);
        if (value is null || !int.TryParse(value.AsSpan().Trim(), System.Globalization.CultureInfo.InvariantCulture, out var span) || span < 0)
            return 1;
        return span == 0 ? name == "rowspan" ? most : 1 : Math.Min(span, most);
    }

    void Flush(List<Block> target)
    {
        if (text.IsEmpty)
            return;
        var content = text.Take();
        foreach (var range in new LineRanges(content))
        {
            var line = Wording.Clean(content.AsSpan(range));
            if (line.Length > 0)
                target.Add(new Paragraph(line) { At = Passed(line) });
        }
    }

    /// <summary>读过了一段，给它排号。</summary>
    Place Passed(string line)
    {
        Pictures.Passed(line);
        return new(0, ++blocks);
    }
}
