using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Gongkai.App.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Gongkai.App.Backup;

/// <summary>备份里的一列：库里的值 ⇄ JSON。加密的栏照密文进出。</summary>
sealed record ArchiveColumn(string Name, ColumnType Type)
{
    public static ArchiveColumn Of(IProperty property) => new(property.GetColumnName(), TypeOf(property));

    public void Write(Utf8JsonWriter json, DbDataReader row, int at, Dialect dialect)
    {
        if (row.IsDBNull(at))
        {
            json.WriteNull(Name);
            return;
        }

        switch (Type)
        {
            case ColumnType.Integer: json.WriteNumber(Name, Convert.ToInt64(row.GetValue(at), CultureInfo.InvariantCulture)); break;
            case ColumnType.Boolean: json.WriteBoolean(Name, row.GetBoolean(at)); break;
            case ColumnType.Money: json.WriteString(Name, dialect.ReadMoney(row, at).ToString("0.00", CultureInfo.InvariantCulture)); break;
            case ColumnType.Day: json.WriteString(Name, dialect.ReadDay(row, at).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)); break;
            case ColumnType.Bytes: json.WriteBase64String(Name, row.GetFieldValue<byte[]>(at)); break;
            default: json.WriteString(Name, row.GetString(at)); break;
        }
    }

    public object Read(JsonElement value, Dialect dialect) => value.ValueKind == JsonValueKind.Null ? DBNull.Value : Type switch
    {
        ColumnType.Integer => value.GetInt64(),
        ColumnType.Boolean => value.GetBoolean(),
        ColumnType.Money => dialect.OfMoney(decimal.Parse(value.GetString()!, CultureInfo.InvariantCulture)),
        ColumnType.Day => dialect.OfDay(DateOnly.ParseExact(value.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ColumnType.Bytes => value.GetBytesFromBase64(),
        _ => value.GetString()!,
    };

    static ColumnType TypeOf(IProperty property)
    {
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        if (type == typeof(decimal))
            return ColumnType.Money;
        type = property.GetTypeMapping().Converter?.ProviderClrType ?? type;
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type switch
        {
            _ when type == typeof(DateOnly) => ColumnType.Day,
            _ when type == typeof(bool) => ColumnType.Boolean,
            _ when type == typeof(string) => ColumnType.Text,
            _ when type == typeof(byte[]) => ColumnType.Bytes,
            _ when type == typeof(long) || type == typeof(int) || type == typeof(short) => ColumnType.Integer,
            _ => throw new NotSupportedException($"备份不认得 {property.DeclaringType.DisplayName()}.{property.Name} 的类型 {type.Name}。"),
        };
    }
}
