using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace Gongkai.App.Storage;

/// <summary>列、键、索引一律 snake_case。</summary>
static class Names
{
    public static void ToSnakeCase(ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes())
        {
            var table = entity.GetTableName()!;
            foreach (var property in entity.GetProperties())
                property.SetColumnName(Snake(property.GetColumnName()));
            foreach (var key in entity.GetKeys())
                key.SetName($"pk_{table}");
            foreach (var index in entity.GetIndexes())
                index.SetDatabaseName($"{(index.IsUnique ? "uq" : "ix")}_{table}_{string.Join('_', index.Properties.Select(property => property.GetColumnName()))}");
        }
    }

    /// <summary>编号由程序给，不用数据库的自增：两种数据库一样，提交之前就知道。</summary>
    public static void GiveIds(PropertyBuilder<long> id)
    {
        id.ValueGeneratedOnAdd().HasValueGenerator<IdGenerator>();
        id.Metadata.SetValueGenerationStrategy(SqliteValueGenerationStrategy.None);
        id.Metadata.SetValueGenerationStrategy(NpgsqlValueGenerationStrategy.None);
    }

    /// <summary>OrganId → organ_id；已经是 snake_case 的不变。</summary>
    public static string Snake(string name)
    {
        StringBuilder snake = new();
        foreach (var c in name)
        {
            if (char.IsAsciiLetterUpper(c) && snake.Length > 0)
                snake.Append('_');
            snake.Append(char.ToLowerInvariant(c));
        }

        return snake.ToString();
    }
}
