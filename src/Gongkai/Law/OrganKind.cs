namespace Gongkai.Law;

/// <summary>机关类别：决定年度报告的期限和行政复议的管辖。</summary>
public enum OrganKind
{
    /// <summary>村（居）民委员会：不是行政机关。</summary>
    Village,

    /// <summary>乡、镇人民政府。</summary>
    Township,

    /// <summary>街道办事处等派出机关。</summary>
    Subdistrict,

    /// <summary>县级以上地方人民政府的工作部门。</summary>
    Department,

    /// <summary>司法行政部门：本身履行行政复议机构职责。</summary>
    JusticeDepartment,

    /// <summary>法律、法规、规章授权的组织。</summary>
    AuthorisedBody,

    /// <summary>县级人民政府。</summary>
    County,

    /// <summary>设区的市级人民政府。</summary>
    City,

    /// <summary>省、自治区、直辖市人民政府。</summary>
    Province,

    /// <summary>国务院部门。</summary>
    NationalDepartment,

    /// <summary>海关、金融、外汇管理、税务、国家安全等实行垂直领导的机关。</summary>
    Vertical,
}
