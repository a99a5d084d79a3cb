using Gongkai.Law;

namespace Gongkai.Organs;

/// <summary>层级在法律上的机关类别：没有更具体的登记时，据以选用期限和复议管辖。</summary>
public static class LevelInLaw
{
    extension(Level level)
    {
        /// <summary>机关类别；街道办事处、垂直领导机关等须另行登记，不能由层级判断。</summary>
        public OrganKind OrganKind => level switch
        {
            Level.Village => OrganKind.Village,
            Level.Township => OrganKind.Township,
            Level.Department => OrganKind.Department,
            Level.County => OrganKind.County,
            Level.City => OrganKind.City,
            Level.Province => OrganKind.Province,
            _ => OrganKind.NationalDepartment,
        };
    }
}
