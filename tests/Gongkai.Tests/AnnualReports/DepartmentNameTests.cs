using System.Collections.Immutable;
using Gongkai.AnnualReports;
using Gongkai.AnnualReports.Audit;
using Gongkai.Organs;

namespace Gongkai.Tests.AnnualReports;

/// <summary>部门的报告里当主语的，是本部门（简称、旧称也是），不是别的部门。</summary>
public class DepartmentNameTests
{
    static bool IsFlagged(string organ, string text)
    {
        ImmutableArray<Section> sections = [new(0, "", $"{organ}2024年政府信息公开工作年度报告"), new(1, "一、总体情况", text)];
        AnnualReport report = new() { Organ = organ, Level = OrganName.LevelOf(organ), Year = 2024, Sections = sections };
        return Auditor.Audit(new(report)).Findings.Any(finding => finding.Kind == "organ-mismatch");
    }

    [Theory]
    [InlineData("临江市水利局", "2024年，市教育局认真落实各项要求。")]
    [InlineData("青山县卫生健康委员会", "下一步，青山县民政局将继续努力。")]
    [InlineData("滨河经济技术开发区管委会", "2024年，临港高新区管委会认真落实各项要求。")]
    [InlineData("云溪县教育局", "下一步，清水县石门镇人民政府将健全制度。")]
    public void Another_department_as_the_subject_is_found(string organ, string text) => Assert.True(IsFlagged(organ, text));

    [Theory]
    [InlineData("临江市水利局", "2024年，市水利局认真落实各项要求。下一步，市局将继续努力。")]
    [InlineData("临江市水利局", "2024年，市水务局坚持依法公开。")]
    [InlineData("临江市水利局", "2024年，市住建局等部门积极配合。2024年，各县区教育局认真落实。")]
    [InlineData("临江市水利局", "2024年，市纪委监委未收到举报。2024年，水利局党组坚持每季度研究。")]
    [InlineData("青山县卫生健康委员会", "2024年，县卫健委坚持依法公开。")]
    [InlineData("青山县发展和改革局", "2024年，县发改局坚持依法公开。")]
    [InlineData("滨河经济技术开发区管委会", "2024年，滨河经开区管委会认真落实。")]
    public void Short_names_and_company_are_left_alone(string organ, string text) => Assert.False(IsFlagged(organ, text));
}
