namespace Gongkai.AnnualReports.Reading;

/// <summary>正文里的数字说法。</summary>
static class ClaimReader
{
    public static ImmutableArray<Claim> Read(ImmutableArray<Section> sections) => [];
}
