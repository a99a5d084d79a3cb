namespace Gongkai.Documents;

/// <summary>文书的中间形式：各种文件读进来都是它，写出去也从它开始。不懂业务。</summary>
/// <param name="Blocks">依原文次序的标题、段落、表格、分页。</param>
/// <param name="Problems">读取时拿不准、读不出之处；没有则为空。</param>
public sealed record Document(ImmutableArray<Block> Blocks, ImmutableArray<DocumentProblem> Problems = default)
{
    /// <summary>读取时的疑问，永不为 default。</summary>
    public ImmutableArray<DocumentProblem> Problems { get; init; } = Problems.IsDefault ? [] : Problems;

    /// <summary>题名（写出 html、docx 属性时用）。</summary>
    public string Title { get; init; } = "";
}

/// <summary>读取时的一处疑问：在哪里、是什么（中文，可直接给人看）。</summary>
public sealed record DocumentProblem(string At, string Message);

/// <summary>文书的一块。</summary>
public abstract record Block
{
    /// <summary>在原件中的位置。</summary>
    public Place At { get; init; }
}

/// <summary>标题。</summary>
/// <param name="Level">1 至 6；1 是文题。</param>
public sealed record Heading(int Level, string Text) : Block;

/// <summary>段落（不含换行；原文的段内换行已按空格或直接相连处理）。</summary>
public sealed record Paragraph(string Text) : Block
{
    /// <summary>写出时的样式；读取时恒为 <see cref="ParagraphStyle.Body"/>。</summary>
    public ParagraphStyle Style { get; init; }
}

/// <summary>段落样式（写出用）。</summary>
public enum ParagraphStyle
{
    /// <summary>正文，首行缩进两字。</summary>
    Body,

    /// <summary>居中。</summary>
    Centered,

    /// <summary>靠右（落款）。</summary>
    Right,

    /// <summary>小字附注。</summary>
    Small,

    /// <summary>顶格。</summary>
    Flush,
}

/// <summary>列表的一项。</summary>
/// <param name="Marker">序号原文，如“1.”“（一）”“·”。</param>
public sealed record ListItem(string Marker, string Text) : Block;

/// <summary>分页。</summary>
public sealed record PageBreak : Block;

/// <summary>表格。合并单元格只在左上角出现一次，行、列从零起，是展开合并之后的坐标。</summary>
/// <param name="Rows">行数。</param>
/// <param name="Columns">列数（各行最大者）。</param>
/// <param name="Cells">依行、列排序。</param>
public sealed record DocumentTable(int Rows, int Columns, ImmutableArray<TableCell> Cells) : Block
{
    /// <summary>列位可信（docx、html、xlsx 的真表格）。制表符文本、逐行文本为假：一行缺数时不知缺在哪一列。</summary>
    public bool IsGrid { get; init; }

    /// <summary>写出时跨页重复的表头行数。</summary>
    public int HeaderRows { get; init; }
}

/// <summary>单元格。</summary>
/// <param name="Text">文字，段落之间以换行分隔，首尾空白已去。</param>
public sealed record TableCell(int Row, int Column, int RowSpan, int ColumnSpan, string Text)
{
    /// <summary>写出时的底纹或标记：空、"header"、"wrong"、"number"。</summary>
    public string Mark { get; init; } = "";

    /// <summary>写出 html 时的锚；统计表的数据格为单元格地址，别的为空。</summary>
    public string Anchor { get; init; } = "";
}

/// <summary>在原件中的位置；零表示不知道。</summary>
/// <param name="Page">页（pdf）。</param>
/// <param name="Line">行（文本）或者第几块（docx、html）。</param>
/// <param name="Sheet">工作表名（xlsx）。</param>
public readonly record struct Place(int Page, int Line, string? Sheet = null)
{
    /// <summary>第3页第12行；不知道时为空。</summary>
    public override string ToString() =>
        (Sheet is null ? "" : $"工作表“{Sheet}”") + (Page == 0 ? "" : $"第{Page}页") + (Line == 0 ? "" : $"第{Line}行");
}
