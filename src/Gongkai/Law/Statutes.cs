namespace Gongkai.Law;

/// <summary>法规目录：凡引用的法规，只在这里写一次题名、文号、施行日。</summary>
public static class Statutes
{
    public static readonly Statute Regulation2019 = new("regulation-2019", "中华人民共和国政府信息公开条例", "国务院令第711号", new(2019, 5, 15));
    public static readonly Statute Regulation2007 = new("regulation-2007", "中华人民共和国政府信息公开条例", "国务院令第492号", new(2008, 5, 1));
    public static readonly Statute ReportFormat2021 =
        new("report-format-2021", "中华人民共和国政府信息公开工作年度报告格式", "国办公开办函〔2021〕30号", new(2021, 9, 26)) { Division = "部分" };
    public static readonly Statute ReportFormat2019 =
        new("report-format-2019", "中华人民共和国政府信息公开工作年度报告格式（试行）", "国办公开办函〔2019〕60号", new(2019, 12, 1)) { Division = "部分" };
    public static readonly Statute FeeMeasures2020 = new("fee-measures-2020", "政府信息公开信息处理费管理办法", "国办函〔2020〕109号", new(2021, 1, 1));
    public static readonly Statute ReconsiderationLaw2023 = new("reconsideration-law-2023", "中华人民共和国行政复议法", "", new(2024, 1, 1));
    public static readonly Statute PersonalInformationLaw = new("personal-information-law", "中华人民共和国个人信息保护法", "", new(2021, 11, 1));

    /// <summary>全部法规，供条款目录的核对使用。</summary>
    public static ImmutableArray<Statute> All { get; } =
    [
        Regulation2019, Regulation2007, ReportFormat2021, ReportFormat2019, FeeMeasures2020, ReconsiderationLaw2023, PersonalInformationLaw,
    ];
}
