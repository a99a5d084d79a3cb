using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Gongkai.Tests.Conformance;

/// <summary>一个符合性用例（conformance/README.md）。</summary>
sealed record ConformanceCase(
    string Id, string Title, string? Base, string? Text, Edit[]? Edits, Earlier? Previous, string? Level,
    JsonElement[] Expect, string[]? Absent, bool Clean)
{
    static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public static string Folder { get; } = Path.Combine(CorpusFolder.Root, "conformance");

    public static string CaseFolder { get; } = Path.Combine(Folder, "cases");

    /// <summary>全部用例，依文件名。</summary>
    public static IEnumerable<ConformanceCase> All() =>
        Directory.EnumerateFiles(CaseFolder, "*.json").Order(StringComparer.Ordinal).Select(path => Load(Path.GetFileNameWithoutExtension(path)));

    public static ConformanceCase Load(string id) =>
        JsonSerializer.Deserialize<ConformanceCase>(File.ReadAllBytes(Path.Combine(CaseFolder, id + ".json")), Options)!;

    /// <summary>待核报告：底稿改好以后的全文。</summary>
    public string Report() => Text ?? Materialise(Base!, Edits);

    /// <summary>底稿依次改好；每处 find、from 恰好出现一次。</summary>
    public static string Materialise(string file, Edit[]? edits)
    {
        var text = File.ReadAllText(Path.Combine(Folder, "bases", file));
        return (edits ?? []).Aggregate(text, (current, edit) => edit.Apply(current));
    }

    /// <summary>期望的种类，不重复。</summary>
    public IEnumerable<string> ExpectedKinds() => Expect.Select(finding => finding.GetProperty("kind").GetString()!).Distinct();
}

/// <summary>一处改动：find 换成 replace；或者从 from 起、到 before 之前，换成 replace。</summary>
sealed record Edit(string? Find, string? From, string? Before, string Replace)
{
    public string Apply(string text)
    {
        var start = OnlyIndex(text, Find ?? From!);
        var end = Find is null ? text.IndexOf(Before!, start + From!.Length, StringComparison.Ordinal) : start + Find.Length;
        Assert.True(end > start, $"“{From}”之后没有“{Before}”");
        return new StringBuilder(text, 0, start, 0).Append(Replace).Append(text, end, text.Length - end).ToString();
    }

    static int OnlyIndex(string text, string part)
    {
        var at = text.IndexOf(part, StringComparison.Ordinal);
        Assert.True(at >= 0, $"底稿里没有“{part}”");
        Assert.True(text.IndexOf(part, at + 1, StringComparison.Ordinal) < 0, $"底稿里“{part}”不止一处");
        return at;
    }
}

/// <summary>上年报告：底稿与改动。</summary>
sealed record Earlier(string Base, Edit[]? Edits);
