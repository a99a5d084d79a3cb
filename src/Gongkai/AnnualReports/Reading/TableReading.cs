using Gongkai.AnnualReports.Forms;

namespace Gongkai.AnnualReports.Reading;

/// <summary>一张法定表的识读证据，核对规则据以指出漏行、错格、改标签。</summary>
/// <param name="Layout">按哪张表样认的（同一份报告里各表可以不同）。</param>
/// <param name="IsFound">找到了表（哪怕只有表头）。</param>
/// <param name="IsGrid">列位可信。</param>
/// <param name="Rows">认出的行，依原文次序。</param>
/// <param name="Labels">与官方标签不同的行列标签。</param>
public sealed record TableReading(
    Table Layout, bool IsFound, bool IsGrid, ImmutableArray<RowReading> Rows, ImmutableArray<LabelReading> Labels);

/// <summary>认出的一行。</summary>
/// <param name="Row">行的名字，如 received。</param>
/// <param name="Label">原文标签。</param>
/// <param name="Shape">数的个数与位置对不对。</param>
/// <param name="Raw">该行的原始数字文本，依次。</param>
public sealed record RowReading(string Row, string Label, RowShape Shape, ImmutableArray<string> Raw);

/// <summary>一行的形状。</summary>
public enum RowShape
{
    /// <summary>格数正确。</summary>
    Complete,

    /// <summary>少格。</summary>
    TooFew,

    /// <summary>多格。</summary>
    TooMany,

    /// <summary>真表格里有数落在别的列下。</summary>
    Displaced,
}

/// <summary>与官方写法不同的标签。</summary>
/// <param name="At">行地址 requests/granted，或列地址 disclosure/regulations/repealed（取该列第一格）。</param>
/// <param name="ChangesMeaning">意思变了（应予改正）；否则是笔误。</param>
public sealed record LabelReading(string At, string Expected, string Actual, bool ChangesMeaning);
