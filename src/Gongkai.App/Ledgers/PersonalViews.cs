using System.Globalization;
using Gongkai.App.Log;
using Gongkai.App.SignIn;
using Gongkai.App.Storage;
using Gongkai.Ledgers;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Ledgers;

/// <summary>按个人信息栏找：所填的不进网址、不进日志；只在可以看原文的机关里找，找一次记一笔。</summary>
sealed class PersonalViews(PersonalReads reads)
{
    public static readonly TimeSpan Life = TimeSpan.FromHours(12);

    /// <summary>可以按哪几栏找；没有权限的为空。</summary>
    public static IReadOnlyList<Column> ColumnsOf(Ledger ledger, Actor actor) => actor.Can(Right.ReadPersonal) ? [.. ledger.Columns.Where(column => column.IsPersonal)] : [];

    /// <summary>记下要找什么，写好日志；返回带着编号的查询。没有填的为 null。</summary>
    public async Task<ListQuery?> KeepAsync(GongkaiDb db, Actor actor, ListQuery query, Column column, string value, CancellationToken cancel)
    {
        if (db.Installation.Keys.IndexOf(query.Ledger, column, value) is not { } index)
            return null;
        var token = Tokens.New();
        var found = query with { Cursor = null, View = token, Match = new(column, index, actor.OrgansWith(Right.ReadPersonal)) };
        var count = await db.CountAsync(found, cancel);
        var organ = query.Organs is [var only] ? only : actor.OrganId;
        await reads.NoteBulkAsync(actor.Scope, organ, query.Ledger.Id, $"按{column.Header}查找，找到 {count.ToString(CultureInfo.InvariantCulture)} {query.Ledger.Counter}", cancel);
        db.Add(new PersonalView
        {
            TokenHash = Tokens.Hash(token),
            OfficerId = actor.OfficerId,
            SessionId = actor.Session.Id,
            Ledger = query.Ledger.Id,
            Column = column.Id,
            Lookup = index,
            ExpiresAt = db.Installation.Clock.GetUtcNow() + Life,
        });
        await db.SaveChangesAsync(cancel);
        return found;
    }

    /// <summary>认出网址里的编号；别人的、别的台账的、过了时候的、没有权限了的，认不出来。</summary>
    public static async Task<ListQuery> ResolveAsync(GongkaiDb db, Actor actor, ListQuery query, CancellationToken cancel)
    {
        if (query.View.Length == 0)
            return query;
        var (hash, now) = (Tokens.Hash(query.View), db.Installation.Clock.GetUtcNow());
        var view = await db.Set<PersonalView>().AsNoTracking().SingleOrDefaultAsync(
            view => view.TokenHash == hash && view.OfficerId == actor.OfficerId && view.SessionId == actor.Session.Id && view.ExpiresAt > now,
            cancel);
        return view?.Ledger == query.Ledger.Id && ColumnsOf(query.Ledger, actor).FirstOrDefault(column => column.Id == view.Column) is { } column
            ? query with { Match = new(column, view.Lookup, actor.OrgansWith(Right.ReadPersonal)) }
            : query;
    }
}
