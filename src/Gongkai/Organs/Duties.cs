using static Gongkai.Ledgers.Right;

namespace Gongkai.Organs;

/// <summary>职责目录。一人可以兼几项；谁都不能审自己经手的（作者不得为审核人）。</summary>
public static class Duties
{
    public static readonly Duty Editor = new("editor", "编辑", "登记台账，编写拟公开的信息。", Enter, KeepLedgers);
    public static readonly Duty CaseOfficer = new("case-officer", "承办人", "登记、承办公开申请。", Enter, KeepLedgers, ReadPersonal);
    public static readonly Duty Proofreader = new("proofreader", "校对", "核对文字、数字与附件。", Enter, KeepLedgers);
    public static readonly Duty SectionHead = new("section-head", "科室负责人", "初审，分派本科室的事项。", Enter, KeepLedgers, Correct, Approve, HandOver);
    public static readonly Duty OfficeHead = new("office-head", "工作机构负责人", "复审，管本机关的公开工作。", Enter, KeepLedgers, Correct, ReadPersonal, Erase, Restrict, Approve, HandOver, ChangeSettings, ReadLog, ExportAll);
    public static readonly Duty Leader = new("leader", "分管领导", "终审，批准延期与不予公开，安排移交。", Enter, Approve, HandOver, ReadLog);
    public static readonly Duty SecrecyReviewer = new("secrecy-reviewer", "保密审查员", "公开前的保密审查（条例第十七条）。", Enter, Approve, Restrict);
    public static readonly Duty LegalReviewer = new("legal-reviewer", "合法性审查员", "处理决定、规范性文件的合法性审查。", Enter, Approve);
    public static readonly Duty VillageClerk = new("village-clerk", "村务公开员", "登记村务事项与上墙。", Enter, KeepLedgers) { Levels = [Level.Village] };
    public static readonly Duty VillageDirector = new("village-director", "村委会主任", "审核村务事项。", Enter, KeepLedgers, Approve) { Levels = [Level.Village] };
    public static readonly Duty VillageSecretary = new("village-secretary", "村党组织书记", "审签村务事项。", Enter, Approve) { Levels = [Level.Village] };
    public static readonly Duty TownshipChecker = new("township-checker", "乡镇审核员", "核对所辖各村报来的事项。", Enter, Approve) { Levels = [Level.Township] };
    public static readonly Duty CountySupervisor = new("county-supervisor", "县级主管", "督促、汇总、检查所辖各机关。", Enter, Approve, ReadLog, ExportAll) { Levels = [Level.County, Level.City, Level.Province] };
    public static readonly Duty Administrator = new("administrator", "管理员", "管机关、人员、设置与日志；不经办业务。", Enter, ManageOrgans, ManageOfficers, Erase, HandOver, ChangeSettings, ReadLog, ExportAll);

    /// <summary>依授予页面的次序。</summary>
    public static ImmutableArray<Duty> All { get; } =
    [
        Editor, CaseOfficer, Proofreader, SectionHead, OfficeHead, Leader, SecrecyReviewer, LegalReviewer,
        VillageClerk, VillageDirector, VillageSecretary, TownshipChecker, CountySupervisor, Administrator,
    ];

    /// <summary>编号或者名称；没有这项职责为 null。</summary>
    public static Duty? Find(string? duty) => All.FirstOrDefault(found => found.Id == duty || found.Name == duty);
}
