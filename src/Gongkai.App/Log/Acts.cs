using System.Collections.Frozen;

namespace Gongkai.App.Log;

/// <summary>日志里的动作：编号与名称。</summary>
static class Acts
{
    public const string Create = "create";
    public const string Update = "update";
    public const string Delete = "delete";
    public const string Import = "import";
    public const string Bulk = "bulk";
    public const string Undo = "undo";
    public const string Export = "export";
    public const string ReadPersonal = "read-personal";
    public const string Erase = "erase";
    public const string Rotate = "rotate-keys";
    public const string Restrict = "restrict";
    public const string SignIn = "sign-in";
    public const string SignInFailed = "sign-in-failed";
    public const string SignOut = "sign-out";
    public const string Credential = "credential";
    public const string Invite = "invite";
    public const string HandOver = "hand-over";
    public const string Reorganize = "reorganize";
    public const string Setting = "setting";
    public const string Recompute = "recompute";
    public const string Backup = "backup";
    public const string Restore = "restore";

    /// <summary>依筛选的次序。</summary>
    public static IReadOnlyList<(string Id, string Name)> All { get; } =
    [
        (Create, "登记"), (Update, "修改"), (Delete, "删除"), (Import, "导入"), (Bulk, "整批办理"), (Undo, "整批撤回"), (Export, "导出"),
        (ReadPersonal, "查看个人信息"), (Erase, "清除个人信息"), (Rotate, "更换密钥"), (Restrict, "划定需知范围"), (SignIn, "登录"), (SignInFailed, "登录失败"), (SignOut, "退出"),
        (Credential, "更改登录方式"), (Invite, "邀请"), (HandOver, "移交"), (Reorganize, "机关变动"), (Setting, "更改设置"), (Recompute, "重算期限"), (Backup, "备份"), (Restore, "恢复"),
    ];

    static readonly FrozenDictionary<string, string> Names = All.ToFrozenDictionary(act => act.Id, act => act.Name, StringComparer.Ordinal);

    /// <summary>动作的名称；不认得的照原样。</summary>
    public static string NameOf(string act) => Names.GetValueOrDefault(act, act);
}
