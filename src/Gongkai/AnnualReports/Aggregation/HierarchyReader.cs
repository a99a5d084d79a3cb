using System.Text.Json;
using Gongkai.Documents;

namespace Gongkai.AnnualReports.Aggregation;

/// <summary>读隶属表：csv 或 json，表头英文、中文都行。</summary>
public static class HierarchyReader
{
    const string Remedy = "请改正隶属表后重试";

    /// <param name="text">已经解码的全文。</param>
    /// <exception cref="UnreadableException">读不懂，或者有环、有不认得的上级、有重复。</exception>
    public static Hierarchy Read(string text)
    {
        var trimmed = text.TrimStart('\uFEFF', ' ', '\r', '\n', '\t');
        var rows = trimmed.StartsWith('[') || trimmed.StartsWith('{') ? FromJson(trimmed) : FromCsv(text);
        return rows.Count > 0 ? HierarchyBuilder.Build(rows) : throw new UnreadableException("隶属表里没有机关", Remedy);
    }

    static List<HierarchyRow> FromCsv(string text)
    {
        using var lines = Csv.Read(text).GetEnumerator();
        if (!lines.MoveNext())
            return [];
        var columns = lines.Current.Fields.Select(HierarchyRow.Column).ToList();
        if (!columns.Contains("organ"))
            throw new UnreadableException("隶属表的第一行没有“organ”（机关）一列", "表头请写 organ,code,parent,level，或者 机关,代码,上级,层级");
        var rows = new List<HierarchyRow>();
        while (lines.MoveNext())
        {
            var values = new Dictionary<string, string>(StringComparer.Ordinal);
            for (var i = 0; i < Math.Min(columns.Count, lines.Current.Fields.Count); i++)
            {
                // 机关台账里区划代码、信用代码也叫代码：排在最前的才是
                if (columns[i] is { } column && !(values.TryGetValue(column, out var first) && first.Length > 0))
                    values[column] = lines.Current.Fields[i].Trim();
            }

            // 导出的机关台账：已经撤销的不在隶属表里
            if (values.GetValueOrDefault("valid_to", "").Length == 0 && values.Values.Any(value => value.Length > 0))
                rows.Add(new(lines.Current.Line, values));
        }

        return rows;
    }

    static List<HierarchyRow> FromJson(string text)
    {
        try
        {
            // 数组、{"organs":[…]}、每行一个对象
            var isLines = text.StartsWith('{') && text.Split('\n', 2)[0].TrimEnd().EndsWith('}') && text.TrimEnd().Contains("}\n", StringComparison.Ordinal);
            using var json = JsonDocument.Parse(isLines ? $"[{string.Join(',', text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))}]" : text);
            var rows = new List<HierarchyRow>();
            var root = json.RootElement;
            if (root.ValueKind == JsonValueKind.Object && root.EnumerateObject().FirstOrDefault(p => p.Value.ValueKind == JsonValueKind.Array && p.Name is "organs" or "hierarchy" or "机关").Value is { ValueKind: JsonValueKind.Array } list)
                root = list;
            AddJson(rows, root, null);
            return rows;
        }
        catch (JsonException e)
        {
            throw new UnreadableException($"隶属表不是完整的 JSON（第{e.LineNumber + 1}行）", Remedy);
        }
    }

    /// <summary>数组里的对象；对象可以带 children。</summary>
    static void AddJson(List<HierarchyRow> rows, JsonElement element, string? parent)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
                AddJson(rows, item, parent);
            return;
        }

        if (element.ValueKind != JsonValueKind.Object)
            throw new UnreadableException($"隶属表的第{rows.Count + 1}项不是对象", "每个机关写成 {\"organ\":…,\"code\":…,\"parent\":…,\"level\":…}");
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        if (parent is not null)
            values["parent"] = parent;
        foreach (var property in element.EnumerateObject())
        {
            if (HierarchyRow.Column(property.Name) is { } column && property.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number)
                values[column] = property.Value.ToString().Trim();
        }

        rows.Add(new(rows.Count + 1, values));
        if (element.TryGetProperty("children", out var children))
            AddJson(rows, children, values.GetValueOrDefault("code") ?? values.GetValueOrDefault("organ"));
    }
}
