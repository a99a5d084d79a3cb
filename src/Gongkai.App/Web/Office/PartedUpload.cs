namespace Gongkai.App.Web.Office;

/// <summary>正在分块传的一个文件。</summary>
/// <param name="Size">说好一共多少字节。</param>
/// <param name="Path">收到的放在哪里。</param>
sealed record PartedUpload(long Id, long OfficerId, long SessionId, string Name, long Size, string Path)
{
    /// <summary>收到了多少：下一块从这里起。</summary>
    public long Held { get; set; }

    /// <summary>上次收到的时刻。</summary>
    public DateTimeOffset SeenAt { get; set; }

    /// <summary>同一个文件的几块依次接。</summary>
    public SemaphoreSlim Turn { get; } = new(1, 1);
}
