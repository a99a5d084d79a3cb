using Gongkai.Organs;

namespace Gongkai.App.Demo;

/// <summary>示例县的人：每项职责都有人，有一人多职的、借用上级的，也故意留几处空缺。</summary>
static class DemoOfficers
{
    /// <summary>一个人。</summary>
    /// <param name="HasLogin">首次启动就有口令；没有的，由管理员发邀请。</param>
    public sealed record Person(string Account, string Name, string Organ, string Post, bool HasLogin, params Duty[] Duties);

    public static IReadOnlyList<Person> All { get; } =
    [
        new("admin", "安管理", "SL", "电子政务中心工程师", true, Duties.Administrator),
        new("supervisor", "杜主管", "SL", "政务公开股股长", true, Duties.CountySupervisor),
        new("leader", "凌分管", "SL", "副县长", true, Duties.Leader),
        new("county-head", "傅主任", "SL", "县政府办公室主任", true, Duties.OfficeHead),
        new("county-editor", "卞编辑", "SL", "政务公开股科员", true, Duties.Editor, Duties.CaseOfficer),
        new("secrecy", "包审查", "SL", "保密办干部", true, Duties.SecrecyReviewer),
        new("legal", "郑法审", "SL", "司法局干部", true, Duties.LegalReviewer),
        new("clerk", "白文书", "SL-BY", "党政综合办公室干事", true, Duties.Editor, Duties.CaseOfficer),
        new("proofreader", "焦校对", "SL-BY", "党政综合办公室干事", true, Duties.Proofreader),
        new("section", "柯科长", "SL-BY", "党政综合办公室副主任", true, Duties.SectionHead),
        new("head", "何主任", "SL-BY", "党政综合办公室主任", true, Duties.OfficeHead),
        new("by-leader", "李副乡长", "SL-BY", "副乡长", true, Duties.Leader),
        new("by-secrecy", "毕审查", "SL-BY", "机要员", true, Duties.SecrecyReviewer),
        new("checker", "程审核", "SL-BY", "村务指导员", true, Duties.TownshipChecker),
        new("cz-editor", "蔡编辑", "SL-CZ", "办公室科员", true, Duties.Editor, Duties.CaseOfficer),
        new("cz-head", "庄主任", "SL-CZ", "办公室主任", true, Duties.OfficeHead, Duties.SecrecyReviewer),
        new("cz-leader", "佟副局长", "SL-CZ", "副局长", true, Duties.Leader),
        new("village", "云小村", "SL-BY-01", "村文书", true, Duties.VillageClerk),
        new("village-director", "云大山", "SL-BY-01", "村委会主任", true, Duties.VillageDirector),
        new("village-secretary", "云志强", "SL-BY-01", "村党支部书记", true, Duties.VillageSecretary),
        new("jy-editor", "姜编辑", "SL-JY", "办公室科员", false, Duties.Editor, Duties.CaseOfficer),
        new("jy-head", "纪主任", "SL-JY", "办公室主任", false, Duties.OfficeHead),
        new("zr-editor", "曾编辑", "SL-ZR", "办公室科员", false, Duties.Editor, Duties.CaseOfficer),
        new("zr-head", "任主任", "SL-ZR", "办公室主任", false, Duties.OfficeHead),
        new("qx-clerk", "秦文书", "SL-QX", "综合办干事", false, Duties.Editor, Duties.CaseOfficer),
        new("qx-head", "钱主任", "SL-QX", "综合办主任", false, Duties.OfficeHead, Duties.SecrecyReviewer),
        new("lq-clerk", "龙文书", "SL-LQ", "综合办干事", false, Duties.Editor, Duties.CaseOfficer),
        new("lq-head", "卢主任", "SL-LQ", "综合办主任", false, Duties.OfficeHead, Duties.SecrecyReviewer),
        new("hs-clerk", "洪文书", "SL-HS", "综合办干事", false, Duties.Editor, Duties.CaseOfficer),
        new("hs-head", "石主任", "SL-HS", "综合办主任", false, Duties.OfficeHead),
        new("cg-clerk", "成文书", "SL-CG", "综合办干事", false, Duties.Editor, Duties.CaseOfficer),
        new("cg-head", "关主任", "SL-CG", "综合办主任", false, Duties.OfficeHead, Duties.SecrecyReviewer),
        new("v-by-02", "宋文书", "SL-BY-02", "村文书", false, Duties.VillageClerk),
        new("v-by-03", "桥文书", "SL-BY-03", "村文书", false, Duties.VillageClerk),
        new("v-qx-01", "尚文书", "SL-QX-01", "村文书", false, Duties.VillageClerk),
        new("v-qx-02", "贺文书", "SL-QX-02", "村文书", false, Duties.VillageClerk),
        new("v-qx-03", "柳文书", "SL-QX-03", "村文书", false, Duties.VillageClerk),
        new("v-lq-01", "全文书", "SL-LQ-01", "村文书", false, Duties.VillageClerk),
        new("v-lq-02", "黎文书", "SL-LQ-02", "村文书", false, Duties.VillageClerk),
        new("v-hs-01", "洪小石", "SL-HS-01", "村文书", false, Duties.VillageClerk),
        new("v-hs-02", "沙文书", "SL-HS-02", "村文书", false, Duties.VillageClerk),
        new("v-cg-01", "董文书", "SL-CG-01", "社区文书", false, Duties.VillageClerk),
        new("v-cg-02", "席文书", "SL-CG-02", "社区文书", false, Duties.VillageClerk),
    ];

    /// <summary>及于下级的：管理员、县级主管看全县，乡镇审核员看所辖各村。</summary>
    public static bool ReachesDown(Duty duty) => duty.Id == Duties.Administrator.Id || duty.Id == Duties.CountySupervisor.Id || duty.Id == Duties.TownshipChecker.Id;

    /// <summary>借用：白云乡没有合法性审查员，借县里的。</summary>
    public static (string Account, Duty Duty, string Organ, string Note) Borrowed { get; } = ("legal", Duties.LegalReviewer, "SL-BY", "乡司法所暂无人员，借县司法局的合法性审查员。");
}
