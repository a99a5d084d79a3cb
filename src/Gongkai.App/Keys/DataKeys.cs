using System.Collections.Immutable;
using System.Data.Common;
using System.Security.Cryptography;
using Gongkai.App.Crypto;
using Gongkai.App.Storage;

namespace Gongkai.App.Keys;

/// <summary>data_key 表的读写：密钥先于一切，不经过映射。</summary>
static class DataKeys
{
    public static ImmutableArray<DataKey> Read(DbConnection open)
    {
        var keys = ImmutableArray.CreateBuilder<DataKey>();
        using var command = open.Command("select id, suite, wrapped from data_key order by id", transaction: null);
        using var reader = command.ExecuteReader();
        while (reader.Read())
            keys.Add(new() { Id = reader.GetInt32(0), Suite = reader.GetString(1), Wrapped = reader.GetString(2) });
        return keys.ToImmutable();
    }

    /// <summary>新造一把；同时启动的另一个程序已经造好的，用它的。</summary>
    public static async Task AddAsync(DbConnection open, MasterKey master, int id, Suite suite, TimeProvider clock, CancellationToken cancel)
    {
        await using var command = open.CreateCommand();
        command.CommandText = "insert into data_key (id, suite, wrapped, created_at) values (@id, @suite, @wrapped, @at) on conflict (id) do nothing";
        command.Add("@id", id);
        command.Add("@suite", suite.Id);
        command.Add("@wrapped", master.Wrap(suite, RandomNumberGenerator.GetBytes(Suite.KeySize)));
        command.Add("@at", Instant.Of(clock.GetUtcNow()));
        await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>全部改由新的主密钥包着，一个事务。</summary>
    public static async Task RewrapAsync(Dialect dialect, IReadOnlyDictionary<int, string> wrapped, CancellationToken cancel)
    {
        await using var open = await dialect.OpenAsync(cancel);
        await using var transaction = await open.BeginTransactionAsync(cancel);
        foreach (var (id, text) in wrapped)
        {
            await using var command = open.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = "update data_key set wrapped = @wrapped where id = @id";
            command.Add("@id", id);
            command.Add("@wrapped", text);
            await command.ExecuteNonQueryAsync(cancel);
        }

        await transaction.CommitAsync(cancel);
    }
}
