using Gongkai.Ledgers;

namespace Gongkai.App.Web.Office;

/// <summary>办公端上传、下载的文件名与类型。</summary>
static class Download
{
    public const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static string TypeOf(string file) => file.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) ? Workbook : "text/csv; charset=utf-8";

    /// <summary>只留文件名本身，去掉控制字符，不太长。</summary>
    public static string SafeName(string name)
    {
        var clean = string.Concat(name[(name.LastIndexOfAny(['/', '\\']) + 1)..].Where(c => !char.IsControl(c))).Trim();
        return clean.Length <= 120 ? clean : Printable.Clean(clean[..80]) + "…" + Printable.Clean(clean[^39..]);
    }
}
