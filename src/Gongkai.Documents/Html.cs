using System.Collections.Immutable;
using AngleSharp.Html.Parser;

namespace Gongkai.Documents;

/// <summary>html：网站上的、内容管理系统导出的、Word 另存的。不执行脚本，不取外部资源。</summary>
public sealed class Html : IDocumentFormat
{
    static readonly ImmutableArray<string> Openings =
        ["<!doctype html", "<html", "<head", "<body", "<meta", "<title", "<table", "<div", "<p>", "<p ", "<h1", "<h2", "<span", "<section", "<article", "<center"];

    public ImmutableArray<string> Extensions { get; } = [".html", ".htm"];

    public bool CanWrite => true;

    public bool Recognises(ReadOnlySpan<byte> head)
    {
        var text = Charset.Decode(head[..Math.Min(head.Length, 1024)]).AsSpan().TrimStart().TrimStart('\0');
        if (!text.StartsWith("<"))
            return false;
        foreach (var opening in Openings)
        {
            if (text.Contains(opening, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    public Document Read(ReadOnlyMemory<byte> content, CancellationToken cancel)
    {
        var html = Charset.Decode(content.Span);
        if (HtmlNesting.IsTooDeep(html))
            throw Limits.TooDeep();
        using var page = Parser(cancel).ParseDocument(html);
        var body = new HtmlBody(cancel);
        var blocks = body.Read(page);
        if (blocks.Count == 0)
            throw Empty(body, page);
        return new([.. blocks], blocks.Exists(block => block is DocumentTable) ? [] : body.Pictures.Problems())
        {
            Title = Wording.Clean(page.Title ?? ""),
        };
    }

    public void Write(Document document, Stream target) => Writing.HtmlWriter.Write(document, target);

    /// <summary>每建一个元素看一次是否超时：畸形的网页建树可以很慢。</summary>
    static HtmlParser Parser(CancellationToken cancel) => new(new HtmlParserOptions
    {
        MaximumDepth = Limits.Depth,
        SkipComments = true,
        SkipScriptText = true,
        DisableElementPositionTracking = true,
        OnCreated = (_, _) => cancel.ThrowIfCancellationRequested(),
    });

    static UnreadableException Empty(HtmlBody body, AngleSharp.Html.Dom.IHtmlDocument page) =>
        page.QuerySelector("iframe, frame, embed, object") is not null
            ? new("网页里没有正文，正文在它引用的另一个网页或文件里", "请打开正文所在的页面另存，或者提交原文件")
            : body.Pictures.Count > 0
                ? new("网页里只有图片，没有文字", "请提交可以编辑的文档")
                : new("网页里没有文字（正文可能由脚本显示）", "请在浏览器里打开，把正文复制成文本后提交，或者提交原文件");
}
