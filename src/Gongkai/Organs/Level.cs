namespace Gongkai.Organs;

/// <summary>机关层级。</summary>
public enum Level
{
    /// <summary>村。</summary>
    Village,

    /// <summary>乡、镇、民族乡、街道办事处。</summary>
    Township,

    /// <summary>部门：局、委、办、中心、管委会。</summary>
    Department,

    /// <summary>县、区、旗、县级市。</summary>
    County,

    /// <summary>设区的市、地区、自治州、盟。</summary>
    City,

    /// <summary>省、自治区、直辖市。</summary>
    Province,

    /// <summary>国务院及其部门。</summary>
    National,
}
