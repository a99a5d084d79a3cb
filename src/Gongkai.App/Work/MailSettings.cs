using System.Web;

namespace Gongkai.App.Work;

/// <summary>怎样发邮件：环境变量 GONGKAI_SMTP，如 smtp://账号:口令@mail.example.gov.cn:25?from=gongkai@example.gov.cn；smtps 为加密。</summary>
/// <param name="Site">本站的网址，写进邮件；环境变量 GONGKAI_URL。</param>
sealed record MailSettings(string Host, int Port, bool IsEncrypted, string User, string Password, string From, string Site)
{
    /// <summary>没有配置为 null：只有站内提醒。</summary>
    public static MailSettings? Configured { get; } = Read(Environment.GetEnvironmentVariable("GONGKAI_SMTP"), Environment.GetEnvironmentVariable("GONGKAI_URL"));

    public static MailSettings? Read(string? smtp, string? site)
    {
        if (!Uri.TryCreate(smtp, UriKind.Absolute, out var uri) || uri.Scheme is not ("smtp" or "smtps"))
            return null;
        var user = uri.UserInfo.Split(':', 2);
        return new(
            uri.Host,
            uri.Port > 0 ? uri.Port : 25,
            uri.Scheme == "smtps",
            Uri.UnescapeDataString(user[0]),
            user.Length > 1 ? Uri.UnescapeDataString(user[1]) : "",
            HttpUtility.ParseQueryString(uri.Query)["from"] ?? $"gongkai@{uri.Host}",
            (site ?? "").TrimEnd('/'));
    }
}
