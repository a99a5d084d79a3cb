using System.Runtime.InteropServices;

namespace Gongkai.App.Crypto;

/// <summary>SM2 签名（GB/T 32918.2），SM3 散列，签名人标识用默认的 1234567812345678。密钥为 DER。</summary>
static class Sm2
{
    static readonly byte[] Signer = "1234567812345678"u8.ToArray();

    delegate int Encode(nint key, ref nint target);

    public static (byte[] PrivateKey, byte[] PublicKey) Generate()
    {
        LibCrypto.Require();
        var context = LibCrypto.EVP_PKEY_CTX_new_from_name(0, "SM2", 0);
        nint key = 0;
        try
        {
            LibCrypto.Check(LibCrypto.EVP_PKEY_keygen_init(context));
            LibCrypto.Check(LibCrypto.EVP_PKEY_generate(context, out key));
            return (Der(key, LibCrypto.i2d_PrivateKey(key, 0), LibCrypto.i2d_PrivateKey), Der(key, LibCrypto.i2d_PUBKEY(key, 0), LibCrypto.i2d_PUBKEY));
        }
        finally
        {
            LibCrypto.EVP_PKEY_free(key);
            LibCrypto.EVP_PKEY_CTX_free(context);
        }
    }

    /// <summary>DER 写法的签名。</summary>
    public static byte[] Sign(byte[] privateKey, byte[] data) => With(privateKey, isPrivate: true, (context, key) =>
    {
        LibCrypto.Check(LibCrypto.EVP_DigestSignInit(context, 0, LibCrypto.EVP_sm3(), 0, key));
        nuint length = 0;
        LibCrypto.Check(LibCrypto.EVP_DigestSign(context, null, ref length, data, (nuint)data.Length));
        var signature = new byte[(int)length];
        LibCrypto.Check(LibCrypto.EVP_DigestSign(context, signature, ref length, data, (nuint)data.Length));
        return signature[..(int)length];
    });

    public static bool Verify(byte[] publicKey, byte[] data, byte[] signature) => With(publicKey, isPrivate: false, (context, key) =>
    {
        LibCrypto.Check(LibCrypto.EVP_DigestVerifyInit(context, 0, LibCrypto.EVP_sm3(), 0, key));
        return LibCrypto.EVP_DigestVerify(context, signature, (nuint)signature.Length, data, (nuint)data.Length) == 1;
    });

    static T With<T>(byte[] der, bool isPrivate, Func<nint, nint, T> work)
    {
        LibCrypto.Require();
        nint key = 0, keyContext = 0;
        var context = LibCrypto.EVP_MD_CTX_new();
        try
        {
            key = Read(der, isPrivate);
            keyContext = LibCrypto.EVP_PKEY_CTX_new(key, 0);
            LibCrypto.Check(LibCrypto.EVP_PKEY_CTX_set1_id(keyContext, Signer, Signer.Length));
            LibCrypto.EVP_MD_CTX_set_pkey_ctx(context, keyContext);
            return work(context, key);
        }
        finally
        {
            LibCrypto.EVP_MD_CTX_free(context);
            LibCrypto.EVP_PKEY_CTX_free(keyContext);
            LibCrypto.EVP_PKEY_free(key);
        }
    }

    static nint Read(byte[] der, bool isPrivate)
    {
        var pinned = GCHandle.Alloc(der, GCHandleType.Pinned);
        try
        {
            var at = pinned.AddrOfPinnedObject();
            var key = isPrivate ? LibCrypto.d2i_AutoPrivateKey(0, ref at, der.Length) : LibCrypto.d2i_PUBKEY(0, ref at, der.Length);
            return key != 0 ? key : throw new FormatException("不是 SM2 密钥。");
        }
        finally
        {
            pinned.Free();
        }
    }

    static byte[] Der(nint key, int length, Encode encode)
    {
        var der = new byte[length];
        var pinned = GCHandle.Alloc(der, GCHandleType.Pinned);
        try
        {
            var at = pinned.AddrOfPinnedObject();
            encode(key, ref at);
            return der;
        }
        finally
        {
            pinned.Free();
        }
    }
}
