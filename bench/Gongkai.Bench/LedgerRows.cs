using System.Data.Common;
using System.Globalization;
using Gongkai.App.Storage;

namespace Gongkai.Bench;

/// <summary>合成的培训记录：一半在头一个机关，其余平分；十年里每天都有。</summary>
static class LedgerRows
{
    static readonly string[] Kinds = ["lecture", "online", "attended", "meeting"];

    public static async Task FillAsync(Database database, long[] organs, int rows)
    {
        await using var open = database.Dialect.Connect();
        await open.OpenAsync();
        await using var transaction = await open.BeginTransactionAsync();
        await using var insert = open.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = """
            insert into trainings (id, organ_id, held_on, topic, kind, place, attendance, trainer, summary, version, due_for, is_restricted)
            values ($id, $organ, $day, $topic, $kind, '县委党校', 40, '张老师', '讲解依申请公开的受理、补正、征求意见与答复。', 1, '', 0)
            """;
        var (id, organ, day, topic, kind) = (Add(insert, "$id"), Add(insert, "$organ"), Add(insert, "$day"), Add(insert, "$topic"), Add(insert, "$kind"));
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

    static DbParameter Add(DbCommand command, string name)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        command.Parameters.Add(parameter);
        return parameter;
    }
}
