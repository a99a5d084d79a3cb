namespace Gongkai.App.Keys;

/// <summary>数据密钥：由主密钥包着存在库里。只增不删，旧的还要用来读旧的密文。</summary>
sealed class DataKey
{
    /// <summary>用来算盲索引的那一把；不更换，换了就查不到旧的。</summary>
    public const int Index = 1;

    /// <summary>第一把加密用的；之后每更换一次加一，最大的是现用的。</summary>
    public const int First = 2;

    public int Id { get; set; }

    /// <summary>用哪一套算法，见 <see cref="Crypto.Suite"/>。</summary>
    public string Suite { get; set; } = "";

    /// <summary>主密钥包着的密钥，base64。</summary>
    public string Wrapped { get; set; } = "";

    public DateTimeOffset CreatedAt { get; set; }
}
