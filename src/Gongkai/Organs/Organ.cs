using Gongkai.Ledgers;

namespace Gongkai.Organs;

/// <summary>机关：一县之内的政府、部门、乡镇、村。所属机关（<see cref="LedgerRecord.OrganId"/>）就是它自己。</summary>
public sealed class Organ : LedgerRecord
{
    /// <summary>机关代码：本系统内不重，给出后不改。</summary>
    public string Code { get; set; } = "";

    public string Name { get; set; } = "";

    public string ShortName { get; set; } = "";

    public Level Level { get; set; }

    /// <summary>上级机关的代码；最上一级为空。</summary>
    public string ParentCode { get; set; } = "";

    /// <summary>曾经的上级：“代码至日期”，当日起改隶；几个的用顿号隔开。没有改隶过为空。</summary>
    public string EarlierParents { get; set; } = "";

    /// <summary>行政区划代码。</summary>
    public string RegionCode { get; set; } = "";

    /// <summary>统一社会信用代码。</summary>
    public string CreditCode { get; set; } = "";

    /// <summary>成立之日。</summary>
    public DateOnly ValidFrom { get; set; }

    /// <summary>撤销之日，当日起不再存在；仍在为 null。</summary>
    public DateOnly? ValidTo { get; set; }

    public OrganChange Change { get; set; }

    /// <summary>前身的代码，几个的用顿号隔开；没有为空。</summary>
    public string Predecessors { get; set; } = "";

    /// <summary>政府信息公开工作机构（条例第四条）。</summary>
    public string DisclosureOffice { get; set; } = "";

    public string Address { get; set; } = "";

    public string OfficeHours { get; set; } = "";

    public string Phone { get; set; } = "";

    public string Fax { get; set; } = "";

    public string Email { get; set; } = "";

    public bool IsValidOn(DateOnly day) => ValidFrom <= day && (ValidTo is null || day < ValidTo);

    /// <summary>那一天的上级的代码；最上一级为空。</summary>
    public string ParentOn(DateOnly day)
    {
        var earlier = Transfers.Where(transfer => day < transfer.Until).OrderBy(transfer => transfer.Until).FirstOrDefault();
        return earlier.ParentCode ?? ParentCode;
    }

    /// <summary>改隶：此前的上级记入 <see cref="EarlierParents"/>。</summary>
    public void MoveUnder(string parentCode, DateOnly on)
    {
        if (parentCode == ParentCode)
            return;
        var entry = $"{ParentCode}至{on:yyyy-MM-dd}";
        (EarlierParents, ParentCode) = (EarlierParents.Length == 0 ? entry : $"{entry}、{EarlierParents}", parentCode);
    }

