using Gongkai.AnnualReports.Reading.Claims;

namespace Gongkai.AnnualReports.Reading;

/// <summary>正文里的数字说法：先找数，再归类，再接上分项、百分比与列举；“未收到”“未发生”记作零。</summary>
static class ClaimReader
{
    public static ImmutableArray<Claim> Read(ImmutableArray<Section> sections)
    {
        var year = ReportYear(sections);
        var claims = ImmutableArray.CreateBuilder<Claim>();
        foreach (var section in sections)
        {
            // 题名与引言里没有说法，只有年份、电话、地址
            if (section.Number == 0 || section.Text.Length == 0)
                continue;
            var passage = Passage.Of(section);
            var figures = new FigureScanner(passage, year).Scan();
            foreach (var figure in figures)
                Classify(figure);
            RequestRelations.Settle(figures);
            RemedyClaims.Settle(figures);
            Breakdowns.Attach(figures);
            Percentages.Attach(figures);
            Listings.Attach(figures);
            foreach (var figure in figures)
                Add(figure, claims);
            ZeroClaims.Read(passage, year, claims);
        }

        return claims.DrainToImmutable();
    }

    static void Classify(Figure figure)
    {
        if (figure.IsPercent)
            return;
        var isSaid = !figure.Context.IsElsewhen
            && (FeeClaims.TryClassify(figure) || RemedyClaims.TryClassify(figure) || RequestClaims.TryClassify(figure)
                || NormativeClaims.TryClassify(figure) || ServiceClaims.TryClassify(figure) || PublicationClaims.TryClassify(figure));
        if (!isSaid && figure.Unit.Length > 0 && !figure.IsChinese)
            figure.Classify("other", Labels.Of(figure));
    }

    static void Add(Figure figure, ImmutableArray<Claim>.Builder claims)
    {
        if (figure.Kind.Length == 0 || figure.IsChinese && figure.Kind is "other" or "published-by-topic" && figure.Parts.IsEmpty)
            return;
        var claim = new Claim(figure.Kind, figure.Label, figure.Value, figure.Unit, figure.IsApproximate, figure.Passage.Section, figure.Quote) { Parts = figure.Parts };
        claims.Add(claim);
        foreach (var view in figure.Views)
            claims.Add(claim with { Kind = "other", Label = "分项", Parts = view });
        if (figure.AlsoKind is { } also)
            claims.Add(claim with { Kind = also, Label = null });
    }

    /// <summary>题名、引言和正文里说得最多的年份，最先出现的（题名里的）一个顶三个；没有为零。</summary>
    static int ReportYear(ImmutableArray<Section> sections)
    {
        Span<int> votes = stackalloc int[100];
        var weight = 3;
        foreach (var section in sections)
        {
            var text = section.Text.AsSpan();
            for (var at = 0; text[at..].IndexOf("20") is >= 0 and var step;)
            {
                at += step + 2;
                if (at + 2 < text.Length && char.IsAsciiDigit(text[at]) && char.IsAsciiDigit(text[at + 1]) && text[(at + 2)..].TrimStart(' ').StartsWith("年"))
                {
                    votes[(text[at] - '0') * 10 + text[at + 1] - '0'] += weight;
                    weight = 1;
                }
            }
        }

        var most = 0;
        for (var year = 1; year < votes.Length; year++)
            most = votes[year] > votes[most] ? year : most;
        return votes[most] == 0 ? 0 : 2000 + most;
    }
}
