namespace Gongkai.Ledgers;

/// <summary>一栏装什么。</summary>
public enum ColumnKind
{
    /// <summary>一行文字。</summary>
    Text,

    /// <summary>几行文字。</summary>
    LongText,

    /// <summary>不小于零的整数。</summary>
    Count,

    /// <summary>金额，元，两位小数。</summary>
    Money,

    /// <summary>日子（北京时间）。</summary>
    Day,

    /// <summary>几项里选一项。</summary>
    Choice,

    /// <summary>是或者否。</summary>
    Flag,
}
