namespace Gongkai.App.Web.Showing;

/// <summary>表单里填错的：字段编号与一句话；页首汇总，字段旁再说一遍。</summary>
sealed class FormErrors
{
    readonly List<(string Field, string Message)> all = [];

    public IReadOnlyList<(string Field, string Message)> All => all;

    public bool Any => all.Count > 0;

    public string? this[string field] => all.Find(error => error.Field == field).Message;

    public void Add(string field, string message) => all.Add((field, message));
}
