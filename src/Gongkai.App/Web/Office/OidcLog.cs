namespace Gongkai.App.Web.Office;

/// <summary>单点登录失败的运行日志。</summary>
static partial class OidcLog
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "单点登录没有通过：{Reason}")]
    public static partial void Failed(this ILogger<OidcHandler> logger, string reason);
}
