namespace Gongkai.Documents;

/// <summary>读取的限度：再大的、再深的、再久的，都不是一份年度报告。</summary>
public static class Limits
{
    /// <summary>单个文件的字节数。</summary>
    public const int FileBytes = 64 << 20;

    /// <summary>压缩包的字节数。</summary>
    public const int ArchiveBytes = 300 << 20;

    /// <summary>docx、xlsx 里单个部件展开后的字节数。</summary>
    public const int PartBytes = 96 << 20;

    /// <summary>展开超过此倍、且已不小的部件，是压缩炸弹。</summary>
    public const int Ratio = 100;

    /// <summary>标签嵌套的层数。</summary>
    public const int Depth = 500;

    /// <summary>表格的列数。</summary>
    public const int Columns = 256;

    /// <summary>一个文件读取的时间。</summary>
    public static readonly TimeSpan Time = TimeSpan.FromSeconds(60);

    public static UnreadableException TooLarge(string what, long bytes, long most = FileBytes) =>
        new($"{what}有 {bytes >> 20} MB，超过 {most >> 20} MB 的上限", "请删去图片、附件后另存，或者拆成几个文件再提交");

    public static UnreadableException Bomb(string what) =>
        new($"{what}展开后异常庞大，疑似压缩炸弹，未予展开", "请核对文件来源，重新导出后再提交");

    public static UnreadableException TooDeep() => new("文件内的标签嵌套过深，不是正常的文书", "请用 Word 或 WPS 打开后另存，再提交");
}
