using Gongkai.Documents;

namespace Gongkai.AnnualReports.Reading;

/// <summary>一段 JSON 里的各个对象：单个、数组、每行一个，都一样走过去。</summary>
ref struct JsonObjects
{
    readonly ReadOnlySpan<byte> utf8;
    int position;

    public JsonObjects(ReadOnlySpan<byte> utf8, int firstLine = 1)
    {
        this.utf8 = utf8;
        Line = firstLine;
        if (utf8.StartsWith("\uFEFF"u8))
            position = 3;
    }

    /// <summary>下一个对象从第几行起。</summary>
    public int Line { get; private set; }

    /// <summary>从下一个对象到末尾。</summary>
    public readonly ReadOnlySpan<byte> Rest => utf8[position..];

    /// <summary>跳过空白、数组的括号与逗号；后面还有东西为真。</summary>
    public bool MoveNext()
    {
        while (position < utf8.Length && utf8[position] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or (byte)',' or (byte)'[' or (byte)']')
        {
            if (utf8[position++] == '\n')
                Line++;
        }

        return position < utf8.Length;
    }

    /// <summary>走过一个对象。坏的一个跳到下一个顶格的“{”，没有就到末尾。</summary>
    public void Advance(int consumed, bool isFaulty)
    {
        if (isFaulty)
        {
            var next = Rest.IndexOf("\n{"u8);
            consumed = next < 0 ? Rest.Length : next + 1;
        }

        Line += Rest[..consumed].Count((byte)'\n');
        position += consumed;
    }
}

/// <summary>JSON 里坏的一处。</summary>
/// <param name="Line">第几行；读一个对象时从零起，是对象之内的行。</param>
/// <param name="IsOtherDocument">是 JSON，但不是报告。</param>
sealed record JsonFault(int Line, bool IsOtherDocument)
{
    public Unreadable ToUnreadable() => new(Reason, Remedy) { IsOtherDocument = IsOtherDocument };

    public UnreadableException ToException() => new(Reason, Remedy);

    string Reason => IsOtherDocument ? $"第{Line}行是 JSON，但不是年度报告" : $"第{Line}行不是完整的 JSON";

    static string Remedy => "请提交 extract --json 写出的文件，一份报告一个对象，UTF-8 编码";
}
