namespace Gongkai.App.Work;

/// <summary>提醒的类别。</summary>
/// <param name="Id">编号。</param>
/// <param name="Name">名称，也是邮件里的说法：邮件里只说类别，不带内容。</param>
/// <param name="About">什么时候提醒，一句话。</param>
sealed record ReminderKind(string Id, string Name, string About)
{
    public static readonly ReminderKind Due = new("due", "到期提醒", "由您承办的、本单位没有人领的事，到期前 5、3、1 个工作日，当天，和逾期后。");
    public static readonly ReminderKind HandOver = new("hand-over", "转给您办", "同事把一件事转给您，或者有人离岗把事移交给您。");
    public static readonly ReminderKind Import = new("import", "导入完成", "您发起的导入办完了，或者没有办成。");
    public static readonly ReminderKind Restrict = new("restrict", "需知范围", "把您列进一条登记的需知范围。");
    public static readonly ReminderKind SignIn = new("sign-in", "新设备登录", "您的账号在没有用过的设备上登录。");
    public static readonly ReminderKind System = new("system", "系统", "邮件发不出去等要管理员看的事。");

    /// <summary>依设置页的次序。</summary>
    public static IReadOnlyList<ReminderKind> All { get; } = [Due, HandOver, Import, Restrict, SignIn, System];

    public static string NameOf(string id) => All.FirstOrDefault(kind => kind.Id == id)?.Name ?? id;
}
