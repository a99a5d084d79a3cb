using System.Globalization;
using Gongkai.App.Ledgers;
using Gongkai.App.SignIn;
using Gongkai.App.Storage;
using Gongkai.Ledgers;
using Microsoft.AspNetCore.WebUtilities;

namespace Gongkai.App.Web.Office;

/// <summary>清单上选中的，写在网址里：勾选的各条，或者按了“全部”的那种筛选。什么也没有选的，一条也选不中。</summary>
/// <param name="Order">选中哪些；改什么还没有填。</param>
/// <param name="Filter">清单的筛选，以问号开头或者为空，好回去。</param>
sealed record BulkPick(BulkOrder Order, string Filter)
{
    public const string IdField = "_id", AllField = "_all";

    public static async Task<BulkPick> OfAsync(GongkaiDb db, Actor actor, Ledger ledger, HttpRequest request, CancellationToken cancel)
    {
        var (list, query) = (ListQuery.Parse(ledger, request.QueryString.Value) with { Cursor = null }, request.Query);
        var filter = list.ToQueryString();
        if (query.ContainsKey(AllField) && list.View.Length > 0)
            return new(new() { Ids = await FoundAsync(db, actor, list, cancel) }, filter);
        long[] ids = [.. query[IdField].Select(text => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0).Where(id => id > 0).Distinct().Take(BulkOrder.MostPicked)];
        return new(query.ContainsKey(AllField) ? new() { Query = filter } : new() { Ids = ids }, filter);
    }

    /// <summary>按个人信息找到的没有几条，就当是一条条勾选的：那个编号只认这一次登录，不能存进这一单。</summary>
    static async Task<IReadOnlyList<long>> FoundAsync(GongkaiDb db, Actor actor, ListQuery list, CancellationToken cancel)
    {
        var found = await db.PageAsync(await PersonalViews.ResolveAsync(db, actor, list, cancel), cancel, BulkOrder.MostPicked);
        return [.. found.Records.Select(record => record.Id)];
    }

    /// <summary>再写成网址问号之后的部分。</summary>
    public string ToQueryString() => Order.Query is not null
        ? QueryHelpers.AddQueryString(Filter, AllField, "yes")
        : QueryHelpers.AddQueryString(Filter, Order.Ids.Select(id => KeyValuePair.Create(IdField, (string?)id.ToString(CultureInfo.InvariantCulture))));
}
