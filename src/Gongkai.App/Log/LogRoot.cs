namespace Gongkai.App.Log;

/// <summary>一天的日志根：当天最后一环。公布出去，事后谁也改不动这以前的日志。</summary>
sealed class LogRoot
{
    /// <summary>北京时间的哪一天。</summary>
    public DateOnly Day { get; set; }

    /// <summary>到第几号为止。</summary>
    public long LastSeq { get; set; }

    public string Algorithm { get; set; } = "";

    /// <summary>十六进制，由日子、号、那一环的散列算得。</summary>
    public string Hash { get; set; } = "";
}
