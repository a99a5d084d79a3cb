using System.Globalization;
using Gongkai.App.Ledgers;
using Gongkai.Ledgers;
using Microsoft.AspNetCore.WebUtilities;

namespace Gongkai.App.Web.Office;

/// <summary>清单上选中的，写在网址里：勾选的各条，或者按了“全部”的那种筛选。什么也没有选的，一条也选不中。</summary>
/// <param name="Order">选中哪些；改什么还没有填。</param>
/// <param name="Filter">清单的筛选，以问号开头或者为空，好回去。</param>
sealed record BulkPick(BulkOrder Order, string Filter)
{
    public const string IdField = "_id", AllField = "_all";

    public static BulkPick Of(Ledger ledger, IQueryCollection query, string? address)
    {
        var filter = (ListQuery.Parse(ledger, address) with { Cursor = null }).ToQueryString();
        long[] ids = [.. query[IdField].Select(text => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0).Where(id => id > 0).Distinct().Take(BulkOrder.MostPicked)];
        return new(query.ContainsKey(AllField) ? new() { Query = filter } : new() { Ids = ids }, filter);
    }

    /// <summary>再写成网址问号之后的部分。</summary>
    public string ToQueryString() => Order.Query is not null
        ? QueryHelpers.AddQueryString(Filter, AllField, "yes")
        : QueryHelpers.AddQueryString(Filter, Order.Ids.Select(id => KeyValuePair.Create(IdField, (string?)id.ToString(CultureInfo.InvariantCulture))));
}