    /// <summary>前身的代码。</summary>
    public IEnumerable<string> PredecessorCodes =>
        Predecessors.Split(['、', ',', '，', ';', '；', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>历次改隶：原上级、到哪天止。</summary>
    public IEnumerable<(string ParentCode, DateOnly Until)> Transfers =>
        from entry in EarlierParents.Split(['、', ',', '，'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        let cut = entry.LastIndexOf('至')
        let until = cut < 0 ? null : DayText.Read(entry[(cut + 1)..])
        where until is not null
        select (entry[..cut], until.Value);

    public static readonly Ledger<Organ> Ledger = new("organs", "机关", Chapter.Organs)
    {
        About = "一县之内的政府、部门、乡镇和村，谁隶属谁、何时成立撤销、前身是谁。汇总、授权都照它。",
        Counter = "个",
        Keeping = Right.ManageOrgans,
        Key = ["code"],
        IsKeyGlobal = true,
        Label = "name",
        SortBy = "code",
        IsDescending = false,
        Columns =
        [
            new TextColumn<Organ>("code", "机关代码", o => o.Code) { IsRequired = true, IsSortable = true, MaxLength = 32 },
            new TextColumn<Organ>("name", "机关名称", o => o.Name) { IsRequired = true, IsSortable = true, MaxLength = 100 },
            new TextColumn<Organ>("short_name", "简称", o => o.ShortName) { MaxLength = 30, IsListed = false },
            new ChoiceColumn<Organ, Level>("level", "层级", o => o.Level,
                (Level.County, "county", "县级"), (Level.Department, "department", "部门"), (Level.Township, "township", "乡镇（街道）"), (Level.Village, "village", "村（社区）"),
                (Level.City, "city", "市级"), (Level.Province, "province", "省级"), (Level.National, "national", "国家")) { IsRequired = true },
            new TextColumn<Organ>("parent", "上级机关代码", o => o.ParentCode) { RefersTo = "organs", MaxLength = 32 },
            new TextColumn<Organ>("earlier_parents", "曾经的上级", o => o.EarlierParents) { IsListed = false, Hint = "改隶过的写原上级代码与日期，如 SL-BY至2026-03-01；几次的用顿号隔开。" },
            new TextColumn<Organ>("region_code", "行政区划代码", o => o.RegionCode) { MaxLength = 12, IsListed = false },
            new TextColumn<Organ>("credit_code", "统一社会信用代码", o => o.CreditCode) { MaxLength = 18, IsListed = false },
            new DayColumn<Organ>("valid_from", "成立日期", o => o.ValidFrom) { IsRequired = true },
            new DayColumn<Organ>("valid_to", "撤销日期", o => o.ValidTo),
            new ChoiceColumn<Organ, OrganChange>("change", "因何而来", o => o.Change,
                (OrganChange.Founded, "founded", "新设"), (OrganChange.Renamed, "renamed", "更名"), (OrganChange.Merged, "merged", "合并"), (OrganChange.Split, "split", "分设")) { IsListed = false },
            new TextColumn<Organ>("predecessors", "前身机关代码", o => o.Predecessors) { IsListed = false, Hint = "几个前身用顿号隔开。" },
            new TextColumn<Organ>("disclosure_office", "公开工作机构", o => o.DisclosureOffice) { IsListed = false, MaxLength = 100 },
            new TextColumn<Organ>("address", "办公地址", o => o.Address) { IsListed = false },
            new TextColumn<Organ>("office_hours", "办公时间", o => o.OfficeHours) { IsListed = false, MaxLength = 100 },
            new TextColumn<Organ>("phone", "公开电话", o => o.Phone) { MaxLength = 50 },
            new TextColumn<Organ>("fax", "传真", o => o.Fax) { IsListed = false, MaxLength = 50 },
            new TextColumn<Organ>("email", "电子邮箱", o => o.Email) { IsListed = false, MaxLength = 100 },
        ],
        Checks =
        [
            Check<Organ>.Malformed("ORG-01", "valid_to", "撤销日期不晚于成立日期。请核对两个日期。", o => o.ValidTo <= o.ValidFrom),
            Check<Organ>.Malformed("ORG-02", "parent", "上级机关填的是它自己。请改成真正的上级，最上一级空着。", o => o.ParentCode.Length > 0 && o.ParentCode == o.Code),
            Check<Organ>.Malformed("ORG-03", "code", "机关代码只能用字母、数字和短横。请去掉别的字符。", o => !OrganCodes.IsCode(o.Code)),
            Check<Organ>.Malformed("ORG-04", "region_code", "行政区划代码应是 6、9 或者 12 位数字。请照统计用区划代码填写。", o => o.RegionCode.Length > 0 && !OrganCodes.IsRegion(o.RegionCode)),
            Check<Organ>.Malformed("ORG-05", "credit_code", "统一社会信用代码应是 18 位，最后一位是校验码，现在对不上（GB 32100）。请照证书核对。", o => o.CreditCode.Length > 0 && !OrganCodes.IsCredit(o.CreditCode)),
            Check<Organ>.Malformed("ORG-06", "phone", "公开电话应是区号加号码，如 0955-1234567；几个的用顿号隔开。", o => !OrganCodes.ArePhones(o.Phone)),
            Check<Organ>.Malformed("ORG-07", "fax", "传真应是区号加号码，如 0955-1234567。", o => !OrganCodes.ArePhones(o.Fax)),
            Check<Organ>.Malformed("ORG-08", "email", "电子邮箱应写成 名称@域名 的形式。", o => o.Email.Length > 0 && !OrganCodes.IsEmail(o.Email)),
            Check<Organ>.Malformed("ORG-09", "earlier_parents", "“曾经的上级”应写成 代码至日期，如 SL-BY至2026-03-01。",
                o => o.EarlierParents.Split(['、', ',', '，'], StringSplitOptions.RemoveEmptyEntries).Length != o.Transfers.Count()),
            Check<Organ>.Malformed("ORG-10", "predecessors", "更名、合并、分设而来的机关要写明前身的代码。", o => o.Change is not OrganChange.Founded && o.Predecessors.Length == 0),
        ],
    };
}
