using System.Security.Cryptography;

namespace Gongkai.App.Crypto;

/// <summary>SHA-256、AES-256-GCM。密文：随机数 12 字节、校验 16 字节、正文。</summary>
sealed class StandardSuite : Suite
{
    const int NonceSize = 12;
    const int TagSize = 16;

    public override string Id => "standard";

    public override string HashName => "sha256";

    public override byte[] Hash(ReadOnlySpan<byte> data) => SHA256.HashData(data);

    public override byte[] Mac(ReadOnlySpan<byte> key, ReadOnlySpan<byte> data) => HMACSHA256.HashData(key, data);

    public override byte[] Seal(ReadOnlySpan<byte> key, ReadOnlySpan<byte> plain)
    {
        var result = new byte[NonceSize + TagSize + plain.Length];
        RandomNumberGenerator.Fill(result.AsSpan(0, NonceSize));
        using AesGcm cipher = new(key, TagSize);
        cipher.Encrypt(result.AsSpan(0, NonceSize), plain, result.AsSpan(NonceSize + TagSize), result.AsSpan(NonceSize, TagSize));
        return result;
    }

    public override byte[]? Open(ReadOnlySpan<byte> key, ReadOnlySpan<byte> sealedBytes)
    {
        if (sealedBytes.Length < NonceSize + TagSize)
            return null;
        var plain = new byte[sealedBytes.Length - NonceSize - TagSize];
        using AesGcm cipher = new(key, TagSize);
        try
        {
            cipher.Decrypt(sealedBytes[..NonceSize], sealedBytes[(NonceSize + TagSize)..], sealedBytes.Slice(NonceSize, TagSize), plain);
            return plain;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }
}
