using Gongkai.App.Web.Showing;
using Gongkai.Law;
using Gongkai.Law.Clocks;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.App.Web.Pages;

/// <summary>年度报告的提交与公布期限。</summary>
sealed class ReportDatesModel(TimeProvider clock) : PageModel
{
    public static readonly (OrganKind Kind, string Name)[] Kinds =
    [
        (OrganKind.Township, "乡、镇人民政府"), (OrganKind.Subdistrict, "街道办事处"), (OrganKind.Department, "县级以上政府的部门"),
        (OrganKind.County, "县级人民政府"), (OrganKind.City, "设区的市级人民政府"), (OrganKind.Province, "省级人民政府"), (OrganKind.Village, "村（居）民委员会"),
    ];

    public DateOnly Today { get; } = clock.Today;

    public string Year { get; private set; } = "";

    public OrganKind Kind { get; private set; }

    public FormErrors Errors { get; } = new();

    public ReportDates? Dates { get; private set; }

    public void OnGet(string? year, string? kind)
    {
        Year = year ?? $"{Today.Year - 1}";
        Kind = Enum.TryParse<OrganKind>(kind, out var chosen) && Kinds.Any(k => k.Kind == chosen) ? chosen : OrganKind.Township;
        if (Entry.Count(Year, "year", "报告年度", 2099, Errors) is var number && number < 1949 && !Errors.Any)
            Errors.Add("year", "请填写报告年度，如 2025。");
        try
        {
            Dates = Errors.Any ? null : ReportClock.Due(number, Kind);
        }
        catch (Refusal refusal)
        {
            Errors.Add("year", refusal.Message);
        }

        if (Errors.Any)
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
    }
}
