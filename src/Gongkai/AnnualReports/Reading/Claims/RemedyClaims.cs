namespace Gongkai.AnnualReports.Reading.Claims;

/// <summary>行政复议、行政诉讼：总数与结果。</summary>
static class RemedyClaims
{
    public const string Direct = "未经复议直接起诉";
    public const string After = "复议后起诉";

    static readonly (string Word, string Label)[] Results =
    [
        ("结果维持", "结果维持"), ("维持", "结果维持"), ("结果纠正", "结果纠正"), ("被纠正", "结果纠正"), ("纠正", "结果纠正"), ("其他结果", "其他结果"),
        ("尚未审结", "尚未审结"), ("未审结", "尚未审结"), ("未结案", "尚未审结"), ("正在审理", "尚未审结"), ("在审", "尚未审结"),
    ];

    public static bool TryClassify(Figure figure)
    {
        if (figure.Context.Topic is not (Topic.Reconsideration or Topic.Litigation) || !figure.Context.IsAboutDisclosure && figure.Value != 0)
            return false;
        if (figure.Unit is not ("件" or "起" or "宗" or "次" or "例" or "个" or "项" or "") || IsOwnBusiness(figure.Before))
            return false;

        var before = figure.Before;
        var tail = figure.Tail;
        var kind = figure.Context.Topic == Topic.Reconsideration ? "reconsiderations" : "litigations";
        if (Result(before) is { } result || !tail.Has("中") && (result = Result(tail)!) is not null)
            figure.Classify(kind, result);
        else if (before.HasAny("直接起诉", "直接提起"))
            figure.Classify("litigations", Direct);
        else if (before.HasAny("复议后起诉", "复议后提起", "复议后再"))
            figure.Classify("litigations", After);
        else if (before.Has("复议") && before.HasAny("诉讼", "起诉"))
            Together(figure);
        else if (before.HasAny("复议", "诉讼", "起诉") || tail.HasAny("复议", "诉讼"))
            figure.Classify(kind, figure.Context.Scope);
        else
            return false;
        return true;
    }

    /// <summary>“直接起诉3件（维持2件，其他1件），复议后起诉5件，其中维持3件”：结果是那一类诉讼的。</summary>
    public static void Settle(List<Figure> figures)
    {
        Figure? head = null;
        var isWithin = false;
        foreach (var figure in figures)
        {
            if (figure is { Kind: "litigations", Label: Direct or After })
                (head, isWithin) = (figure, false);
            else if (head is null || figure.Sentence != head.Sentence || figure is not { Kind: "litigations", Label: not null })
                head = null;
            else if (isWithin = figure.Depth > head.Depth || figure.Depth == head.Depth && (isWithin || figure.Lead.Has("其中")))
                figure.Classify("litigations", $"{head.Label}{figure.Label}");
        }
    }

    /// <summary>“行政复议、行政诉讼均为0件”两样各一；不为零又没有“均、各”的，是两样之和。</summary>
    static void Together(Figure figure)
    {
        if (figure.Value == 0 || figure.Before.HasAny("均", "各", "都"))
        {
            figure.Classify("reconsiderations");
            figure.AlsoKind = "litigations";
        }
        else
        {
            figure.Classify("other", "行政复议、行政诉讼");
        }
    }

    /// <summary>作为复议机关、宣传者的工作，不是因信息公开被复议。</summary>
    static bool IsOwnBusiness(ReadOnlySpan<char> before) =>
        before.HasAny("决定书", "文书", "审理行政", "审理政府", "办理行政复议", "受理行政复议申请", "办理复议", "应诉率", "培训", "宣传", "学习", "案例");

    static string? Result(ReadOnlySpan<char> text)
    {
        foreach (var (word, label) in Results)
        {
            if (text.Length <= word.Length + 12 && text.Has(word))
                return label;
        }

        return null;
    }
}
