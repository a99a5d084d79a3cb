using System.Buffers;
using System.Text;

namespace Gongkai.Documents.Rows;

/// <summary>csv：UTF-8（有无 BOM 都认）、GB18030、Unicode 文本；逗号或者制表符；引号里可以有逗号、换行。</summary>
sealed class CsvRows : RowFile
{
    static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    readonly StreamReader reader;
    readonly StringBuilder field = new();
    List<string> fields = [];
    char separator = ',';
    int row = 1;

    public CsvRows(FileStream stream) => reader = new(stream, Detect(stream), detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16);

    public override IEnumerable<SheetRow> Rows(CancellationToken cancel)
    {
        separator = FindSeparator();
        if (reader.Peek() == '\uFEFF')
            reader.Read();
        for (var next = reader.Read(); next >= 0; next = reader.Read())
        {
            var c = (char)next;
            if (c == '"' && field.Length == 0)
            {
                ReadQuoted();
            }
            else if (c == separator)
            {
                CloseField();
            }
            else if (c is '\n' or '\r')
            {
                if (c == '\r' && reader.Peek() == '\n')
                    reader.Read();
                cancel.ThrowIfCancellationRequested();
                yield return CloseRow();
            }
            else
            {
                Append(c);
            }
        }

        if (field.Length > 0 || fields.Count > 0)
            yield return CloseRow();
    }

    public override void Dispose() => reader.Dispose();

    /// <summary>引号之内，到收尾的引号为止。收尾之后、逗号之前的字照收。</summary>
    void ReadQuoted()
    {
        for (var next = reader.Read(); next >= 0; next = reader.Read())
        {
            if (next != '"')
                Append((char)next);
            else if (reader.Peek() == '"')
                Append((char)reader.Read());
            else
                return;
        }

        throw new UnreadableException($"第 {row} 行有一个引号没有收尾，后面的内容分不清是哪一格的", "请用 Excel 或 WPS 打开，核对这一行后另存，再提交");
    }

    void Append(char c)
    {
        if (field.Length == MostCharacters)
            throw new UnreadableException($"第 {row} 行有一格超过 {MostCharacters} 个字，多半是引号没有配对", "请用 Excel 或 WPS 打开，核对这一行后另存，再提交");
        if (c == '\0')
            throw new UnreadableException("这个文件不是文字，也不是认得的表格", "请提交 xlsx、xls 或者 csv 文件");
        field.Append(c);
    }

    void CloseField()
    {
        if (fields.Count == MostColumns)
            throw new UnreadableException($"第 {row} 行超过 {MostColumns} 列", "请核对分隔符，或者改用 xlsx");
        fields.Add(CsvGuard.Remove(field.ToString()));
        field.Clear();
    }

    SheetRow CloseRow()
    {
        CloseField();
        SheetRow closed = new(row++, fields, []);
        fields = new(fields.Count);
        return closed;
    }

    /// <summary>看第一行：有制表符的是“Unicode 文本”或者从表格里粘贴出来的。</summary>
    char FindSeparator()
    {
        var buffer = ArrayPool<char>.Shared.Rent(4096);
        try
        {
            var stream = reader.BaseStream;
            var length = reader.Read(buffer, 0, 4096);
            stream.Position = 0;
            reader.DiscardBufferedData();
            var line = buffer.AsSpan(0, Math.Max(0, length));
            var end = line.IndexOfAny('\r', '\n');
            return (end < 0 ? line : line[..end]).Contains('\t') ? '\t' : ',';
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    /// <summary>整个过一遍：处处合于 UTF-8 的是 UTF-8，否则是国标码。</summary>
    static Encoding Detect(FileStream stream)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(1 << 16);
        var characters = ArrayPool<char>.Shared.Rent(1 << 16);
        try
        {
            var decoder = Strict.GetDecoder();
            for (int count; (count = stream.Read(bytes, 0, 1 << 16)) > 0;)
                decoder.GetChars(bytes.AsSpan(0, count), characters, flush: false);
            decoder.GetChars([], characters, flush: true);
            return Encoding.UTF8;
        }
        catch (DecoderFallbackException)
        {
            return Charset.National;
        }
        finally
        {
            stream.Position = 0;
            ArrayPool<byte>.Shared.Return(bytes);
            ArrayPool<char>.Shared.Return(characters);
        }
    }
}
