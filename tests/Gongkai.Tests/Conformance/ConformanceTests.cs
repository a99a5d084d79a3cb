using System.Text;
using System.Text.Json;
using Gongkai.AnnualReports.Audit;
using Gongkai.App.Cli;
using Gongkai.App.Desk;

namespace Gongkai.Tests.Conformance;

/// <summary>符合性用例：conformance/ 下的每一个，照它的说明核对我们自己。</summary>
public class ConformanceTests
{
    public static TheoryData<string> Cases() => [.. ConformanceCase.All().Select(one => one.Id)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Case_is_met(string id)
    {
        var one = ConformanceCase.Load(id);

        var findings = Audit(one);

        Assert.Equal(id, one.Id);
        Assert.Empty(Differences(one, findings).Concat(Misquotes(one, findings)));
    }

    [Fact]
    public void Every_kind_has_a_case_that_finds_it_and_one_that_forbids_it()
    {
        var kinds = Auditor.Rules.Select(rule => rule.Kind).ToHashSet();
        List<ConformanceCase> cases = [.. ConformanceCase.All()];

        Assert.Equal(kinds.Order(), cases.SelectMany(one => one.ExpectedKinds()).Distinct().Order());
        Assert.Equal(kinds.Order(), cases.SelectMany(one => one.Absent ?? []).Distinct().Order());
    }

    [Fact]
    public void Every_case_says_something_of_its_own()
    {
        List<ConformanceCase> cases = [.. ConformanceCase.All()];

        Assert.True(cases.Count >= 200, $"只有 {cases.Count} 个用例");
        Assert.Equal(cases.Count, cases.DistinctBy(one => one.Id).Count());
        Assert.Equal(cases.Count, cases.DistinctBy(one => one.Title).Count());
        Assert.DoesNotContain(cases, one => one.Expect.Length == 0 && !one.Clean && one.Absent is null);
    }

    /// <summary>走的是命令行、网页、接口同一条路；比的是写出来的 JSON。</summary>
    static List<JsonElement> Audit(ConformanceCase one)
    {
        var extension = Path.GetExtension(one.Base ?? ".txt");
        var outcomes = AuditDesk.Audit(
            [File($"{one.Id}{extension}", one.Report())],
            one.Previous is { } last ? [File($"{one.Id}-previous{Path.GetExtension(last.Base)}", ConformanceCase.Materialise(last.Base, last.Edits))] : [],
            Arguments.ParseLevel(one.Level), null, TestContext.Current.CancellationToken);
        return [.. outcomes.SelectMany(outcome => outcome.Findings).Select(ToJson)];
    }

    static InputFile File(string name, string text) => new(name, IsNamed: true, () => Encoding.UTF8.GetBytes(text));

    static JsonElement ToJson(Finding finding)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
            FindingJson.Write(json, finding);
        return JsonElement.Parse(stream.ToArray());
    }

    static IEnumerable<string> Differences(ConformanceCase one, List<JsonElement> findings)
    {
        List<JsonElement> rest = [.. findings];
        foreach (var expected in one.Expect.OrderByDescending(finding => finding.EnumerateObject().Count()))
        {
            var index = rest.FindIndex(finding => Meets(finding, expected));
            if (index >= 0)
                rest.RemoveAt(index);
            else
                yield return $"没有报：{expected}";
        }

        foreach (var finding in rest)
        {
            if (one.Clean && finding.GetProperty("severity").GetString() != "note")
                yield return $"误报：{Brief(finding)}";
            else if (one.Absent?.Contains(finding.GetProperty("kind").GetString()) == true)
                yield return $"不该报：{Brief(finding)}";
        }
    }

    /// <summary>引文逐字见于原文，只可少空白。网页的原文夹着标签，个人信息应当遮去，这两样不比。</summary>
    static IEnumerable<string> Misquotes(ConformanceCase one, List<JsonElement> findings)
    {
        var text = Squeeze(one.Report());
        return one.Base?.EndsWith(".txt", StringComparison.Ordinal) is false ? []
            : from finding in findings
              where !finding.GetProperty("kind").ValueEquals("personal-data")
              where finding.GetProperty("quote").GetString() is { } quote && !text.Contains(Squeeze(quote), StringComparison.Ordinal)
              select $"引文不在原文：{Brief(finding)}";
    }

    static string Squeeze(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    static bool Meets(JsonElement finding, JsonElement expected) =>
        expected.EnumerateObject().All(field => Same(field.Value, finding.GetProperty(field.Name)));

    static bool Same(JsonElement a, JsonElement b) => (a.ValueKind, b.ValueKind) switch
    {
        (JsonValueKind.Number, JsonValueKind.Number) => a.GetDecimal() == b.GetDecimal(),
        (JsonValueKind.String, JsonValueKind.String) => a.ValueEquals(b.GetString()),
        var (left, right) => left == right,
    };

    static string Brief(JsonElement finding) => string.Join(
        ' ', new[] { "kind", "severity", "at", "section", "expected", "actual", "quote" }.Select(name => $"{finding.GetProperty(name)}"));
}
