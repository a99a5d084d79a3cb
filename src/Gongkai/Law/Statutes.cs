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
    public static readonly Statute ReconsiderationLaw2017 = new("reconsideration-law-2017", "中华人民共和国行政复议法（2017年修正）", "", new(1999, 10, 1));
    public static readonly Statute LitigationLaw = new("litigation-law", "中华人民共和国行政诉讼法", "", new(1990, 10, 1));
    public static readonly Statute Interpretation2025 =
        new("interpretation-2025", "最高人民法院关于审理政府信息公开行政案件适用法律若干问题的解释", "法释〔2025〕8号", new(2025, 6, 1));
    public static readonly Statute Interpretation2011 =
        new("interpretation-2011", "最高人民法院关于审理政府信息公开行政案件若干问题的规定", "法释〔2011〕17号", new(2011, 8, 13));
    public static readonly Statute Deadlines2015 =
        new("deadlines-2015", "国务院办公厅政府信息与政务公开办公室关于政府信息公开期限有关问题的解释", "国办公开办函〔2015〕207号", new(2015, 8, 3)) { Division = "项" };
    public static readonly Statute Delivery2016 =
        new("delivery-2016", "国务院办公厅政府信息与政务公开办公室关于政府信息公开处理决定送达问题的解释", "国办公开办函〔2016〕235号", new(2016, 12, 7)) { Division = "项" };
    public static readonly Statute CivilCode = new("civil-code", "中华人民共和国民法典", "", new(2021, 1, 1));
    public static readonly Statute CivilProvisions2017 = new("civil-provisions-2017", "中华人民共和国民法总则", "", new(2017, 10, 1));
    public static readonly Statute CivilPrinciples1986 = new("civil-principles-1986", "中华人民共和国民法通则", "", new(1987, 1, 1));
    public static readonly Statute HolidayMeasures2024 = new("holiday-measures-2024", "全国年节及纪念日放假办法", "国务院令第795号", new(2025, 1, 1));
    public static readonly Statute VillageCommitteeLaw2018 = new("village-committee-law-2018", "中华人民共和国村民委员会组织法（2018年修正）", "", new(2018, 12, 29));
    public static readonly Statute LegislationLaw = new("legislation-law", "中华人民共和国立法法", "", new(2023, 3, 15));
    public static readonly Statute AccessibilityLaw = new("accessibility-law", "中华人民共和国无障碍环境建设法", "", new(2023, 9, 1));

    public static readonly Statute OfficialDocuments2012 = new("official-documents-2012", "党政机关公文处理工作条例", "中办发〔2012〕14号", new(2012, 7, 1));
    public static readonly Statute NormativeNotice2018 =
        new("normative-notice-2018", "国务院办公厅关于加强行政规范性文件制定和监督管理工作的通知", "国办发〔2018〕37号", new(2018, 5, 16));
    public static readonly Statute NewMediaOpinions2018 =
        new("new-media-opinions-2018", "国务院办公厅关于推进政务新媒体健康有序发展的意见", "国办发〔2018〕123号", new(2018, 12, 7));
    public static readonly Statute SiteIndicators2019 =
        new("site-indicators-2019", "政府网站与政务新媒体检查指标", "国办秘函〔2019〕19号", new(2019, 4, 1));

    /// <summary>全部法规，供条款目录的核对使用。</summary>
    public static ImmutableArray<Statute> All { get; } =
    [
        Regulation2019, Regulation2007, ReportFormat2021, ReportFormat2019, FeeMeasures2020, ReconsiderationLaw2023, PersonalInformationLaw,
        ReconsiderationLaw2017, LitigationLaw, Interpretation2025, Interpretation2011, Deadlines2015, Delivery2016,
        CivilCode, CivilProvisions2017, CivilPrinciples1986, HolidayMeasures2024, VillageCommitteeLaw2018, LegislationLaw, AccessibilityLaw,
        OfficialDocuments2012, NormativeNotice2018, NewMediaOpinions2018, SiteIndicators2019,
    ];

    /// <summary>条款要旨：我们自己写的一句话；没有收录的为 null。</summary>
    public static string? Gist(Citation citation) => ArticleList.Of(citation.Statute).Gist(citation.Article);
}
