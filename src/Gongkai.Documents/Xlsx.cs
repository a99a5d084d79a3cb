using System.Collections.Immutable;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace Gongkai.Documents;

/// <summary>xlsx、xls、et：Excel、WPS 的表格。隐藏的工作表不读。</summary>
public sealed class Xlsx : IDocumentFormat
{
    /// <summary>连着这么多空行的，到此为止。</summary>
    const int MostBlankRows = 1_000;

    /// <summary>一张工作表的格数上限（行数乘列数）。</summary>
    const int MostCells = 2_000_000;

    public ImmutableArray<string> Extensions { get; } = [".xlsx", ".xls"];

    public bool CanWrite => true;

    public bool Recognises(ReadOnlySpan<byte> head) => head.StartsWith("PK"u8) && head.IndexOf("xl/"u8) >= 0;

    public Document Read(ReadOnlyMemory<byte> content, CancellationToken cancel)
    {
        if (!CompoundFile.Recognises(content.Span))
        {
            using var package = new ZipPackage(content);
            package.CheckAll();
        }

        var blocks = new List<Block>();
        try
        {
            // 先取国标码：它登记了代码页，下面的构造函数要用
            var national = Charset.National;
            var configuration = new ExcelReaderConfiguration { FallbackEncoding = national };
            using var reader = ExcelReaderFactory.CreateReader(ZipPackage.AsStream(content), configuration);
            do
            {
                if (reader.VisibleState == "visible")
                    ReadSheet(reader, cancel).WriteTo(blocks);
            }
            while (reader.NextResult());
        }
        catch (InvalidPasswordException)
        {
            throw new UnreadableException("工作簿已加密", "请用 Excel 或 WPS 打开，取消密码后另存，再提交");
        }

        return blocks.Count > 0 ? new([.. blocks]) : throw new UnreadableException("工作簿里没有内容", "请核对是否选错了文件");
    }

    public void Write(Document document, Stream target) => Writing.XlsxWriter.Write(document, target);

    static XlsxSheet ReadSheet(IExcelDataReader reader, CancellationToken cancel)
    {
        var sheet = new XlsxSheet(reader.Name);
        var blank = 0;
        for (var count = 0; blank < MostBlankRows && reader.Read();)
        {
            cancel.ThrowIfCancellationRequested();
            var cells = new string[Math.Clamp(reader.FieldCount, 0, Limits.Columns)];
            if ((count += cells.Length + 1) > MostCells)
                throw new UnreadableException($"工作表“{reader.Name}”过大", "请只保留年度报告的内容，另存后再提交");
            for (var column = 0; column < cells.Length; column++)
                cells[column] = XlsxValue.Write(reader.GetValue(column), reader.GetNumberFormatString(column));
            blank = Array.TrueForAll(cells, cell => cell.Length == 0) ? blank + 1 : 0;
            sheet.Add(cells);
        }

        foreach (var range in reader.MergeCells ?? [])
            sheet.Merge(range.FromRow, range.FromColumn, range.ToRow, range.ToColumn);
        return sheet;
    }
}
