using System.Text.Json;

namespace Gongkai.App.Backup;

/// <summary>清单的写法。</summary>
static class ManifestJson
{
    public static JsonSerializerOptions Options { get; } = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true };

    public static string Name(ColumnType type) => type.ToString().ToLowerInvariant();

    public static ColumnType Type(string name) => Enum.Parse<ColumnType>(name, ignoreCase: true);
}
