namespace Gongkai.Documents;

/// <summary>一段文字里的各行（以换行或分页断开）。</summary>
ref struct LineRanges(ReadOnlySpan<char> text)
{
    readonly ReadOnlySpan<char> text = text;
    int next;

    public Range Current { get; private set; }

    public readonly LineRanges GetEnumerator() => this;

    public bool MoveNext()
    {
        if (next > text.Length)
            return false;
        var length = text[next..].IndexOfAny('\n', '\f');
        var end = length < 0 ? text.Length : next + length;
        Current = next..end;
        next = end + 1;
        return true;
    }
}
