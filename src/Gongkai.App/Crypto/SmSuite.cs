using System.Security.Cryptography;

namespace Gongkai.App.Crypto;

/// <summary>国密：SM3、SM4-CTR 加 HMAC-SM3（先加密后校验；OpenSSL 3.0 没有 SM4-GCM）。密文：随机数 16 字节、校验 32 字节、正文。</summary>
sealed class SmSuite : Suite
{
    const int NonceSize = 16;
    const int TagSize = Sm3.Size;

    public override string Id => "sm";

    public override string HashName => "sm3";

    public override byte[] Hash(ReadOnlySpan<byte> data) => Sm3.Hash(data);

    public override byte[] Mac(ReadOnlySpan<byte> key, ReadOnlySpan<byte> data)
    {
        Span<byte> block = stackalloc byte[Sm3.BlockSize];
        block.Clear();
        if (key.Length > block.Length)
            Sm3.Hash(key).CopyTo(block);
        else
            key.CopyTo(block);
        Xor(block, 0x36);
        var inner = Sm3.Hash([.. block, .. data]);
        Xor(block, 0x36 ^ 0x5C);
        return Sm3.Hash([.. block, .. inner]);
    }

    public override byte[] Seal(ReadOnlySpan<byte> key, ReadOnlySpan<byte> plain)
    {
        var nonce = RandomNumberGenerator.GetBytes(NonceSize);
        var cipher = LibCrypto.Sm4Ctr(Mac(key, "encrypt"u8)[..16], nonce, plain);
        return [.. nonce, .. Mac(Mac(key, "authenticate"u8), [.. nonce, .. cipher]), .. cipher];
    }

    public override byte[]? Open(ReadOnlySpan<byte> key, ReadOnlySpan<byte> sealedBytes)
    {
        if (sealedBytes.Length < NonceSize + TagSize)
            return null;
        var nonce = sealedBytes[..NonceSize];
        var cipher = sealedBytes[(NonceSize + TagSize)..];
        var tag = Mac(Mac(key, "authenticate"u8), [.. nonce, .. cipher]);
        return CryptographicOperations.FixedTimeEquals(tag, sealedBytes.Slice(NonceSize, TagSize))
            ? LibCrypto.Sm4Ctr(Mac(key, "encrypt"u8)[..16], nonce, cipher)
            : null;
    }

    static void Xor(Span<byte> block, byte pad)
    {
        for (var i = 0; i < block.Length; i++)
            block[i] ^= pad;
    }
}
