namespace Gongkai.Records;

/// <summary>有效性。</summary>
public enum Validity
{
    /// <summary>现行有效。</summary>
    InForce,

    /// <summary>修改过，仍然有效。</summary>
    Amended,

    /// <summary>已废止。</summary>
    Repealed,

    /// <summary>已失效：有效期届满，或者宣布失效。</summary>
    Expired,
}
