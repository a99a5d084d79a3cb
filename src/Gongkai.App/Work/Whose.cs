namespace Gongkai.App.Work;

/// <summary>看谁的待办。</summary>
enum Whose
{
    /// <summary>本单位的。</summary>
    Unit,

    /// <summary>只看我承办的。</summary>
    Mine,

    /// <summary>下级机关的。</summary>
    Below,
}
