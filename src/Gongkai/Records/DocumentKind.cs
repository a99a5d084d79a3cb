namespace Gongkai.Records;

/// <summary>文件的种类：表二只数规章和行政规范性文件。</summary>
public enum DocumentKind
{
    /// <summary>规章。</summary>
    Regulation,

    /// <summary>行政规范性文件。</summary>
    Normative,

    /// <summary>其他文件，如部署工作、转发的文件。</summary>
    Other,
}
