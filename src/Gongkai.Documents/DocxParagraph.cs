using System.Globalization;

namespace Gongkai.Documents;

/// <summary>段落：文字、换行、域的结果、自动编号。</summary>
sealed partial class DocxBody
{
    /// <summary>标题不会比这更长；套用了标题样式的正文仍是正文。</summary>
    const int LongestHeading = 120;

    void ReadParagraph(List<Block> target)
    {
        var start = carriedFrom ?? text.Length;
        carriedFrom = null;
        var shape = new ParagraphShape(default, false, false, false);
        isHidden = false;
        if (!xml.IsEmpty)
        {
            var depth = xml.Depth;
            while (xml.Next(depth))
            {
                if (xml.Name == "pPr")
                    shape = ReadParagraphProperties();
                else
                    ReadInline(target);
            }
        }

        if (shape.IsMarkDeleted)
            carriedFrom = start;
        else
            Emit(target, start, shape);
    }

    void ReadInline(List<Block> target)
    {
        switch (xml.Name)
        {
            case "r":
                isHidden = false;
                break;
            case "rPr":
                ReadRunProperties();
                break;
            case "t" when !isHidden:
                xml.ReadText(text);
                break;
            case "tab" or "ptab":
                text.Append('\t');
                break;
            case "br":
                text.Append(xml.Attribute("type") == "page" ? PageBreak : LineBreak);
                break;
            case "cr":
                text.Append(LineBreak);
                break;
            case "noBreakHyphen":
                text.Append('-');
                break;
            case "sym" when !isHidden:
                ReadSymbol();
                break;
            case "txbxContent":
                ReadTextBox(target);
                break;
            case "blip" or "imagedata":
                Pictures.Add(isObject: false);
                break;
            case "OLEObject":
                Pictures.Add(isObject: true);
                break;
            default:
                ReadWrapper();
                break;
        }
    }

    void ReadRunProperties()
    {
        if (xml.IsEmpty)
            return;
        var depth = xml.Depth;
        while (xml.Next(depth))
            isHidden |= xml.Name == "vanish" && xml.IsOn();
    }

    /// <summary>符号字体里的字在私用区，认得的换成通用的字，其余不算文字。</summary>
    void ReadSymbol()
    {
        if (!int.TryParse(xml.Attribute("char"), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code) || code is < 0x20 or > 0xFFFF)
            return;
        var known = code switch
        {
            0xF0FC or 0xF050 => '√',
            0xF0FB or 0xF04F => '×',
            0xF0A8 or 0xF06F or 0xF0A3 => '□',
            0xF0FE or 0xF052 => '☑',
            0xF06C or 0xF09F or 0xF0B7 => '·',
            0xF06E => '■',
            >= 0xE000 and <= 0xF8FF or >= 0xD800 and <= 0xDFFF => '\0',
            _ => (char)code,
        };
        if (known != '\0')
            text.Append(known);
    }

    /// <summary>文本框里的段落、表格自成一块，排在所锚定的段落之前。</summary>
    void ReadTextBox(List<Block> target)
    {
        var outer = (isHidden, carriedFrom);
        carriedFrom = null;
        ReadBlocks(target);
        (isHidden, carriedFrom) = outer;
    }

    ParagraphShape ReadParagraphProperties()
    {
        var (look, shape) = (new DocxStyles.Look(null, null, null, false), new ParagraphShape(default, false, false, false));
        if (xml.IsEmpty)
            return shape;
        string? style = null;
        var depth = xml.Depth;
        while (xml.Next(depth))
        {
            switch (xml.Name)
            {
                case "pStyle":
                    style = xml.Val();
                    break;
                case "outlineLvl":
                    look = look with { Outline = xml.Number("val") };
                    break;
                case "numId":
                    look = look with { NumberId = xml.Number("val") };
                    break;
                case "ilvl":
                    look = look with { NumberLevel = xml.Number("val") };
                    break;
                case "pageBreakBefore":
                    shape = shape with { StartsPage = xml.IsOn() };
                    break;
                case "sectPr":
                    shape = shape with { EndsPage = true };
                    xml.Skip();
                    break;
                case "del":
                    shape = shape with { IsMarkDeleted = true };
                    break;
                case "pPrChange" or "rPrChange" or "tabs":
                    xml.Skip();
                    break;
            }
        }

        var inherited = styles.Of(style);
        return shape with
        {
            Look = new(
                look.Outline ?? inherited.Outline, look.NumberId ?? inherited.NumberId,
                look.NumberLevel ?? inherited.NumberLevel, inherited.IsContents),
        };
    }

    void Emit(List<Block> target, int start, ParagraphShape shape)
    {
        var marker = shape.Look.NumberId is > 0 and { } id ? numbering.Next(id, shape.Look.NumberLevel ?? 0, styles) : "";
        var content = text.ToString(start, text.Length - start);
        text.Length = start;
        if (shape.StartsPage && nesting == 0)
            target.Add(new Gongkai.Documents.PageBreak());
        if (!shape.Look.IsContents)
            EmitLines(target, content, marker, shape.Look.Outline);
        if (shape.EndsPage && nesting == 0)
            target.Add(new Gongkai.Documents.PageBreak());
    }

    void EmitLines(List<Block> target, string content, string marker, int? outline)
    {
        if (content.AsSpan().IndexOfAny(LineBreak, PageBreak) < 0)
        {
            EmitLine(target, Wording.Clean(content), marker, outline);
            return;
        }

        // 标题中间的换行只为好看；正文中间的换行是从网页粘贴来的分段
        if (outline is < 9 && content.Length <= LongestHeading && !content.Contains(PageBreak))
        {
            EmitLine(target, Wording.Clean(content.Replace("\n", "", StringComparison.Ordinal)), marker, outline);
            return;
        }

        foreach (var range in new LineRanges(content))
        {
            var line = Wording.Clean(content.AsSpan(range));
            if (nesting == 0 && range.Start.Value > 0 && content[range.Start.Value - 1] == PageBreak)
                target.Add(new Gongkai.Documents.PageBreak());
            EmitLine(target, line, marker, outline);
            marker = line.Length > 0 ? "" : marker;
        }
    }

    void EmitLine(List<Block> target, string line, string marker, int? outline)
    {
        if (line.Length == 0)
            return;
        line = Wording.Join(marker, line);
        var at = Here();
        Pictures.Passed(line);
        target.Add(outline is >= 0 and < 9 && line.Length <= LongestHeading
            ? new Heading(Math.Min(outline.Value + 1, 6), line) { At = at }
            : new Paragraph(line) { At = at });
    }

    /// <param name="StartsPage">段前分页。</param>
    /// <param name="EndsPage">段后换节。</param>
    /// <param name="IsMarkDeleted">段落标记已在修订中删去：与下一段相连。</param>
    readonly record struct ParagraphShape(DocxStyles.Look Look, bool StartsPage, bool EndsPage, bool IsMarkDeleted);
}
