using System.Text;
using Gongkai.App.Crypto;

namespace Gongkai.Tests.Crypto;

/// <summary>国密：标准里的样例（GB/T 32905、32907、32918.5），加密解密往返，改一个字节就认出来。</summary>
public class SmTests
{
    [Theory]
    [InlineData("abc", "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0")]
    [InlineData("abcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcd", "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732")]
    [InlineData("", "1ab21d8355cfa17f8e61194831e81a8f22bec8c728fefb747ed035eb5082aa2b")]
    public void Sm3_gives_the_standard_hashes(string text, string hash) =>
        Assert.Equal(hash, Convert.ToHexStringLower(Sm3.Hash(Encoding.ASCII.GetBytes(text))));

    [Fact]
    public void Sm4_gives_the_standard_block()
    {
        SkipWithoutSm();
        var block = Convert.FromHexString("0123456789abcdeffedcba9876543210");

        Assert.Equal("681edf34d206965e86b3e94f536e4246", Convert.ToHexStringLower(LibCrypto.Sm4Ctr(block, block, new byte[16])));
    }

    [Fact]
    public void Sm2_accepts_the_standard_signature_and_no_other_message()
    {
        SkipWithoutSm();
        var key = Convert.FromHexString(
            "3059301306072A8648CE3D020106082A811CCF5501822D03420004"
            + "09F9DF311E5421A150DD7D161E4BC5C672179FAD1833FC076BB08FF356F35020CCEA490CE26775A52DC6EA718CC1AA600AED05FBF35E084A6632F6072DA9AD13");
        var signature = Convert.FromHexString(
            "3046022100F5A03B0648D2C4630EEAC513E1BB81A15944DA3827D5B74143AC7EACEEE720B3022100B1B6AA29DF212FD8763182BC0D421CA1BB9038FD1F7F42D4840B69C485BBC1AA");

        Assert.True(Sm2.Verify(key, "message digest"u8.ToArray(), signature));
        Assert.False(Sm2.Verify(key, "message digesT"u8.ToArray(), signature));
    }

    [Fact]
    public void What_sm2_signed_it_verifies()
    {
        SkipWithoutSm();
        var (privateKey, publicKey) = Sm2.Generate();
        var signature = Sm2.Sign(privateKey, "公布的根"u8.ToArray());

        Assert.True(Sm2.Verify(publicKey, "公布的根"u8.ToArray(), signature));
        Assert.False(Sm2.Verify(Sm2.Generate().PublicKey, "公布的根"u8.ToArray(), signature));
    }

    [Theory]
    [InlineData("standard")]
    [InlineData("sm")]
    public void A_sealed_text_opens_with_its_key_only_and_not_when_altered(string id)
    {
        var suite = Suite.Find(id)!;
        if (suite == Suite.Sm)
            SkipWithoutSm();
        var (key, other) = (new byte[32], Enumerable.Repeat((byte)1, 32).ToArray());
        foreach (var length in new[] { 0, 1, 16, 1000 })
        {
            var plain = new byte[length];
            var sealedBytes = suite.Seal(key, plain);

            Assert.Equal(plain, suite.Open(key, sealedBytes));
            Assert.Null(suite.Open(other, sealedBytes));
            for (var i = 0; i < sealedBytes.Length; i += 7)
            {
                sealedBytes[i] ^= 1;
                Assert.Null(suite.Open(key, sealedBytes));
                sealedBytes[i] ^= 1;
            }
        }
    }

    /// <summary>HMAC 的定义换一个散列仍旧成立：块长六十四字节，内外两层。</summary>
    [Fact]
    public void The_mac_depends_on_the_key_and_on_the_text()
    {
        var macs = from suite in new[] { Suite.Standard, Suite.Sm }
                   from key in new[] { new byte[32], new byte[31], Enumerable.Repeat((byte)7, 100).ToArray() }
                   from text in new[] { "甲", "乙" }
                   select Convert.ToHexString(suite.Mac(key.Append((byte)1).ToArray(), Encoding.UTF8.GetBytes(text)));

        Assert.Equal(12, macs.Distinct().Count());
    }

    static void SkipWithoutSm() => Assert.SkipUnless(LibCrypto.HasSm, "这台机器的 OpenSSL 没有国密算法。");
}
