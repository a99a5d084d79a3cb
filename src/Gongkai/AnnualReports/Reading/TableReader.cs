using Gongkai.AnnualReports.Forms;
using Gongkai.Documents;

namespace Gongkai.AnnualReports.Reading;

/// <summary>从文书里认出三张法定表，逐格读数。</summary>
static class TableReader
{
    /// <summary>找表；不需要知道年度，<see cref="TableScanner.Consumed"/> 说明哪些块是表。</summary>
    public static TableScanner Scan(Document document) => new(document);

    /// <param name="year">报告年度，列标签与（六）行都看不出时据以定表样。</param>
    public static TablesRead Read(Document document, int? year) => Read(Scan(document), year);

    /// <inheritdoc cref="Read(Document, int?)"/>
    public static TablesRead Read(TableScanner scan, int? year)
    {
        var byYear = year is { } y ? ReportForms.Of(y) : null;
        if (year is not null && byYear is null)
            return new(null, new(), [], []) { Consumed = [.. scan.Consumed] };

        var disclosure = DisclosureForm(scan);
        var requests = RequestForm(scan);
        var form = disclosure ?? requests ?? byYear ?? (scan.Collected.Found.Count > 0 ? ReportForms.All[^1] : null);
        if (form is null)
            return new(null, new(), [], []) { Consumed = [.. scan.Consumed] };

        var result = new TableAssembler(scan);
        result.AddDisclosure((disclosure ?? form).Disclosure);
        result.AddRequests((requests ?? form).Requests);
        RemedyAssembler.Add(result, scan, form.Remedies);
        return new(form, result.Cells, [.. result.Tables], [.. result.Problems]) { Consumed = [.. scan.Consumed] };
    }

    /// <summary>表二用的哪个表样：看列标签；列标签都没有的，看有没有旧格式才有的行。</summary>
    static Form? DisclosureForm(TableScanner scan)
    {
        var (old, current) = (0, 0);
        foreach (var column in scan.Collected.Columns)
        {
            if (column.Label.OnlyIn == Form2019.Form.Id)
                old++;
            else if (column.Label.OnlyIn == Form2021.Form.Id)
                current++;
        }

        if (old != current)
            return old > current ? Form2019.Form : Form2021.Form;
        return scan.Collected.Rows.Exists(row => row.Kind == TableKind.Disclosure && row.Row is "services" or "procurement") ? Form2019.Form : null;
    }

    /// <summary>表三用的哪个表样：（六）其他处理分三行的是现行格式，只有一行的是旧格式。</summary>
    static Form? RequestForm(TableScanner scan)
    {
        Form? form = null;
        foreach (var row in scan.Collected.Rows)
        {
            if (row.Row is "otherwise-uncorrected" or "otherwise-unpaid" or "otherwise-other")
                return Form2021.Form;
            if (row.Row is "otherwise")
                form = Form2019.Form;
        }

        return form;
    }
}

/// <summary>识读出的表。</summary>
sealed record TablesRead(Form? Form, Grid Cells, ImmutableArray<TableReading> Tables, ImmutableArray<Problem> Problems)
{
    /// <summary>文书的哪些块是法定表格，不属于正文；与年度无关。</summary>
    public ImmutableArray<bool> Consumed { get; init; } = [];
}
