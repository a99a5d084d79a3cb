using System.Text.Encodings.Web;
using System.Text.Json;

namespace Gongkai.App.Cli;

/// <summary>每行一个 JSON 对象：UTF-8 无 BOM，中文不转义。</summary>
sealed class JsonLines(Stream output) : IDisposable
{
    static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    readonly BufferedStream buffer = new(output, 1 << 16);
    Utf8JsonWriter? writer;

    public void Write(Action<Utf8JsonWriter> write)
    {
        writer ??= new(buffer, Options);
        write(writer);
        writer.Flush();
        writer.Reset();
        buffer.WriteByte((byte)'\n');
    }

    public void Dispose()
    {
        writer?.Dispose();
        buffer.Dispose();
    }
}
