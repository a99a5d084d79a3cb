namespace Gongkai.Law;

/// <summary>引文：某部法规的第几条第几款第几项。</summary>
/// <param name="Statute">法规。</param>
/// <param name="Article">条；整部引用时为零。</param>
/// <param name="Paragraph">款；未指明为零。</param>
/// <param name="Item">项；未指明为零。</param>
public sealed record Citation(Statute Statute, int Article = 0, int Paragraph = 0, int Item = 0)
{
    /// <summary>《中华人民共和国政府信息公开条例》第三十三条第二款。</summary>
    public override string ToString() =>
        Statute.ToString()
        + (Article == 0 ? "" : $"第{Numeral.Chinese(Article)}{Statute.Division}")
        + (Paragraph == 0 ? "" : $"第{Numeral.Chinese(Paragraph)}款")
        + (Item == 0 ? "" : $"第（{Numeral.Chinese(Item)}）项");
}
