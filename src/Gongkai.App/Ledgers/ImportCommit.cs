using System.Text.Json;
using Gongkai.App.Log;
using Gongkai.App.Storage;

namespace Gongkai.App.Ledgers;

/// <summary>备好；搬进去、记一笔、标成写入了：一个事务。</summary>
static class ImportCommit
{
    public static async Task RunAsync(Database database, Scope scope, Import import, IBatch batch, CancellationToken cancel)
    {
        await batch.ReadyAsync(cancel);
        await database.WriteAsync(
            scope,
            async db =>
            {
                await batch.MoveAsync(db, cancel);
                (import.State, import.FinishedAt, import.SeenAt) = (ImportState.Done, database.Clock.GetUtcNow(), database.Clock.GetUtcNow());
                db.Update(import);
                db.Note(import.Bulk is null ? Acts.Import : Acts.Bulk, import.OrganId, $"{AllLedgers.Find(import.Ledger)!.Title}：{import.FileName}", import.Ledger, import.Id, Changes(import));
                return await db.SaveChangesAsync(cancel);
            },
            cancel);
    }

    /// <summary>日志里写明文件、几条、各行的摘要：摘要对得上，就是这一批。</summary>
    static string Changes(Import import) => JsonSerializer.Serialize(new Dictionary<string, string[]>
    {
        ["file"] = ["", import.FileName],
        ["inserted"] = ["", import.Inserted.ToString(System.Globalization.CultureInfo.InvariantCulture)],
        ["updated"] = ["", import.Updated.ToString(System.Globalization.CultureInfo.InvariantCulture)],
        ["deleted"] = ["", import.Deleted.ToString(System.Globalization.CultureInfo.InvariantCulture)],
        ["sha256"] = ["", import.Digest],
    });
}
