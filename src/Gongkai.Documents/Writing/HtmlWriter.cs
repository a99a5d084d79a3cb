using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Gongkai.Documents.Writing;

/// <summary>写出独立的 html：语义标签、表头注明方向、打印样式，没有脚本与外部引用。</summary>
public static class HtmlWriter
{
    const string Style = """
        body{font-family:"仿宋_GB2312","仿宋",FangSong,"Noto Serif CJK SC",serif;font-size:16pt;line-height:1.8;max-width:46em;margin:2em auto;padding:0 1em;color:#111}
        h1{font-family:"方正小标宋简体","Noto Serif CJK SC",serif;font-size:22pt;font-weight:normal;text-align:center;line-height:1.5}
        h2{font-family:"黑体",SimHei,"Noto Sans CJK SC",sans-serif;font-size:16pt;font-weight:normal;margin:1em 0 .3em}
        h3,h4,h5,h6{font-family:"楷体_GB2312","楷体",KaiTi,serif;font-size:16pt;margin:.6em 0 .2em}
        p{margin:0;text-indent:2em}p.centered{text-align:center;text-indent:0}p.right{text-align:right;text-indent:0}
        p.small{font-size:12pt;text-indent:0}p.flush,p.item{text-indent:0}p.item{padding-left:2em}
        table{border-collapse:collapse;width:100%;margin:.8em 0;font-family:"宋体",SimSun,"Noto Serif CJK SC",serif;font-size:10.5pt;line-height:1.4}
        th,td{border:1px solid #333;padding:.25em .4em;font-weight:normal;text-align:left;vertical-align:middle}
        thead th,td.number,td.wrong,th.header{text-align:center}td.wrong,th.wrong{background:#fde7e4;color:#b42318;font-weight:bold}
        hr.page{border:0;border-top:1px dashed #999;margin:2em 0}
        @media print{@page{size:A4;margin:37mm 26mm 35mm 28mm}body{margin:0;padding:0;max-width:none}
        thead{display:table-header-group}tr{break-inside:avoid}h1,h2,h3{break-after:avoid}hr.page{break-after:page;border:0;margin:0}}
        """;

    static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static void Write(Document document, Stream target)
    {
        using StreamWriter html = new(target, new UTF8Encoding(false), 1 << 14, leaveOpen: true) { NewLine = "\n" };
        html.WriteLine("<!DOCTYPE html>");
        html.WriteLine("<html lang=\"zh-CN\">");
        html.Write("<head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><title>");
        Text(html, DocxWriter.TitleOf(document) is { Length: > 0 } title ? title : "文书");
        html.WriteLine($"</title><style>\n{Style}\n</style></head>");
        html.WriteLine("<body><main>");
        var caption = "";
        foreach (var block in document.Blocks)
        {
            caption = block is Heading heading ? heading.Text : caption;
            Write(html, block, caption);
        }

        html.WriteLine("</main></body>");
        html.WriteLine("</html>");
    }

    static void Write(StreamWriter html, Block block, string caption)
    {
        switch (block)
        {
            case Heading { Level: var level, Text: var text }:
                Element(html, $"h{Math.Clamp(level, 1, 6).ToString(CultureInfo.InvariantCulture)}", "", text);
                break;
            case Paragraph { Style: var style, Text: var text }:
                Element(html, "p", style switch
                {
                    ParagraphStyle.Centered => "centered",
                    ParagraphStyle.Right => "right",
                    ParagraphStyle.Small => "small",
                    ParagraphStyle.Flush => "flush",
                    _ => "",
                }, text);
                break;
            case ListItem item:
                Element(html, "p", "item", item.Marker + item.Text);
                break;
            case PageBreak:
                html.WriteLine("<hr class=\"page\">");
                break;
            case DocumentTable table:
                Write(html, table, caption);
                break;
        }
    }

    static void Write(StreamWriter html, DocumentTable table, string caption)
    {
        // 表名即上面的标题；用 caption 会把它在正文里重复一遍
        html.Write("<table aria-label=\"");
        Text(html, caption.Length > 0 ? caption : "表格");
        html.WriteLine("\">");
        var row = 0;
        html.WriteLine(table.HeaderRows > 0 ? "<thead>" : "<tbody>");
        foreach (var slots in TableSlots.Rows(table))
        {
            html.Write("<tr>");
            foreach (var slot in slots.Where(s => !s.IsContinuation))
                Cell(html, slot, row, table);
            html.WriteLine("</tr>");
            if (++row == table.HeaderRows && row < table.Rows)
                html.WriteLine("</thead>\n<tbody>");
        }

        html.WriteLine(table.HeaderRows >= table.Rows && table.HeaderRows > 0 ? "</thead>" : "</tbody>");
        html.WriteLine("</table>");
    }

    static void Cell(StreamWriter html, TableSlot slot, int row, DocumentTable table)
    {
        var cell = slot.Cell;
        var isHeader = row < table.HeaderRows || cell?.Mark == "header";
        // 标签格是行表头：在数的左边、自己不是数
        var isLabel = !isHeader && cell is { Mark: "", Text.Length: > 0 };
        var element = isHeader || isLabel ? "th" : "td";
        html.Write($"<{element}");
        if (isHeader || isLabel)
            html.Write($" scope=\"{(isHeader ? "col" : "row")}{(isHeader && slot.Span > 1 || isLabel && cell!.RowSpan > 1 ? "group" : "")}\"");
        if (slot.Span > 1)
            html.Write(string.Create(CultureInfo.InvariantCulture, $" colspan=\"{slot.Span}\""));
        // 行表头不得伸出所在的行组
        var rows = Math.Min(cell?.RowSpan ?? 1, (row < table.HeaderRows ? table.HeaderRows : table.Rows) - row);
        if (rows > 1)
            html.Write(string.Create(CultureInfo.InvariantCulture, $" rowspan=\"{rows}\""));
        if (cell?.Mark is "number" or "wrong" or "header")
            html.Write($" class=\"{cell.Mark}\"");
        html.Write('>');
        Text(html, cell?.Text ?? "");
        html.Write($"</{element}>");
    }

    static void Element(StreamWriter html, string name, string style, string text)
    {
        html.Write(style.Length > 0 ? $"<{name} class=\"{style}\">" : $"<{name}>");
        Text(html, text);
        html.WriteLine($"</{name}>");
    }

    static void Text(StreamWriter html, string text)
    {
        var lines = XmlCharacters.Clean(text).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
                html.Write("<br>");
            Encoder.Encode(html, lines[i]);
        }
    }
}
