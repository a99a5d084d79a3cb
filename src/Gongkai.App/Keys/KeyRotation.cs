using System.Globalization;
using Gongkai.App.Crypto;
using Gongkai.App.Log;
using Gongkai.App.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Gongkai.App.Keys;

/// <summary>更换数据密钥：添一把新的，把加密存放的各栏小批改用新的。网站照常运行；中途停下，再来一次接着换。</summary>
sealed class KeyRotation(Database database)
{
    const int Batch = 200;

    /// <param name="suite">新密钥用哪一套算法；日志链从此也用它。</param>
    /// <param name="settle">正在运行的程序多久之内会跟着换；换完一遍，等过了它再补一遍。</param>
    /// <returns>改了几栏。</returns>
    public async Task<long> RunAsync(Suite suite, TimeSpan settle, IProgress<long>? progress, CancellationToken cancel)
    {
        var id = await database.Keys.AddAsync(suite, database.Clock, cancel);
        await using (var db = database.Open(Scope.Of("更换密钥（命令行）")))
        {
            db.Note(Acts.Rotate, null, $"数据密钥 {id.ToString(CultureInfo.InvariantCulture)}（{suite.Id}）");
            await db.SaveChangesAsync(cancel);
        }

        return await ResumeAsync(settle, progress, cancel);
    }

    /// <summary>把还用着旧密钥的都改用现用的。</summary>
    public async Task<long> ResumeAsync(TimeSpan settle, IProgress<long>? progress, CancellationToken cancel)
    {
        var done = await PassAsync(0, progress, cancel);
        await Task.Delay(settle, database.Clock, cancel);
        return await PassAsync(done, progress, cancel);
    }

    async Task<long> PassAsync(long done, IProgress<long>? progress, CancellationToken cancel)
    {
        foreach (var column in Columns())
        {
            for (var count = Batch; count == Batch;)
            {
                count = await ReplaceAsync(column, cancel);
                progress?.Report(done += count);
            }
        }

        return done;
    }

    /// <summary>加密存放的各栏，由映射得来，不会漏。</summary>
    IEnumerable<SealedColumn> Columns()
    {
        using var db = database.Open(Scope.None);
        return
        [
            .. from entity in db.Model.GetEntityTypes()
               from property in entity.GetProperties()
               where property.GetValueConverter() is Sealed
               let table = StoreObjectIdentifier.Table(entity.GetTableName()!)
               select new SealedColumn(table.Name, entity.FindPrimaryKey()!.Properties.Single().GetColumnName(table)!, property.GetColumnName(table)!),
        ];
    }

    /// <summary>一小批，一个事务；读出之后别人改过的不动。</summary>
    async Task<int> ReplaceAsync(SealedColumn column, CancellationToken cancel)
    {
        using var turn = await database.TakeTurnAsync(cancel);
        await using var open = await database.Dialect.OpenAsync(cancel);
        await using var transaction = await open.BeginTransactionAsync(cancel);
        var rows = await column.ReadAsync(open, transaction, database.Keys.Current, Batch, cancel);
        foreach (var (id, text) in rows)
            await column.WriteAsync(open, transaction, id, (text, database.Keys.Seal(database.Keys.Open(text))), cancel);
        await transaction.CommitAsync(cancel);
        return rows.Count;
    }
}
