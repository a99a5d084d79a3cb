using Gongkai.AnnualReports.Forms;
using Gongkai.AnnualReports.Reading;

namespace Gongkai.AnnualReports.Drafting;

/// <summary>由一年的台账起草年度报告：表格逐格推算，正文由数字成句。同一份台账每次结果相同。</summary>
public static class Draft
{
    public static AnnualReport From(YearLedger ledger, Form form)
    {
        var cells = DraftCells.From(ledger, form);
        var sections = DraftText.From(ledger, form, cells);
        return new AnnualReport
        {
            Organ = ledger.Organ,
            Code = ledger.Code,
            Level = ledger.Level,
            Year = ledger.Year,
            Form = form,
            Title = DraftText.Title(ledger),
            Period = new(new(ledger.Year, 1, 1), new(ledger.Year, 12, 31)),
            Sections = sections,
            Cells = cells,
            Claims = ClaimReader.Read(sections),
        };
    }
}
