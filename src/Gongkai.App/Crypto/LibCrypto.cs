using System.Runtime.InteropServices;

namespace Gongkai.App.Crypto;

/// <summary>调用 OpenSSL 3 的 libcrypto：SM4-CTR，SM2 的签名与验签。</summary>
static class LibCrypto
{
    const string Library = "libcrypto.so.3";

    /// <summary>这台机器有没有国密算法。</summary>
    public static bool HasSm { get; } = Probe();

    /// <summary>CTR 方式：加密、解密是同一个运算。</summary>
    public static byte[] Sm4Ctr(byte[] key, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> input)
    {
        Require();
        var context = EVP_CIPHER_CTX_new();
        try
        {
            var output = new byte[input.Length + 16];
            Check(EVP_EncryptInit_ex(context, EVP_sm4_ctr(), 0, key, nonce.ToArray()));
            Check(EVP_EncryptUpdate(context, output, out var length, input.ToArray(), input.Length));
            return output[..length];
        }
        finally
        {
            EVP_CIPHER_CTX_free(context);
        }
    }

    public static void Require()
    {
        if (!HasSm)
            throw new UnavailableCryptoException();
    }

    public static void Check(int result)
    {
        if (result != 1)
            throw new InvalidOperationException("OpenSSL 没有办成。");
    }

    static bool Probe()
    {
        try
        {
            return EVP_sm4_ctr() != 0 && EVP_sm3() != 0;
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException)
        {
            return false;
        }
    }

    [DllImport(Library)]
    static extern nint EVP_sm4_ctr();

    [DllImport(Library)]
    static extern nint EVP_CIPHER_CTX_new();

    [DllImport(Library)]
    static extern void EVP_CIPHER_CTX_free(nint context);

    [DllImport(Library)]
    static extern int EVP_EncryptInit_ex(nint context, nint cipher, nint engine, byte[] key, byte[] nonce);

    [DllImport(Library)]
    static extern int EVP_EncryptUpdate(nint context, byte[] output, out int length, byte[] input, int inputLength);

    [DllImport(Library)]
    public static extern nint EVP_sm3();

    [DllImport(Library, CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    public static extern nint EVP_PKEY_CTX_new_from_name(nint library, [MarshalAs(UnmanagedType.LPStr)] string name, nint properties);

    [DllImport(Library)]
    public static extern nint EVP_PKEY_CTX_new(nint key, nint engine);

    [DllImport(Library)]
    public static extern int EVP_PKEY_CTX_set1_id(nint context, byte[] id, int length);

    [DllImport(Library)]
    public static extern void EVP_PKEY_CTX_free(nint context);

    [DllImport(Library)]
    public static extern int EVP_PKEY_keygen_init(nint context);

    [DllImport(Library)]
    public static extern int EVP_PKEY_generate(nint context, out nint key);

    [DllImport(Library)]
    public static extern void EVP_PKEY_free(nint key);

    [DllImport(Library)]
    public static extern nint EVP_MD_CTX_new();

    [DllImport(Library)]
    public static extern void EVP_MD_CTX_free(nint context);

    [DllImport(Library)]
    public static extern void EVP_MD_CTX_set_pkey_ctx(nint context, nint keyContext);

    [DllImport(Library)]
    public static extern int EVP_DigestSignInit(nint context, nint keyContext, nint digest, nint engine, nint key);

    [DllImport(Library)]
    public static extern int EVP_DigestSign(nint context, byte[]? signature, ref nuint length, byte[] data, nuint dataLength);

    [DllImport(Library)]
    public static extern int EVP_DigestVerifyInit(nint context, nint keyContext, nint digest, nint engine, nint key);

    [DllImport(Library)]
    public static extern int EVP_DigestVerify(nint context, byte[] signature, nuint length, byte[] data, nuint dataLength);

    [DllImport(Library)]
    public static extern nint d2i_AutoPrivateKey(nint target, ref nint der, nint length);

    [DllImport(Library)]
    public static extern nint d2i_PUBKEY(nint target, ref nint der, nint length);

    [DllImport(Library)]
    public static extern int i2d_PrivateKey(nint key, nint target);

    [DllImport(Library)]
    public static extern int i2d_PrivateKey(nint key, ref nint target);

    [DllImport(Library)]
    public static extern int i2d_PUBKEY(nint key, nint target);

    [DllImport(Library)]
    public static extern int i2d_PUBKEY(nint key, ref nint target);
}
