namespace Gongkai.Documents;

/// <summary>一种文件格式：读成中间形式，或者从中间形式写出。</summary>
public interface IDocumentFormat
{
    /// <summary>文件名的结尾，小写带点，如 ".docx"；第一个是写出时的结尾。</summary>
    ImmutableArray<string> Extensions { get; }

    /// <summary>内容像不像这种格式（看开头的字节，不看文件名）。</summary>
    bool Recognises(ReadOnlySpan<byte> head);

    /// <summary>读取。</summary>
    /// <exception cref="UnreadableException">文件损坏、加密、超限、没有文字；消息是给人看的中文。</exception>
    Document Read(ReadOnlyMemory<byte> content, CancellationToken cancel);

    /// <summary>能否写出。</summary>
    bool CanWrite { get; }

    /// <summary>写出；不能写的格式抛 <see cref="NotSupportedException"/>。</summary>
    void Write(Document document, System.IO.Stream target);
}

/// <summary>读不出：坏输入，不是程序错误。核对时成为 <c>unreadable</c>。</summary>
/// <param name="reason">为什么读不出，如“文件已加密”。</param>
/// <param name="remedy">怎么办，如“请取消密码后重新上传”。</param>
public sealed class UnreadableException(string reason, string remedy) : Exception($"{reason}。{remedy}。")
{
    public string Reason { get; } = reason;

    public string Remedy { get; } = remedy;
}
