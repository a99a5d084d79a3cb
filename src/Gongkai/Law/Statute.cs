namespace Gongkai.Law;

/// <summary>一部法规或者文件。</summary>
/// <param name="Id">条款目录 data/law/{Id}.json 的名字。</param>
/// <param name="Title">题名，不带书名号。</param>
/// <param name="Number">文号；法律没有文号的为空。</param>
/// <param name="EffectiveOn">施行之日。</param>
public sealed record Statute(string Id, string Title, string Number, DateOnly EffectiveOn)
{
    /// <summary>分条的叫“条”，按部分写的格式文件叫“部分”。</summary>
    public string Division { get; init; } = "条";

    /// <summary>整部引用。</summary>
    public Citation Whole => new(this);

    /// <summary>引用某条、某款、某项。</summary>
    public Citation Article(int article, int paragraph = 0, int item = 0) => new(this, article, paragraph, item);

    public override string ToString() => Number.Length == 0 ? $"《{Title}》" : $"《{Title}》（{Number}）";
}
