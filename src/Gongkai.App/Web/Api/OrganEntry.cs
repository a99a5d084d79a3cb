using Gongkai.Organs;

namespace Gongkai.App.Web.Api;

/// <summary>公开的一个机关：名称、隶属、怎样联系。没有个人信息。</summary>
/// <param name="DisplayName">对外名称，没有另定的就是机关名称。</param>
/// <param name="Level">层级，英文名，如 township。</param>
/// <param name="Parent">上级机关的代码；最上一级为空。</param>
/// <param name="DisclosureOffice">政府信息公开工作机构。</param>
/// <param name="Contact">咨询方式，没有另定的为空。</param>
sealed record OrganEntry(
    string Code, string Name, string DisplayName, string Level, string Parent, string RegionCode, string CreditCode, DateOnly ValidFrom,
    string DisclosureOffice, string Address, string OfficeHours, string Phone, string Fax, string Email, string Contact)
{
    public static OrganEntry Of(Organ organ, DateOnly today, string displayName, string contact) => new(
        organ.Code, organ.Name, displayName.Length > 0 ? displayName : organ.Name, LevelNames.Of(organ.Level), organ.ParentOn(today), organ.RegionCode, organ.CreditCode,
        organ.ValidFrom, organ.DisclosureOffice, organ.Address, organ.OfficeHours, organ.Phone, organ.Fax, organ.Email, contact);
}
