namespace Gongkai.Platforms;

/// <summary>线下公开场所的种类。</summary>
public enum BoardKind
{
    /// <summary>公开栏、公示栏。</summary>
    Board,

    /// <summary>电子显示屏、触摸屏。</summary>
    Screen,

    /// <summary>政务公开专区。</summary>
    Corner,

    /// <summary>政府信息查阅点。</summary>
    ReadingPoint,
}
