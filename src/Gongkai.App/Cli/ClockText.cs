using Gongkai.Law;
using Gongkai.Law.Clocks;

namespace Gongkai.App.Cli;

/// <summary>期限证明的文字写法：连着的同类日子并成一行。</summary>
static class ClockText
{
    public static void Write(Clock clock, Proof proof, TextWriter output)
    {
        var input = proof.Input;
        output.WriteLine($"{clock.Title}：{input.From.WithWeekday}{clock.Start}，{proof.DueOn.WithWeekday}届满{(proof.IsProvisional ? "（暂定）" : "")}。");
        output.WriteLine($"期限：{input.Limit}个工作日{(input.Extension > 0 ? $"，延长{input.Extension}个工作日；原届满日{proof.DueBeforeExtension.WithWeekday}" : "")}");
        output.WriteLine($"依据：{input.Basis}{(Statutes.Gist(input.Basis) is { } gist ? $"：{gist}" : "")}");
        if (Reckoning.FirstDay.Find(input.From) is { } first)
            output.WriteLine($"起算：{first.Value}（{first.Basis}）");
        output.WriteLine();
        foreach (var (count, days, why) in Runs(proof))
            output.WriteLine($"  {Pad(count, 10)}{Pad(days, 46)}{why}");
        output.WriteLine();
        if (proof.IsProvisional)
            output.WriteLine($"暂定：{WorkingCalendar.Default.KnownUntil.InChinese}之后（或者{WorkingCalendar.Default.KnownFrom.InChinese}之前）的放假安排没有收录，以上标“估计”的日子是估计的，通知公布后应重新推算。");
        output.WriteLine($"届满后：{clock.Expiry}");
    }

    static IEnumerable<(string Count, string Days, string Why)> Runs(Proof proof)
    {
        for (var i = 0; i < proof.Days.Length;)
        {
            var j = i + 1;
            while (j < proof.Days.Length && Label(proof.Days[j]) == Label(proof.Days[i]))
                j++;
            var (first, last) = (proof.Days[i], proof.Days[j - 1]);
            var count = first.N is not { } n ? "不计" : n == last.N ? $"第{n}个" : $"第{n}–{last.N}个";
            var days = j - i == 1 ? Day(first, proof) : $"{Day(first, proof)}至{Day(last, proof)}";
            yield return (count, days, Label(first));
            i = j;
        }
    }

    static string Day(ProofDay day, Proof proof) =>
        day.Date.Year == proof.Input.From.Year ? day.Date.ShortWithWeekday : day.Date.WithWeekday;

    static string Label(ProofDay day) => (day.Kind, day.IsEstimated) switch
    {
        (DayKind.Counted, false) => "工作日",
        (DayKind.Counted, true) => "工作日（估计）",
        (DayKind.Weekend, _) => "周末",
        _ => day.Why,
    };

    static string Pad(string text, int width) => text + new string(' ', Math.Max(1, width - text.Sum(c => c >= 0x2E80 ? 2 : 1)));
}
