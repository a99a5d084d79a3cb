namespace Gongkai.Law;

/// <summary>随程序集发布的数据文件。</summary>
static class EmbeddedText
{
    /// <summary>读出一份；没有的为 null。</summary>
    public static ReadOnlyMemory<byte>? TryRead(string name)
    {
        using var stream = typeof(EmbeddedText).Assembly.GetManifestResourceStream(name);
        if (stream is null)
            return null;
        var bytes = new byte[checked((int)stream.Length)];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
