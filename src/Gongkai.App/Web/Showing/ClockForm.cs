using Gongkai.Law;
using Gongkai.Law.Clocks;

namespace Gongkai.App.Web.Showing;

/// <summary>期限推算的表单：填了什么、哪里不对、算出什么。填的都在网址里，转给别人打开是同一个结果。</summary>
sealed class ClockForm
{
    /// <summary>扣除的期间给几行。</summary>
    public const int PauseRows = 2;

    public ClockForm(IQueryCollection query, DateOnly today)
    {
        Clock = StatutoryClocks.Find(query["kind"].ToString()) ?? StatutoryClocks.Reply;
        From = query.ContainsKey("from") ? query["from"].ToString() : $"{today:yyyy-MM-dd}";
        Extend = query["extend"].ToString();
        Sent = Padded(query["sent"]);
        Answered = Padded(query["answered"]);
        var from = Entry.Day(From, "from", $"{Clock.Start}之日", Errors);
        var extend = Entry.Count(Extend, "extend", "延长的工作日数", 400, Errors);
        var pauses = Pauses();
        if (from is { } day && !Errors.Any)
            Prove(day, extend, pauses);
    }

    public Clock Clock { get; }

    public string From { get; }

    public string Extend { get; }

    /// <summary>征求意见等：发出之日、收到答复之日，逐行。</summary>
    public string[] Sent { get; }

    public string[] Answered { get; }

    public FormErrors Errors { get; } = new();

    /// <summary>推算的结果；填得不对时为 null。</summary>
    public Proof? Proof { get; private set; }

    List<Pause> Pauses()
    {
        var pauses = new List<Pause>();
        for (var row = 0; row < Sent.Length; row++)
        {
            if (Sent[row].Length == 0 && Answered[row].Length == 0)
                continue;
            var sent = Entry.Day(Sent[row], $"sent-{row}", "发出之日", Errors);
            var answered = Entry.Day(Answered[row], $"answered-{row}", "收到答复之日", Errors);
            if (answered < sent)
                Errors.Add($"answered-{row}", "收到答复之日早于发出之日。请核对这两个日子。");
            else if (sent is { } after && answered is { } until)
                pauses.Add(Pause.Consultation(after, until));
        }

        return pauses;
    }

    void Prove(DateOnly from, int extend, List<Pause> pauses)
    {
        try
        {
            Proof = Clock.Due(from, WorkingCalendar.Default, extend, [.. pauses]);
        }
        catch (Refusal refusal)
        {
            Errors.Add(refusal.RuleId.Contains("EXT", StringComparison.Ordinal) ? "extend" : "from", refusal.Message);
        }
    }

    static string[] Padded(IEnumerable<string?> values)
    {
        List<string> rows = [.. values.Take(10).Select(value => (value ?? "").Trim())];
        while (rows.Count < PauseRows)
            rows.Add("");
        return [.. rows];
    }
}
