using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Gongkai.Ledgers;

namespace Gongkai.App.Ledgers;

/// <summary>整批办理的一单：选中哪些，各栏改成什么或者删去，为什么。存在 <see cref="Import.Bulk"/>；个人信息栏不许整批改，所以这里没有个人信息。</summary>
sealed record BulkOrder
{
    /// <summary>一次至多逐条勾选几条。</summary>
    public const int MostPicked = 1000;

    /// <summary>一次至多删几条：一下子删去更多的，多半是选错了；导入错了的，撤回那次导入。</summary>
    public const int MostDeleted = 1000;

    const int LongestShown = 40;

    static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>逐条勾选的编号。</summary>
    public IReadOnlyList<long> Ids { get; init; } = [];

    /// <summary>一种筛选下的全部：网址问号之后的部分。逐条勾选的为 null。</summary>
    public string? Query { get; init; }

    /// <summary>栏的编号 → 新的值，规范写法。</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>不是改，是删去。</summary>
    public bool IsDeletion { get; init; }

    public string Reason { get; init; } = "";

    /// <summary>不能办的略去，只办其余的；否则有一条不能办，就一条也不办。</summary>
    public bool LeavesOut { get; init; }

    /// <summary>机关、人员、职责不整批改：改一处就换了隶属、账号、权限，各有专门的办理，逐条核对。</summary>
    public static bool Allows(Ledger ledger) => ledger.Keeping is Right.KeepLedgers;

    /// <summary>别的台账填着它的主键的，不整批删。</summary>
    public static bool AllowsDeletion(Ledger ledger) =>
        Allows(ledger) && !AllLedgers.All.Any(other => other.Columns.Any(column => column.RefersTo == ledger.Id));

    /// <summary>可以整批改的栏：认出同一条的不改（几条会变成一条），个人信息各不相同，填别处主键的逐条办。</summary>
    public static IEnumerable<Column> ColumnsOf(Ledger ledger) =>
        ledger.Columns.Where(column => !ledger.Key.Contains(column.Id) && !column.IsPersonal && column.RefersTo.Length == 0);

    /// <summary>改了什么，如“培训形式改为“线上培训””。</summary>
    public string TitleIn(Ledger ledger) =>
        IsDeletion ? "整批删除" : string.Join("，", Values.Select(value => (Column: ledger.Required(value.Key), value.Value)).Select(set => $"{set.Column.Header}{Become(set.Column, set.Value)}"));

    public string ToJson() => JsonSerializer.Serialize(this, Options);

    public static BulkOrder Parse(string json) => JsonSerializer.Deserialize<BulkOrder>(json, Options)!;

    static string Become(Column column, string text)
    {
        var shown = column.Show(column.Read(text).Value);
        return shown.Length == 0 ? "改为空" : $"改为“{(shown.Length > LongestShown ? shown[..LongestShown] + "…" : shown)}”";
    }
}
