using System.Collections.Concurrent;
using Gongkai.App.Storage;

namespace Gongkai.App.Log;

/// <summary>
/// 查看个人信息的记录（个人信息保护法第五十一条）。看一条攒着，至多一秒写一次，不让人等；整批看的（导出）等写下了再给。
/// </summary>
sealed class PersonalReads(Database database) : IDisposable
{
    readonly ConcurrentQueue<(Scope Scope, Action<GongkaiDb> Note)> waiting = new();
    readonly SemaphoreSlim writing = new(1, 1);

    /// <summary>看了一条登记的个人信息原文。</summary>
    /// <param name="columns">看了哪几栏，表头。</param>
    public void Note(Scope scope, long organId, string ledger, long recordId, string label, IEnumerable<string> columns)
    {
        var (at, seen) = (database.Clock.GetUtcNow(), $"{label}：{string.Join("、", columns)}");
        waiting.Enqueue((scope, db => db.Note(Acts.ReadPersonal, organId, seen, ledger, recordId).At = at));
    }

    /// <summary>整批看：写下了才返回，返回之后才可以给内容。</summary>
    public async Task NoteBulkAsync(Scope scope, long? organId, string ledger, string label, CancellationToken cancel)
    {
        waiting.Enqueue((scope, db => db.Note(Acts.ReadPersonal, organId, label, ledger)));
        await FlushAsync(cancel);
    }

    /// <summary>写下攒着的；没有写成的还攒着。</summary>
    public async Task FlushAsync(CancellationToken cancel)
    {
        if (waiting.IsEmpty)
            return;
        await writing.WaitAsync(cancel);
        try
        {
            var batch = waiting.ToArray();
            await using var db = database.Open(Scope.None);
            foreach (var (scope, note) in batch)
            {
                db.Scope = scope;
                note(db);
            }

            await db.SaveChangesAsync(cancel);
            for (var i = 0; i < batch.Length; i++)
                waiting.TryDequeue(out _);
        }
        finally
        {
            writing.Release();
        }
    }

    public void Dispose() => writing.Dispose();
}
