namespace Gongkai.Supervision;

/// <summary>培训形式。</summary>
public enum TrainingKind
{
    /// <summary>集中授课。</summary>
    Lecture,

    /// <summary>线上培训。</summary>
    Online,

    /// <summary>参加上级培训。</summary>
    Attended,

    /// <summary>以会代训。</summary>
    Meeting,
}
