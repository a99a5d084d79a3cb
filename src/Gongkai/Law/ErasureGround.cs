namespace Gongkai.Law;

/// <summary>应当删除个人信息的情形（个人信息保护法第四十七条第一款）。</summary>
/// <param name="Id">编号，kebab-case。</param>
/// <param name="Name">哪种情形，一句话。</param>
/// <param name="Item">第几项。</param>
public sealed record ErasureGround(string Id, string Name, int Item)
{
    public Citation Basis => Statutes.PersonalInformationLaw.Article(47, 1, Item);

    /// <summary>法律、行政法规规定的保存期限未届满的，不能删，只能停止存储与安全保护之外的处理。</summary>
    public static Citation Retention => Statutes.PersonalInformationLaw.Article(47, 2);

    /// <summary>依项的次序。</summary>
    public static ImmutableArray<ErasureGround> All { get; } =
    [
        new("purpose", "处理目的已经实现、无法实现，或者不再必要", 1),
        new("period", "停止提供服务，或者保存期限已经届满", 2),
        new("consent", "个人撤回同意", 3),
        new("unlawful", "违反法律、行政法规或者约定处理的", 4),
        new("other", "法律、行政法规规定的其他情形", 5),
    ];

    /// <summary>没有这种情形为 null。</summary>
    public static ErasureGround? Find(string? id) => All.FirstOrDefault(ground => ground.Id == id);
}
