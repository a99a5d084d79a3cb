namespace Gongkai.Records;

/// <summary>公开属性：拟制公文时确定，随公文一并报批。</summary>
public enum Openness
{
    /// <summary>主动公开。</summary>
    Proactive,

    /// <summary>依申请公开。</summary>
    OnRequest,

    /// <summary>不予公开。</summary>
    Withheld,
}
