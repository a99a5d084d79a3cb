using Gongkai.App.SignIn;
using Gongkai.Ledgers;

namespace Gongkai.App.Web.Office;

/// <summary>办公目录：人人一样的次序，不能办的不列；正在看的那一页标出来。</summary>
static class Menu
{
    /// <summary>目录里的一章；最上面的几项没有章名。</summary>
    public sealed record Group(string Name, IReadOnlyList<Item> Items);

    public sealed record Item(string Url, string Name, bool IsCurrent);

    /// <param name="path">正在看的网址。</param>
    public static IReadOnlyList<Group> For(Actor actor, string path)
    {
        List<Group> groups = [Plain("", Navigation.For(actor, null))];
        groups.AddRange(
            from chapter in Navigation.Chapters
            let ledgers = AllLedgers.All.Where(ledger => ledger.Chapter == chapter.Chapter).Select(ledger => new Navigation.Door($"/office/ledgers/{ledger.Id}", ledger.Title, Right.Enter))
            select Plain(chapter.Name, ledgers.Concat(Navigation.For(actor, chapter.Chapter))));

        var current = groups.SelectMany(group => group.Items).Where(item => Covers(item.Url, path)).MaxBy(item => item.Url.Length);
        return
        [
            .. from found in groups
               where found.Items.Count > 0
               select found with { Items = [.. found.Items.Select(item => item with { IsCurrent = item == current })] },
        ];
    }

    static Group Plain(string name, IEnumerable<Navigation.Door> doors) => new(name, [.. doors.Select(door => new Item(door.Url, door.Name, false))]);

    /// <summary>台账之下的详情、修改、导入都算在那本台账；“今天”只算它自己。</summary>
    static bool Covers(string url, string path) =>
        path.Equals(url, StringComparison.OrdinalIgnoreCase) || (url != "/office" && path.StartsWith(url + "/", StringComparison.OrdinalIgnoreCase));
}
