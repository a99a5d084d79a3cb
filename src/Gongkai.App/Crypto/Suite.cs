namespace Gongkai.App.Crypto;

/// <summary>一套密码算法：散列、带密钥的散列、加密。国际与国密各一套，哪一套写在数据里，换了旧的照样读得出。</summary>
abstract class Suite
{
    /// <summary>数据密钥、主密钥的长度，字节。</summary>
    public const int KeySize = 32;

    public static readonly Suite Standard = new StandardSuite();

    public static readonly Suite Sm = new SmSuite();

    /// <summary>编号：standard 或者 sm，写在命令行、数据密钥上。</summary>
    public abstract string Id { get; }

    /// <summary>散列算法的名称，写在日志链上。</summary>
    public abstract string HashName { get; }

    /// <summary>32 字节的散列。</summary>
    public abstract byte[] Hash(ReadOnlySpan<byte> data);

    /// <summary>32 字节的带密钥散列。</summary>
    public abstract byte[] Mac(ReadOnlySpan<byte> key, ReadOnlySpan<byte> data);

    /// <summary>加密并带校验；每次的结果不同。</summary>
    public abstract byte[] Seal(ReadOnlySpan<byte> key, ReadOnlySpan<byte> plain);

    /// <summary>解密；密钥不对、改动过的为 null。</summary>
    public abstract byte[]? Open(ReadOnlySpan<byte> key, ReadOnlySpan<byte> sealedBytes);

    public static Suite? Find(string? id) => id == Standard.Id ? Standard : id == Sm.Id ? Sm : null;

    public static Suite? OfHash(string name) => name == Standard.HashName ? Standard : name == Sm.HashName ? Sm : null;
}
