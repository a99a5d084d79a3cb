using Gongkai.App.Ledgers;
using Gongkai.App.Search;
using Gongkai.App.SignIn;
using Gongkai.App.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Work;

/// <summary>过期的：没有交上去的表单、按个人信息找的、用过的口令、撤不回了的导入的旧值、发出去的邮件。到时候就清掉，不多留。</summary>
static class Expiry
{
    static readonly TimeSpan MailKept = TimeSpan.FromDays(30);

    public static async Task<int> ClearAsync(Database database, CancellationToken cancel)
    {
        var now = database.Clock.GetUtcNow();
        var (settled, mailed) = (await SettledAsync(database, now, cancel), now - MailKept);
        return await database.WriteAsync(
            Scope.Of("清理过期"),
            async db => await db.Set<KeptForm>().Where(form => form.ExpiresAt < now).ExecuteDeleteAsync(cancel)
                + await db.Set<PersonalView>().Where(view => view.ExpiresAt < now).ExecuteDeleteAsync(cancel)
                + await db.Set<SpentToken>().Where(token => token.ExpiresAt < now).ExecuteDeleteAsync(cancel)
                + await db.Set<ImportChange>().Where(change => settled.Contains(change.ImportId)).ExecuteDeleteAsync(cancel)
                + await db.Set<Mail>().Where(mail => mail.SentAt < mailed).ExecuteDeleteAsync(cancel),
            cancel);
    }

    /// <summary>还存着旧值、已经撤不回了的导入；一次至多一百次。索引还要照旧值找改了哪几条的，等它办完。</summary>
    static async Task<IReadOnlyList<long>> SettledAsync(Database database, DateTimeOffset now, CancellationToken cancel)
    {
        await using var db = database.Open(Scope.Of("清理过期"));
        var kept = await db.Set<Import>().AsNoTracking()
            .Where(import => import.FinishedAt < now && !db.Set<SearchDirty>().Any(dirty => dirty.ImportId == import.Id) && db.Set<ImportChange>().Any(change => change.ImportId == import.Id))
            .OrderBy(import => import.FinishedAt).Take(100).ToListAsync(cancel);
        List<long> settled = [];
        foreach (var import in kept)
        {
            if (await import.UndoableUntilAsync(database.Settings, cancel) is not { } until || until <= now)
                settled.Add(import.Id);
        }

        return settled;
    }
}
