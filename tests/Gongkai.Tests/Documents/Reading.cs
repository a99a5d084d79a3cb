using System.Text;
using Gongkai.Documents;

namespace Gongkai.Tests.Documents;

/// <summary>读出来的文书，写成几行字来比。</summary>
static class Reading
{
    public static Document Read(string name, byte[] content) => Formats.Read(name, content, TestContext.Current.CancellationToken);

    public static Document Docx(string body, params (string Name, string Xml)[] parts) => Read("a.docx", Zips.Docx(body, parts));

    public static Document Html(string html) => Read("a.html", Encoding.UTF8.GetBytes(html));

    /// <summary>应当读不出；返回给人看的话。</summary>
    public static UnreadableException Refused(string name, byte[] content) => Assert.Throws<UnreadableException>(() => Read(name, content));

    /// <summary>标题、段落的文字，表格写作 [行x列]。</summary>
    public static string[] Lines(this Document document) => [.. document.Blocks.Select(Line)];

    public static DocumentTable Table(this Document document, int index = 0) => document.Blocks.OfType<DocumentTable>().ElementAt(index);

    /// <summary>每格写作“行,列 行数x列数 文字”。</summary>
    public static string[] Cells(this DocumentTable table) =>
        [.. table.Cells.Select(cell => $"{cell.Row},{cell.Column} {cell.RowSpan}x{cell.ColumnSpan} {cell.Text.Replace('\n', '|')}")];

    static string Line(Block block) => block switch
    {
        Heading heading => $"#{heading.Level} {heading.Text}",
        Paragraph paragraph => paragraph.Text,
        ListItem item => item.Marker + item.Text,
        DocumentTable table => $"[{table.Rows}x{table.Columns}]",
        PageBreak => "---",
        _ => block.ToString(),
    };
}
