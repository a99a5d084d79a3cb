namespace Gongkai.App.Crypto;

/// <summary>这台机器的 OpenSSL 没有国密算法。消息说明怎样装；命令行返回 2。</summary>
sealed class UnavailableCryptoException() : Exception(
    "这台机器的 OpenSSL（libcrypto.so.3）没有国密算法 SM2、SM4。请安装带国密的 OpenSSL 3.0 以上，或者改用默认的算法（gongkai keys rotate --suite standard）。");
