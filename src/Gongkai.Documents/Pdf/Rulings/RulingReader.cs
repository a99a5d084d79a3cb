namespace Gongkai.Documents.Pdf.Rulings;

/// <summary>从 PDF 本身取出各页的框线；pdftotext 只给词，不给线。取不出时没有线，不报错。</summary>
sealed class RulingReader
{
    const int MaximumPages = 5000;
    const int MaximumDepth = 24;

    readonly PdfFile file;
    readonly List<PageRulings> pages = [];
    int visited;

    RulingReader(PdfFile file) => this.file = file;

    /// <summary>依页次的框线；页数可能少于实际。</summary>
    public static List<PageRulings> Read(ReadOnlyMemory<byte> content, CancellationToken cancel)
    {
        PdfFile file = new(content);
        RulingReader reader = new(file);
        if (file.Dictionary(file.Root?.GetValueOrDefault("Pages")) is { } tree)
            reader.Walk(tree, new(null, null, null), 0, cancel);
        return reader.pages;
    }

    /// <summary>可由上层继承的页属性。</summary>
    sealed record Inherited(object? MediaBox, object? Rotate, object? Resources);

    void Walk(Dictionary<string, object?> node, Inherited above, int depth, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        if (depth > MaximumDepth || ++visited > MaximumPages * 2 || pages.Count >= MaximumPages)
            return;
        Inherited own = new(node.GetValueOrDefault("MediaBox") ?? above.MediaBox, node.GetValueOrDefault("Rotate") ?? above.Rotate,
            node.GetValueOrDefault("Resources") ?? above.Resources);
        if (file.Resolve(node.GetValueOrDefault("Kids")) is not List<object?> kids)
        {
            pages.Add(OfPage(node, own));
            return;
        }

        foreach (var kid in kids)
        {
            if (file.Dictionary(kid) is { } child)
                Walk(child, own, depth + 1, cancel);
        }
    }

    PageRulings OfPage(Dictionary<string, object?> page, Inherited own)
    {
        PathReader reader = new(file);
        var box = file.Resolve(own.MediaBox) is List<object?> { Count: 4 } list ? list.ConvertAll(v => file.Resolve(v) as double? ?? 0) : [0, 0, 612, 792];
        var turned = file.Resolve(own.Rotate) is double angle ? ((int)angle % 360 + 360) % 360 : 0;
        var matrix = Matrix.Page(Math.Min(box[0], box[2]), Math.Min(box[1], box[3]), Math.Max(box[0], box[2]), Math.Max(box[1], box[3]), turned);
        reader.Run(Content(page), file.Dictionary(own.Resources), matrix);
        return new(Ruling.Merge(reader.Across), Ruling.Merge(reader.Down), Math.Abs(turned is 90 or 270 ? box[3] - box[1] : box[2] - box[0]));
    }

    /// <summary>页面内容可以分成几段流，合起来才完整。</summary>
    byte[] Content(Dictionary<string, object?> page)
    {
        var contents = file.Resolve(page.GetValueOrDefault("Contents"));
        if (contents is Dictionary<string, object?> single)
            return file.Stream(single);
        using MemoryStream whole = new();
        foreach (var part in contents as List<object?> ?? [])
        {
            whole.Write(file.Dictionary(part) is { } stream ? file.Stream(stream) : []);
            whole.WriteByte((byte)'\n');
        }

        return whole.ToArray();
    }
}
