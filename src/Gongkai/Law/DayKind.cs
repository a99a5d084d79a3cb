namespace Gongkai.Law;

/// <summary>一个日子在期限里算作什么。</summary>
public enum DayKind
{
    /// <summary>工作日，计入。</summary>
    Counted,

    /// <summary>调休上班的周末，计入。</summary>
    MakeUp,

    /// <summary>周末，不计入。</summary>
    Weekend,

    /// <summary>放假，不计入。</summary>
    Holiday,

    /// <summary>工作日，但在依法扣除的期间内，不计入。</summary>
    Paused,
}
