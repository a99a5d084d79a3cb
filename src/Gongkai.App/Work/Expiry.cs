using Gongkai.App.Ledgers;
using Gongkai.App.SignIn;
using Gongkai.App.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Work;

/// <summary>过期的：没有交上去的表单、用过的口令、撤不回了的导入的旧值、发出去的邮件。到时候就清掉，不多留。</summary>
static class Expiry
{
    static readonly TimeSpan MailKept = TimeSpan.FromDays(30);

    public static Task<int> ClearAsync(Database database, CancellationToken cancel)
    {
        var now = database.Clock.GetUtcNow();
        var (undoable, mailed) = (now - Import.UndoWindow, now - MailKept);
        return database.WriteAsync(
            Scope.Of("清理过期"),
            async db => await db.Set<KeptForm>().Where(form => form.ExpiresAt < now).ExecuteDeleteAsync(cancel)
                + await db.Set<SpentToken>().Where(token => token.ExpiresAt < now).ExecuteDeleteAsync(cancel)
                + await db.Set<ImportChange>()
                    .Where(change => db.Set<Import>().Any(import => import.Id == change.ImportId && import.FinishedAt < undoable)).ExecuteDeleteAsync(cancel)
                + await db.Set<Mail>().Where(mail => mail.SentAt < mailed).ExecuteDeleteAsync(cancel),
            cancel);
    }
}
