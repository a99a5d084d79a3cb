namespace Gongkai.App.Work;

/// <summary>等着发的邮件。收件的地址发的时候才查，不存在这里。</summary>
sealed class Mail
{
    public long Id { get; set; }

    public long OfficerId { get; set; }

    public string Subject { get; set; } = "";

    public string Body { get; set; } = "";

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset NextTryAt { get; set; }

    public int Tries { get; set; }

    public DateTimeOffset? SentAt { get; set; }

    /// <summary>试了多次不成，不再试。</summary>
    public DateTimeOffset? FailedAt { get; set; }
}
