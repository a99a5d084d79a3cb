using System.Globalization;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace Gongkai.Documents.Rows;

/// <summary>xlsx、xls 的第一张看得见的工作表；其余的不读，在 Note 里说明。</summary>
sealed class WorkbookRows : RowFile
{
    /// <summary>工作表展开后的字节数：逐行读，可以比整份读进内存的大。</summary>
    const long MostSheetBytes = 1L << 30;

    /// <summary>double 只有这么多位是准的。</summary>
    const double Exact = 1e15;

    readonly FileStream stream;
    readonly IExcelDataReader reader;

    public WorkbookRows(FileStream stream, bool isPackage)
    {
        this.stream = stream;
        if (isPackage)
            Check(stream);
        try
        {
            // 先取国标码：它登记了代码页，下面的构造函数要用
            var national = Charset.National;
            ExcelReaderConfiguration configuration = new() { FallbackEncoding = national, LeaveOpen = true };
            reader = ExcelReaderFactory.CreateReader(stream, configuration);
        }
        catch (InvalidPasswordException)
        {
            throw new UnreadableException("工作簿已加密", "请用 Excel 或 WPS 打开，取消密码后另存，再提交");
        }
        catch (Exception e) when (e is ExcelReaderException or InvalidDataException or System.Xml.XmlException)
        {
            throw Broken();
        }
    }

    public override IEnumerable<SheetRow> Rows(CancellationToken cancel)
    {
        SkipHidden();
        Note = OthersNote();
        for (var number = 1; Next(); number++)
        {
            cancel.ThrowIfCancellationRequested();
            yield return Row(number);
        }
    }

    public override void Dispose()
    {
        reader.Dispose();
        stream.Dispose();
    }

    SheetRow Row(int number)
    {
        var cells = new string[Math.Min(reader.FieldCount, MostColumns)];
        List<int>? rounded = null;
        for (var column = 0; column < cells.Length; column++)
        {
            var value = reader.GetValue(column);
            cells[column] = Text(value);
            if (value is double number15 && Math.Abs(number15) >= Exact)
                (rounded ??= []).Add(column);
        }

        return new(number, cells, rounded ?? (IReadOnlyList<int>)[]);
    }

    static string Text(object? value) => value switch
    {
        null => "",
        string text => text,
        double number when double.IsFinite(number) && Math.Abs(number) < 1e27 => ((decimal)number).ToString("0.############################", CultureInfo.InvariantCulture),
        DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-dd H:mm:ss", CultureInfo.InvariantCulture),
        bool flag => flag ? "是" : "否",
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    bool Next()
    {
        try
        {
            return reader.Read();
        }
        catch (Exception e) when (e is ExcelReaderException or InvalidDataException or System.Xml.XmlException or FormatException or OverflowException or ArgumentException)
        {
            throw Broken();
        }
    }

    void SkipHidden()
    {
        while (reader.VisibleState != "visible")
        {
            if (!reader.NextResult())
                throw new UnreadableException("工作簿里没有看得见的工作表", "请把要导入的工作表取消隐藏后再提交");
        }
    }

    string OthersNote() => reader.ResultsCount switch
    {
        1 => "",
        2 when reader.Name != GuideSheet && HasGuide() => "",
        var count => $"只读了工作表“{reader.Name}”，另外 {count - 1} 张没有读。",
    };

    /// <summary>名称要翻到那一张才知道；翻过去再翻回来。</summary>
    bool HasGuide()
    {
        var (first, found) = (reader.Name, false);
        do
            found |= reader.Name == GuideSheet;
        while (reader.NextResult());
        reader.Reset();
        while (reader.Name != first && reader.NextResult())
        {
        }

        return found;
    }

    static void Check(FileStream stream)
    {
        using (ZipPackage package = new(stream))
        {
            if (!package.Names.Any(name => name.Replace('\\', '/').Contains("xl/", StringComparison.OrdinalIgnoreCase)))
                throw WrongKind(package.Has("word/document.xml") ? "Word 文书" : "压缩包");
            package.CheckAll(name => name.Contains("worksheets/", StringComparison.OrdinalIgnoreCase) ? MostSheetBytes : Limits.PartBytes);
        }

        stream.Position = 0;
    }

    static UnreadableException Broken() => new("工作簿读不出，可能没有传完，或者已经损坏", "请用 Excel 或 WPS 打开，另存为 xlsx 后再提交");
}
