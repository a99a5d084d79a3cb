using System.Buffers;
using System.Text;

namespace Gongkai.Documents.Rows;

/// <summary>写 csv：UTF-8 带 BOM（Excel、WPS 才认得中文），行尾 CRLF，像公式的加撇号。</summary>
public static class CsvWriter
{
    static readonly SearchValues<char> Special = SearchValues.Create(",\"\r\n\t");

    public static void Write(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows, Stream target)
    {
        using StreamWriter writer = new(target, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 1 << 16, leaveOpen: true);
        Write(writer, header);
        foreach (var row in rows)
            Write(writer, row);
    }

    static void Write(StreamWriter writer, IReadOnlyList<string> cells)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            if (i > 0)
                writer.Write(',');
            var text = CsvGuard.Add(cells[i]);
            if (!text.AsSpan().ContainsAny(Special))
                writer.Write(text);
            else
                writer.Write($"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
        }

        writer.Write("\r\n");
    }
}
