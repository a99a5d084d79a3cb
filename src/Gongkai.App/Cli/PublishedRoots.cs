using System.Text.Json;
using Gongkai.App.Log;

namespace Gongkai.App.Cli;

/// <summary>另存的日志根：/log-roots.json 的原样。</summary>
static class PublishedRoots
{
    /// <exception cref="UsageException">没有这个文件，或者读不出。</exception>
    public static IReadOnlyList<LogRoot> Read(string file)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file));
            return [.. json.RootElement.EnumerateArray().Select(Read)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"读不了“{file}”。请核对路径。");
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new UsageException($"“{file}”不是日志根的文件。请用从网站的 /log-roots.json 存下的那一份。");
        }
    }

    static LogRoot Read(JsonElement root) => new()
    {
        Day = DateOnly.ParseExact(root.GetProperty("day").GetString() ?? "", "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        LastSeq = root.GetProperty("last_seq").GetInt64(),
        Algorithm = root.GetProperty("algorithm").GetString() ?? "",
        Hash = root.GetProperty("hash").GetString() ?? "",
    };
}
