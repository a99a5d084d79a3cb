using Gongkai.App.SignIn;
using Gongkai.Ledgers;

namespace Gongkai.App.Web.Office;

/// <summary>办公端的导航：人人一样的次序，不能办的不显示。台账按章自己排进来，这里只写别的页面。</summary>
static class Navigation
{
    /// <param name="Chapter">排在哪一章；null 排在最上。</param>
    public sealed record Door(string Url, string Name, Right Right, Chapter? Chapter = null);

    public static IReadOnlyList<Door> Doors { get; } =
    [
        new("/office", "今天", Right.Enter),
        new("/office/organs", "隶属关系与机关变动", Right.Enter, Chapter.Organs),
        new("/office/people", "谁担任什么", Right.Enter, Chapter.Organs),
        new("/office/hand-over", "移交", Right.HandOver, Chapter.Organs),
        new("/office/settings", "设置", Right.ChangeSettings, Chapter.Organs),
        new("/office/notices", "提醒", Right.Enter),
        new("/office/counts", "报告的数", Right.Enter, Chapter.AnnualReports),
        new("/office/imports", "成批办理记录", Right.KeepLedgers),
        new("/office/takeout", "整机关导出", Right.ExportAll, Chapter.Organs),
        new("/office/log", "操作日志", Right.ReadLog, Chapter.Organs),
    ];

    /// <summary>章名，依年度报告的次序。</summary>
    public static IReadOnlyList<(Chapter Chapter, string Name)> Chapters { get; } =
    [
        (Chapter.ProactiveDisclosure, "主动公开"), (Chapter.Requests, "依申请公开"), (Chapter.Records, "政府信息管理"), (Chapter.Platforms, "平台建设"),
        (Chapter.Supervision, "监督保障"), (Chapter.Villages, "村务公开"), (Chapter.AnnualReports, "年度报告"), (Chapter.Organs, "机关与人员"),
    ];

    public static IEnumerable<Door> For(Actor actor, Chapter? chapter) => Doors.Where(door => door.Chapter == chapter && actor.Can(door.Right));
}
