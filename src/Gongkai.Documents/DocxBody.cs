using System.Collections;
using System.Text;

namespace Gongkai.Documents;

/// <summary>把 document.xml 读成一块一块：只走一遍，走到哪里读到哪里。</summary>
sealed partial class DocxBody(XmlWalk xml, DocxStyles styles, DocxNumbering numbering)
{
    /// <summary>段内换行、分页在拼文字时的记号。</summary>
    const char LineBreak = '\n', PageBreak = '\f';

    readonly StringBuilder text = new();
    readonly BitArray branchTaken = new(Limits.Depth + 2);
    bool isHidden;
    bool isPlaceholder;
    int? carriedFrom;
    int blocks;
    int nesting;

    /// <summary>正文里的图片、嵌入对象。</summary>
    public Pictures Pictures { get; } = new();

    /// <summary>正文另存在嵌入的网页里（个别软件导出的 docx）。</summary>
    public bool HasForeignBody { get; private set; }

    public List<Block> Read()
    {
        List<Block> read = [];
        while (xml.Next(0))
        {
            if (xml.Name == "body")
                ReadBlocks(read);
            else
                xml.Skip();
        }

        return read;
    }

    void ReadBlocks(List<Block> target)
    {
        if (xml.IsEmpty)
            return;
        var depth = xml.Depth;
        while (xml.Next(depth))
            ReadBlock(target);
    }

    /// <summary>不认得的元素（内容控件、自定义标记、修订的插入）不必处理：接着走进去就是。</summary>
    void ReadBlock(List<Block> target)
    {
        switch (xml.Name)
        {
            case "p":
                ReadParagraph(target);
                break;
            case "tbl":
                ReadTable(target);
                break;
            case "altChunk":
                HasForeignBody = true;
                break;
            case "sectPr":
                xml.Skip();
                break;
            default:
                ReadWrapper();
                break;
        }
    }

    /// <summary>包在外面的东西：删去的、移走的略过；两可的内容只取一支。</summary>
    void ReadWrapper()
    {
        switch (xml.Name)
        {
            case "del" or "moveFrom" or "rt":
                xml.Skip();
                break;
            case "sdtPr":
                ReadControl();
                break;
            case "sdtContent" when isPlaceholder:
                isPlaceholder = false;
                xml.Skip();
                break;
            case "AlternateContent":
                branchTaken[xml.Depth + 1] = false;
                break;
            case "Choice" or "Fallback" when branchTaken[xml.Depth]:
                xml.Skip();
                break;
            case "Choice" or "Fallback":
                branchTaken[xml.Depth] = true;
                break;
        }
    }

    /// <summary>内容控件还显示着“单击此处输入”一类提示的，等于没填。</summary>
    void ReadControl()
    {
        isPlaceholder = false;
        if (xml.IsEmpty)
            return;
        var depth = xml.Depth;
        while (xml.Next(depth))
            isPlaceholder |= xml.Name == "showingPlcHdr" && xml.IsOn();
    }

    void ReadTable(List<Block> target)
    {
        if (xml.IsEmpty)
            return;
        var table = new TableBuilder();
        nesting++;
        var depth = xml.Depth;
        while (xml.Next(depth))
        {
            if (xml.Name == "tr")
                ReadRow(table);
            else if (xml.Name == "gridCol" && table.Widths.Count < Limits.Columns)
                table.Widths.Add(Math.Clamp(xml.Number("w") ?? 0, 0, 100_000));
            else if (xml.Name is "tblPr" or "tblGridChange")
                xml.Skip();
            else
                ReadWrapper();
        }

        nesting--;
        table.Finish(target, Here());
    }

    void ReadRow(TableBuilder table)
    {
        if (xml.IsEmpty)
            return;
        var (column, isStarted, isDeleted) = (0, false, false);
        var depth = xml.Depth;
        while (xml.Next(depth))
        {
            switch (xml.Name)
            {
                case "trPr":
                    (column, isDeleted) = ReadRowProperties();
                    break;
                case "tblPrEx":
                    xml.Skip();
                    break;
                case "tc" when isDeleted:
                    xml.Skip();
                    break;
                case "tc":
                    if (!isStarted)
                        table.NextRow();
                    isStarted = true;
                    column = ReadCell(table, column);
                    break;
                default:
                    ReadWrapper();
                    break;
            }
        }
    }

    /// <returns>行首空出几列；整行是否已在修订中删去。</returns>
    (int Before, bool IsDeleted) ReadRowProperties()
    {
        var (before, isDeleted) = (0, false);
        if (xml.IsEmpty)
            return (before, isDeleted);
        var depth = xml.Depth;
        while (xml.Next(depth))
        {
            if (xml.Name == "gridBefore")
                before = Math.Clamp(xml.Number("val") ?? 0, 0, Limits.Columns);
            isDeleted |= xml.Name == "del";
        }

        return (before, isDeleted);
    }

    /// <returns>下一格的列位。</returns>
    int ReadCell(TableBuilder table, int column)
    {
        var from = table.Content.Count;
        var shape = new CellShape(1, false, false);
        if (!xml.IsEmpty)
        {
            var depth = xml.Depth;
            while (xml.Next(depth))
            {
                if (xml.Name == "tcPr")
                    shape = ReadCellProperties();
                else
                    ReadBlock(table.Content);
            }
        }

        if (shape.IsWidened && table.Widen())
            return Math.Min(column + shape.Span, Limits.Columns);
        if (!(shape.IsContinued && table.Continue(column)))
            table.Put(column, shape.Span, 1, from);
        return Math.Min(column + shape.Span, Limits.Columns);
    }

    CellShape ReadCellProperties()
    {
        var shape = new CellShape(1, false, false);
        if (xml.IsEmpty)
            return shape;
        var depth = xml.Depth;
        while (xml.Next(depth))
        {
            shape = xml.Name switch
            {
                "gridSpan" => shape with { Span = Math.Clamp(xml.Number("val") ?? 1, 1, Limits.Columns) },
                "vMerge" => shape with { IsContinued = xml.Val() != "restart" },
                "hMerge" => shape with { IsWidened = xml.Val() != "restart" },
                _ => shape,
            };
        }

        return shape;
    }

    Place Here() => new(0, ++blocks);

    readonly record struct CellShape(int Span, bool IsContinued, bool IsWidened);
}
