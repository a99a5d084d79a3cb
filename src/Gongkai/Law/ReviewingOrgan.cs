using static Gongkai.Law.Statutes;

namespace Gongkai.Law;

/// <summary>复议机关：由谁管辖，依据哪一条。</summary>
public static class ReviewingOrgan
{
    /// <summary>复议机关的通称和管辖依据。</summary>
    public static (string Name, Citation Basis) Of(OrganKind organ, DateOnly decidedOn)
    {
        if (organ == OrganKind.Village)
        {
            throw new Refusal("REM-ORG-1", VillageCommitteeLaw2018.Article(31), "村（居）民委员会不是行政机关，村务公开争议不适用政府信息公开的复议管辖。",
                "村民可以向乡、镇人民政府或者县级人民政府及其有关主管部门反映。");
        }

        return decidedOn >= ReconsiderationLaw2023.EffectiveOn ? Since2024(organ) : Until2023(organ);
    }

    static (string, Citation) Since2024(OrganKind organ) => organ switch
    {
        OrganKind.Township => ("县级人民政府", ReconsiderationLaw2023.Article(24, 1, 2)),
        OrganKind.Subdistrict => ("设立本机关的人民政府", ReconsiderationLaw2023.Article(24, 1, 3)),
        OrganKind.Department => ("本级人民政府", ReconsiderationLaw2023.Article(24, 1, 1)),
        OrganKind.JusticeDepartment => ("本级人民政府或者上一级司法行政部门", ReconsiderationLaw2023.Article(28)),
        OrganKind.AuthorisedBody => ("管理本组织的人民政府或者其工作部门的本级人民政府", ReconsiderationLaw2023.Article(24, 1, 4)),
        OrganKind.County => ("上一级人民政府", ReconsiderationLaw2023.Article(24, 1, 2)),
        OrganKind.City => ("省、自治区人民政府", ReconsiderationLaw2023.Article(24, 1, 2)),
        OrganKind.Province => ("本机关", ReconsiderationLaw2023.Article(24, 2)),
        OrganKind.NationalDepartment => ("本机关", ReconsiderationLaw2023.Article(25, 1, 1)),
        _ => ("上一级主管部门", ReconsiderationLaw2023.Article(27)),
    };

    static (string, Citation) Until2023(OrganKind organ) => organ switch
    {
        OrganKind.Township or OrganKind.County or OrganKind.City => ("上一级人民政府", ReconsiderationLaw2017.Article(13, 1)),
        OrganKind.Subdistrict => ("设立本机关的人民政府", ReconsiderationLaw2017.Article(15, 1, 1)),
        OrganKind.Department or OrganKind.JusticeDepartment => ("本级人民政府或者上一级主管部门", ReconsiderationLaw2017.Article(12, 1)),
        OrganKind.AuthorisedBody => ("直接管理本组织的人民政府或者部门", ReconsiderationLaw2017.Article(15, 1, 3)),
        OrganKind.Province or OrganKind.NationalDepartment => ("本机关", ReconsiderationLaw2017.Article(14)),
        _ => ("上一级主管部门", ReconsiderationLaw2017.Article(12, 2)),
    };
}
