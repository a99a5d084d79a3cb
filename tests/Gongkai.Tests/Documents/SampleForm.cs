using Gongkai.AnnualReports.Forms;
using Gongkai.Documents;

namespace Gongkai.Tests.Documents;

/// <summary>自编的样例报告：2021 年格式的三张表，每格的数由测试给出，null 为空格。</summary>
static class SampleForm
{
    public delegate string? Value(string row, string column);

    public static Document Report(Value value, int requestsFirst = 1) => new(
    [
        new Heading(1, "样例县河东乡2023年政府信息公开工作年度报告"),
        new Paragraph("根据《中华人民共和国政府信息公开条例》规定和《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）要求，现发布本报告。本报告统计数据从2023年1月1日至12月31日。"),
        new Heading(2, "一、总体情况"),
        new Paragraph("2023年，河东乡主动公开政府信息312条，其中网站104条、公开栏208条。"),
        .. Enumerable.Repeat(new Paragraph("坚持公开为常态，及时更新栏目，方便群众查阅办理。"), requestsFirst),
        new Heading(2, "二、主动公开政府信息情况"),
        Disclosure(value),
        new Heading(2, "三、收到和处理政府信息公开申请情况"),
        Requests(value),
        new Heading(2, "四、政府信息公开行政复议、行政诉讼情况"),
        Remedies(value),
        new Heading(2, "五、存在的主要问题及改进情况"),
        new Paragraph("公开的时效还不够强。下一步，明确专人负责，当日形成、当日审核。"),
        new Heading(2, "六、其他需要报告的事项"),
        new Paragraph("本年度未收取信息处理费。"),
    ])
    { Title = "样例县河东乡2023年政府信息公开工作年度报告" };

    public static DocumentTable Disclosure(Value value)
    {
        List<TableCell> cells = [];
        var row = 0;
        foreach (var block in Form2021.Disclosure.Blocks)
        {
            var columns = block.ColumnCells;
            var span = columns.Length == 1 ? 3 : 1;
            cells.Add(Header(row++, 0, 1, 4, block.Caption));
            cells.Add(Header(row, 0, 1, 1, block.Corner));
            for (var c = 0; c < columns.Length; c++)
                cells.Add(Header(row, 1 + c, 1, span, columns[c].Label));
            row++;
            foreach (var cell in block.RowCells)
            {
                cells.Add(new(row, 0, 1, 1, cell.Label));
                for (var c = 0; c < columns.Length; c++)
                    cells.Add(Number(row, 1 + c, span, value(cell.Id, columns[c].Id)));
                row++;
            }
        }

        return new(row, 4, [.. cells]) { IsGrid = true };
    }

    public static DocumentTable Requests(Value value)
    {
        var block = Form2021.Requests.Blocks[0];
        List<TableCell> cells = [Header(0, 0, 3, 3, block.Corner), Header(0, 3, 1, 7, "申请人情况"), Header(1, 3, 2, 1, "自然人"),
            Header(1, 4, 1, 5, "法人或其他组织"), Header(1, 9, 2, 1, "总计")];
        for (var c = 1; c < 6; c++)
            cells.Add(Header(2, 3 + c, 1, 1, block.ColumnCells[c].Label));
        var row = 3;
        Rows(block.Rows, 0);
        return new(row, 10, [.. cells.OrderBy(c => c.Row).ThenBy(c => c.Column)]) { IsGrid = true, HeaderRows = 3 };

        void Rows(Group group, int level)
        {
            foreach (var node in group.Members)
            {
                if (node is Group inner)
                {
                    cells.Add(new(row, level, inner.Leaves.Count(), 1, inner.Label));
                    Rows(inner, level + 1);
                    continue;
                }

                cells.Add(new(row, level, 1, 3 - level, node.Label));
                for (var c = 0; c < 7; c++)
                    cells.Add(Number(row, 3 + c, 1, value(((Cell)node).Id, block.ColumnCells[c].Id)));
                row++;
            }
        }
    }

    public static DocumentTable Remedies(Value value)
    {
        var block = Form2021.Remedies.Blocks[0];
        List<TableCell> cells = [Header(0, 0, 2, 5, "行政复议"), Header(0, 5, 1, 10, "行政诉讼"), Header(1, 5, 1, 5, "未经复议直接起诉"), Header(1, 10, 1, 5, "复议后起诉")];
        for (var c = 0; c < 15; c++)
            cells.Add(Header(2, c, 1, 1, block.ColumnCells[c % 5].Label));
        for (var c = 0; c < 15; c++)
            cells.Add(Number(3, c, 1, value(block.RowCells[c / 5].Id, block.ColumnCells[c % 5].Id)));
        return new(4, 15, [.. cells]) { IsGrid = true, HeaderRows = 3 };
    }

    static TableCell Header(int row, int column, int rows, int columns, string text) => new(row, column, rows, columns, text) { Mark = "header" };

    static TableCell Number(int row, int column, int columns, string? text) => new(row, column, 1, columns, text ?? "") { Mark = "number" };
}
