namespace Gongkai.App.SignIn.Oidc;

/// <summary>单点登录没有通过：身份令牌不可信，或者认证方答非所问。原因记日志，不给来人看。</summary>
sealed class OidcException(string message) : Exception(message);
