namespace Gongkai.AnnualReports.Reading.Claims;

/// <summary>行政规范性文件：制发、废止、现行有效。清理、审查、公开的件数是别的事。</summary>
static class NormativeClaims
{
    static readonly string[] Made = ["制发", "制定", "印发", "出台", "新制", "制订"];
    static readonly string[] Repealed = ["废止", "失效"];
    static readonly string[] Foreign =
        ["党委", "党内", "党组", "清理", "审查", "审核", "备案", "评估", "修改", "修订", "公开", "公布", "发布", "转载", "转发", "征求", "培训", "宣传",
         "汇编", "解读", "政策性", "乡镇文件", "规章"];

    public static bool TryClassify(Figure figure)
    {
        var before = figure.Before;
        if (figure.Context.Topic != Topic.Normative || figure.Unit is not ("件" or "个" or "份" or "部" or "项" or "条" or ""))
            return false;
        if (Kind(before) is not { } kind && (kind = Kind(figure.Tail)) is null)
            return false;

        var isNamed = before.Has("规范性文件") || figure.Tail.Has("规范性文件");
        if (!isNamed && !IsBareVerb(before) || figure.Value != 0 && IsForeign(before, kind))
            return false;
        figure.Classify(kind, figure.Context.Scope);
        if (before.HasAny(Made) && before.HasAny(Repealed) && (figure.Value == 0 || before.HasAny("均", "各")))
            figure.AlsoKind = kind == "normative-made" ? "normative-repealed" : "normative-made";
        return true;
    }

    /// <summary>最靠近数字的动词定种类。</summary>
    static string? Kind(ReadOnlySpan<char> text)
    {
        var (made, repealed, valid) = (text.LastOfAny(Made), text.LastOfAny(Repealed), text.LastOfAny("现行有效", "现有效", "目前有效", "仍然有效"));
        if (made < 0 && repealed < 0 && valid < 0)
            return null;
        return valid > made && valid > repealed ? "normative-in-force" : repealed > made ? "normative-repealed" : "normative-made";
    }

    static bool IsForeign(ReadOnlySpan<char> before, string kind) =>
        before.HasAny(Foreign) && !(kind == "normative-made" && before.HasAny("制发并公开", "制定并公开", "印发并公开", "制发和公开", "制定并发布", "制发并发布"));

    /// <summary>“，废止1件，现行有效5件”承前面的规范性文件；说了别的名词就不是。</summary>
    static bool IsBareVerb(ReadOnlySpan<char> before)
    {
        if (before.IndexOf('年') is >= 4 and var year && ContextTracker.YearBefore(before, year) != 0)
            before = before[(year + 1)..];
        var letters = 0;
        foreach (var c in before)
            letters += "其中已宣布共了和、均为数本年全当度决定新有件的等到则，累计截至止目前底末".Contains(c) ? 0 : 1;
        return letters <= 4;
    }
}
