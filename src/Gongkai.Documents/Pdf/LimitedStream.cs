namespace Gongkai.Documents.Pdf;

/// <summary>只许读出一定字节数的流；超过即抛 <see cref="IOException"/>，防解压与输出无限膨胀。</summary>
sealed class LimitedStream(Stream inner, long limit) : Stream
{
    long remaining = limit;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        remaining -= read;
        return remaining >= 0 ? read : throw new IOException("输出超过上限");
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
