using static Gongkai.Law.Statutes;

namespace Gongkai.Law;

/// <summary>救济告知：按决定种类、作出决定之日的法律、机关类别选用。</summary>
public static class Remedies
{
    /// <summary>复议前置的范围，随法律而变。</summary>
    public static readonly Dated<ReconsiderationScope> ReconsiderationFirst =
    [
        new(Regulation2007.EffectiveOn, ReconsiderationScope.Nothing, LitigationLaw.Article(44, 1)),
        new(ReconsiderationLaw2023.EffectiveOn, ReconsiderationScope.AllWithheld, ReconsiderationLaw2023.Article(23, 1, 4)),
        new(Interpretation2025.EffectiveOn, ReconsiderationScope.Exempt, Interpretation2025.Article(1, 1, 2)),
    ];

    /// <summary>一种决定的救济告知。</summary>
    /// <param name="decision">决定。</param>
    /// <param name="decidedOn">作出决定之日，决定适用的法律。</param>
    /// <param name="organ">作出决定的机关的类别。</param>
    /// <param name="reviewer">复议机关的名称；不知道的用通称。</param>
    public static RemedyAdvice For(Decision decision, DateOnly decidedOn, OrganKind organ, string? reviewer = null)
    {
        if (decision == Decisions.Other)
            return new(RemedyPath.None, "申请人撤回申请的，不需要告知救济途径；作出其他书面处理决定的，按该决定告知。", []);
        var (generic, jurisdiction) = ReviewingOrgan.Of(organ, decidedOn);
        var scope = ReconsiderationFirst.On(decidedOn);
        var path = Path(decision, scope.Value);
        var within = decidedOn >= ReconsiderationLaw2023.EffectiveOn ? ReconsiderationLaw2023.Article(20, 1) : ReconsiderationLaw2017.Article(9, 1);
        ImmutableArray<Citation> either = [jurisdiction, within, LitigationLaw.Article(44, 1), LitigationLaw.Article(46, 1)];
        ImmutableArray<Citation> first =
            [.. FirstBasis(scope), jurisdiction, within, LitigationLaw.Article(44, 2), LitigationLaw.Article(45)];
        var text = Text(path, reviewer ?? generic) + Afterword(decision);
        return new(path, text, path switch
        {
            RemedyPath.Either => either,
            RemedyPath.ReconsiderationFirst => first,
            _ => [.. first.Union(either)],
        });
    }

    static RemedyPath Path(Decision decision, ReconsiderationScope scope) => (scope, decision.Group) switch
    {
        (ReconsiderationScope.Nothing, _) => RemedyPath.Either,
        (_, DecisionGroup.Partly) => RemedyPath.ReconsiderationFirstInPart,
        (ReconsiderationScope.AllWithheld, DecisionGroup.Withheld) => RemedyPath.ReconsiderationFirst,
        (ReconsiderationScope.Exempt, DecisionGroup.Withheld) when decision.IsExempt => RemedyPath.ReconsiderationFirst,
        _ => RemedyPath.Either,
    };

    static ImmutableArray<Citation> FirstBasis(Provision<ReconsiderationScope> scope) => scope.Value switch
    {
        ReconsiderationScope.AllWithheld => [scope.Basis],
        ReconsiderationScope.Exempt => [ReconsiderationLaw2023.Article(23, 1, 4), scope.Basis],
        _ => [],
    };

    static string Text(RemedyPath path, string reviewer) => path switch
    {
        RemedyPath.ReconsiderationFirst => $"如不服本决定，应当自收到本告知书之日起六十日内{First(reviewer)}",
        RemedyPath.ReconsiderationFirstInPart =>
            $"对不予公开的部分不服的，应当自收到本告知书之日起六十日内{First(reviewer)}对其余部分不服的，{Both(reviewer)}",
        _ => $"如不服本决定，{Both(reviewer)}",
    };

    static string First(string reviewer) =>
        $"先向{reviewer}申请行政复议；对行政复议决定不服的，可以自收到行政复议决定书之日起十五日内向有管辖权的人民法院提起行政诉讼。";

    static string Both(string reviewer) =>
        $"可以自收到本告知书之日起六十日内向{reviewer}申请行政复议，也可以自收到本告知书之日起六个月内直接向有管辖权的人民法院提起行政诉讼。";

    static string Afterword(Decision decision) =>
        decision.Row == "otherwise-unpaid" ? "对收费通知本身不能单独申请行政复议或者提起行政诉讼。" : "";
}
