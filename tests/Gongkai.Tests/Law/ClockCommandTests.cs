using System.Text;
using System.Text.Json;
using Gongkai.App.Cli;
using Gongkai.Law;
using Gongkai.Law.Clocks;

namespace Gongkai.Tests.Law;

public class ClockCommandTests
{
    [Fact]
    public void The_proof_is_written_as_the_contract_says()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
            ProofJson.Write(json, StatutoryClocks.Reply.Due(new(2026, 2, 13), WorkingCalendar.Default));
        using var document = JsonDocument.Parse(Encoding.UTF8.GetString(stream.ToArray()));
        var root = document.RootElement;
        var days = root.GetProperty("days").EnumerateArray().ToList();

        Assert.Equal(("reply", "2026-02-13", "2026-03-19", false), (root.GetProperty("clock").GetString(), root.GetProperty("from").GetString(),
            root.GetProperty("dueOn").GetString(), root.GetProperty("provisional").GetBoolean()));
        Assert.Equal(34, days.Count);
        Assert.Equal(("2026-02-14", true, 1), (days[0].GetProperty("date").GetString(), days[0].GetProperty("counted").GetBoolean(), days[0].GetProperty("n").GetInt32()));
        Assert.Equal(("2026-03-19", 20), (days[^1].GetProperty("date").GetString(), days[^1].GetProperty("n").GetInt32()));
        Assert.All(days, d => Assert.NotEqual("", d.GetProperty("why").GetString()));
    }

    [Theory]
    [InlineData("clock reply --from 2026-02-13", "2026年3月19日（星期四）届满", "春节放假（国办发明电〔2025〕7号）", "第三十三条第二款")]
    [InlineData("clock reply --from 2026-12-04", "届满（暂定）", "元旦（估计：该年放假安排尚未公布）", "通知公布后应重新推算")]
    [InlineData("clock reply --from 2026年2月13日 --extend 20", "2026年4月17日（星期五）届满", "延长20个工作日", "原届满日2026年3月19日（星期四）")]
    [InlineData("clock consultation --from 2026-02-13", "2026年3月12日", "既不视为同意", "第三十二条")]
    [InlineData("clock report --year 2025 --level county", "2026年3月31日（星期二）前", "第四十九条第二款", "2025年度")]
    [InlineData("fee items --count 11 --already 30", "2,300元", "第31–40件：10件 × 200元 = 2,000元", "第四条")]
    [InlineData("fee pages --count 31", "10元", "第31页", "第五条")]
    [InlineData("fee items --count 0", "0元", "第四条", "")]
    public void Answers_are_in_Chinese_with_the_basis(string command, string first, string second, string third)
    {
        using var output = new StringWriter();

        var code = CommandLine.Root().Parse(command.Split(' ')).Invoke(new() { Output = output });

        Assert.Equal(0, code);
        Assert.Contains(first, output.ToString());
        Assert.Contains(second, output.ToString());
        Assert.Contains(third, output.ToString());
    }

    [Theory]
    [InlineData("clock reply --from 2026-02-30", 2)]
    [InlineData("clock reply --from 2026-02-13 --pause 2026-03-10..2026-03-02", 2)]
    [InlineData("clock reply --from 2026-02-13 --pause 2026-03-10", 2)]
    [InlineData("clock reply --from 2026-02-13 --extend -1", 2)]
    [InlineData("clock reply --from 2026-02-13 --extend x", 2)]
    [InlineData("clock reply --from 9999-12-31", 2)]
    [InlineData("clock reply", 2)]
    [InlineData("clock", 2)]
    [InlineData("clock report --year 2025", 2)]
    [InlineData("fee items --count -1", 2)]
    [InlineData("fee items --count 99999999999999999999", 2)]
    [InlineData("fee items", 2)]
    [InlineData("clock reply --from 2026-02-13 --extend 21", 1)]
    [InlineData("clock reply --from 2019-05-14 --extend 16", 1)]
    [InlineData("clock correction --from 2026-02-13 --extend 1", 1)]
    [InlineData("clock correction --from 2019-05-14", 1)]
    [InlineData("fee items --count 1000000000", 1)]
    [InlineData("clock reply --help", 0)]
    [InlineData("fee items --help", 0)]
    public void Wrong_calls_return_2_and_refusals_1(string command, int code) => Assert.Equal(code, CommandLine.Run(command.Split(' ')));
}
