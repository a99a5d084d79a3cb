namespace Gongkai.App.SignIn;

/// <summary>写的机关、账号对不上登记；消息说清哪个不对、怎么改。</summary>
sealed class UnknownNameException(string message) : Exception(message);
