using System.Text.Json;

namespace Gongkai.AnnualReports.Audit;

/// <summary>已作书面说明的发现：以指纹记住，换文件名、重新核对都不再列出。</summary>
public sealed class Baseline
{
    readonly HashSet<string> fingerprints = [];

    /// <summary>读基线文件：每行一个指纹，或者每行一个含 fingerprint 的 JSON（上次 audit --json 的输出即可）；# 开头的行是备注。</summary>
    /// <exception cref="FormatException">某一行两样都不是；消息说明是第几行。</exception>
    public static Baseline Parse(string text)
    {
        var baseline = new Baseline();
        var number = 0;
        foreach (var raw in text.Split('\n'))
        {
            number++;
            var line = raw.Trim('\r', ' ', '\uFEFF');
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (line[0] == '{')
                baseline.Add(FingerprintIn(line, number));
            else if (line.Length == 16 && line.All(char.IsAsciiHexDigitLower))
                baseline.Add(line);
            else
                throw new FormatException($"基线文件第{number}行既不是指纹，也不是核对结果的 JSON。请用 audit --json 的输出，或者每行一个16位指纹");
        }

        return baseline;
    }

    /// <summary>去掉已说明的发现。</summary>
    public Outcome Apply(Outcome outcome)
    {
        var kept = outcome.Findings.RemoveAll(finding => fingerprints.Contains(finding.Fingerprint));
        return outcome with { Findings = kept, Dismissed = outcome.Findings.Length - kept.Length };
    }

    void Add(string? fingerprint)
    {
        if (fingerprint is not null)
            fingerprints.Add(fingerprint);
    }

    /// <summary>小结行没有指纹，为 null。</summary>
    static string? FingerprintIn(string line, int number)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return json.RootElement.TryGetProperty("fingerprint", out var value) ? value.GetString() : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new FormatException($"基线文件第{number}行不是完整的 JSON。请重新导出后再用", e);
        }
    }
}
