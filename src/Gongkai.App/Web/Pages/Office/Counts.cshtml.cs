using Gongkai.AnnualReports.Drafting;
using Gongkai.AnnualReports.Forms;
using Gongkai.App.SignIn;
using Gongkai.App.Storage;
using Gongkai.App.Web.Office;
using Gongkai.App.Web.Showing;
using Gongkai.Ledgers;
using Gongkai.Organs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Web.Pages.Office;

/// <summary>报告的数：各台账数出来的每一个数，进报告的哪一格，背后是哪些条。</summary>
[Needs(Right.Enter)]
sealed class CountsModel(Actor actor, GongkaiDb db, Database database) : PageModel
{
    Grid cells = new();

    public int Year { get; private set; }

    public Organ Organ { get; private set; } = new();

    public IReadOnlyList<Organ> Organs { get; private set; } = [];

    public Form Form { get; private set; } = Form2021.Form;

    public IReadOnlyList<CountLine> Lines { get; private set; } = [];

    public IReadOnlyList<string> Gaps { get; private set; } = [];

    /// <summary>有台账可数的法定表。</summary>
    public IEnumerable<FormTableView> Tables => Form.Tables.Where(table => Lines.Any(line => line.Id.StartsWith($"{table.Id}/", StringComparison.Ordinal))).Select(table => new FormTableView(table, Cell)
    {
        Caption = $"{table.Name}　{table.Title}",
    });

    public static int FirstYear => ReportForms.All[0].FromYear;

    public FormErrors Errors { get; } = new();

    public async Task<IActionResult> OnGetAsync(int? year, long? organ, CancellationToken cancel)
    {
        Year = year ?? database.Clock.Today.Year;
        if (Year < FirstYear || Year > 2100)
        {
            Errors.Add("year", $"请填写 {FirstYear} 及以后的报告年度；此前没有全国统一的报告格式。");
            (Year, Response.StatusCode) = (database.Clock.Today.Year, StatusCodes.Status422UnprocessableEntity);
        }

        Organs = await db.Organs.AsNoTracking().OrderBy(found => found.Code).ToListAsync(cancel);
        if (Organs.FirstOrDefault(found => found.Id == (organ ?? actor.OrganId)) is not { } chosen)
            return NotFound();
        (Organ, Form) = (chosen, ReportForms.Of(Year)!);

        // 报告的数不因谁来看而不同：划了需知范围的也数进去，清单上仍只有名单上的人看得到
        await using var whole = database.Open(Scope.Of("报告的数"));
        var counts = await YearCounts.ReadAsync(whole, chosen, Year, cancel);
        cells = Draft.From(counts, Form).Cells;
        Lines = [.. CountLine.Of(counts, chosen.Id).Where(line => !line.IsCell || Form.Addresses.Any(address => address.ToString() == line.Id))];
        Gaps = AnnualReports.Drafting.Gaps.Of(Form, Lines.Select(line => line.Id));
        return Page();
    }

    /// <summary>有台账的格点得开；没有的写一横，不写零。</summary>
    FormCell Cell(CellAddress address) =>
        Lines.FirstOrDefault(line => line.Id == address.ToString()) is { } line
            ? new(Words.Number(cells[address.ToString()].Number), Href: $"~{line.Records}")
            : new("—", IsVoid: true);
}
