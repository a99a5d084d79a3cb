using System.Data.Common;
using System.Globalization;
using Gongkai.App.Storage;
using Gongkai.Supervision;

namespace Gongkai.Bench;

/// <summary>合成的培训记录：一半在头一个机关，其余平分；十年里每天都有。</summary>
static class LedgerRows
{
    static readonly string[] Kinds = ["lecture", "online", "attended", "meeting"];

    public static async Task FillAsync(Database database, long[] organs, int rows)
    {
        await using var open = await database.Dialect.OpenAsync(default);
        await using var insert = await LikeFirstAsync(database, open, organs[0]);
        await using var transaction = await open.BeginTransactionAsync();
        insert.Transaction = transaction;
        var (id, organ, day, topic, kind) = (insert.Parameters["$id"], insert.Parameters["$organ_id"], insert.Parameters["$held_on"], insert.Parameters["$topic"], insert.Parameters["$kind"]);
        var first = new DateOnly(2016, 1, 1);
        for (var i = 0; i < rows; i++)
        {
            id.Value = database.Ids.Next();
            organ.Value = organs[i % 2 == 0 ? 0 : 1 + (i / 2 % (organs.Length - 1))];
            day.Value = first.AddDays((int)((long)i * 7919 % 3650)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            topic.Value = $"第 {i} 次政务公开业务培训";
            kind.Value = Kinds[i / 2 % Kinds.Length];
            await insert.ExecuteNonQueryAsync();
        }

        await transaction.CommitAsync();
        await using var analyse = open.CreateCommand();
        analyse.CommandText = "analyze";
        await analyse.ExecuteNonQueryAsync();
    }

    /// <summary>先正常登记一条，别的照它的各列写。</summary>
    static async Task<DbCommand> LikeFirstAsync(Database database, DbConnection open, long organ)
    {
        await using var db = database.Open(Scope.Of("备料"));
        db.Add(new Training { OrganId = organ, HeldOn = new(2015, 1, 1), Topic = "头一次", Place = "县委党校", Attendance = 40, Trainer = "张老师", Summary = "讲解依申请公开的受理、补正、征求意见与答复。" });
        await db.SaveChangesAsync();
        await using var read = open.CreateCommand();
        read.CommandText = "select * from trainings limit 1";
        await using var row = await read.ExecuteReaderAsync();
        await row.ReadAsync();
        var insert = open.CreateCommand();
        string[] names = [.. Enumerable.Range(0, row.FieldCount).Select(row.GetName)];
#pragma warning disable CA2100 // 列名取自库里的表
        insert.CommandText = $"insert into trainings ({string.Join(", ", names)}) values ({string.Join(", ", names.Select(name => "$" + name))})";
#pragma warning restore CA2100
        foreach (var (i, name) in names.Index())
        {
            var parameter = insert.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ("$" + name, row.GetValue(i));
            insert.Parameters.Add(parameter);
        }

        return insert;
    }
}
