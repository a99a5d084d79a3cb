using System.IO.Compression;

namespace Gongkai.Documents.Pdf.Rulings;

/// <summary>PDF 的对象：按“编号 代数 obj”在全文里找，不靠交叉引用表，表坏了也找得到。</summary>
/// <remarks>值只有五种：double、string（名称）、<see cref="PdfReference"/>、List、Dictionary；别的都是 null。加密的不读。</remarks>
sealed class PdfFile
{
    const int MaximumDepth = 32;
    const int MaximumObjects = 1_000_000;
    const int MaximumDictionary = 1 << 16;

    readonly ReadOnlyMemory<byte> file;
    readonly Dictionary<int, (byte[]? Packed, int At)> objects = [];
    long budget = 64L << 20;

    public PdfFile(ReadOnlyMemory<byte> file)
    {
        this.file = file;
        if (file.Span.IndexOf("/Encrypt"u8) >= 0)
            return;
        var bytes = file.Span;
        var packed = bytes.IndexOf("/ObjStm"u8) >= 0;
        for (var at = Find(bytes, 0); at < bytes.Length && objects.Count < MaximumObjects; at = Find(bytes, at + 3))
        {
            if (NumberBefore(bytes, at) is not { } number)
                continue;
            objects[number] = (null, at + 3);
            if (packed && bytes.Slice(at, Math.Min(400, bytes.Length - at)).IndexOf("/ObjStm"u8) >= 0)
                Unpack(at + 3);
        }
    }

    /// <summary>文件末尾指明的根。</summary>
    public Dictionary<string, object?>? Root
    {
        get
        {
            var at = file.Span.LastIndexOf("/Root"u8);
            return at < 0 ? null : Resolve(new PdfParser(file.Span, at + 5).Value(0)) as Dictionary<string, object?>;
        }
    }

    /// <summary>引用换成它所指的值。</summary>
    public object? Resolve(object? value)
    {
        for (var i = 0; value is PdfReference reference; i++)
        {
            if (i >= MaximumDepth || !objects.TryGetValue(reference.Number, out var place))
                return null;
            value = new PdfParser(place.Packed ?? file.Span, place.At).Value(0);
            if (place.Packed is null && value is Dictionary<string, object?> dictionary)
                dictionary[PdfParser.Offset] = (double)place.At;
        }

        return value;
    }

    public Dictionary<string, object?>? Dictionary(object? value) => Resolve(value) as Dictionary<string, object?>;

    /// <summary>流的内容，解开压缩；解不开的为空。</summary>
    public byte[] Stream(Dictionary<string, object?> dictionary)
    {
        if (dictionary.GetValueOrDefault(PdfParser.Offset) is not double offset || Body(dictionary, (int)offset) is not { Length: > 0 } body)
            return [];
        var filters = Resolve(dictionary.GetValueOrDefault("Filter"));
        if (filters is List<object?> list)
            filters = list.Count == 1 ? Resolve(list[0]) : list.Count == 0 ? null : "";
        var predicted = Dictionary(dictionary.GetValueOrDefault("DecodeParms"))?.GetValueOrDefault("Predictor") is double and > 1;
        budget -= body.Length;
        return (filters, predicted) switch
        {
            (null, _) => body.ToArray(),
            ("FlateDecode" or "Fl", false) => Inflate(body),
            _ => [],
        };
    }

    ReadOnlyMemory<byte> Body(Dictionary<string, object?> dictionary, int offset)
    {
        var bytes = file.Span;
        var keyword = bytes.Slice(offset, Math.Min(MaximumDictionary, bytes.Length - offset)).IndexOf("stream"u8);
        if (keyword < 0 || budget <= 0)
            return default;
        var start = offset + keyword + 6;
        start += bytes[start..].StartsWith("\r\n"u8) ? 2 : start < bytes.Length && bytes[start] is (byte)'\n' or (byte)'\r' ? 1 : 0;
        if (Resolve(dictionary.GetValueOrDefault("Length")) is double length && length >= 0 && start + length <= bytes.Length
            && bytes.Slice(start + (int)length, Math.Min(12, bytes.Length - start - (int)length)).IndexOf("endst"u8) >= 0)
        {
            return file.Slice(start, (int)length);
        }

        var end = bytes[start..].IndexOf("endstream"u8);
        budget -= end < 0 ? bytes.Length - start : end;
        return end < 0 ? file[start..] : file.Slice(start, end);
    }

    byte[] Inflate(ReadOnlyMemory<byte> body)
    {
        using MemoryStream plain = new();
        using ZLibStream inflated = new(new MemoryStream(body.ToArray()), CompressionMode.Decompress);
        var buffer = new byte[16384];
        try
        {
            for (int read; budget > 0 && (read = inflated.Read(buffer)) > 0; budget -= read)
                plain.Write(buffer, 0, read);
        }
        catch (InvalidDataException)
        {
            // 坏了一截的，用已经解开的
        }

        return plain.ToArray();
    }

    /// <summary>对象流：开头是“编号 位置”的对照，后面依次是对象。</summary>
    void Unpack(int at)
    {
        if (new PdfParser(file.Span, at).Value(0) is not Dictionary<string, object?> dictionary || dictionary.GetValueOrDefault("First") is not double first
            || dictionary.GetValueOrDefault("N") is not double count)
        {
            return;
        }

        dictionary[PdfParser.Offset] = (double)at;
        var plain = Stream(dictionary);
        PdfLexer header = new(plain);
        for (var i = 0; i < count && objects.Count < MaximumObjects && header.Next() is PdfToken.Number; i++)
        {
            var number = header.Number;
            if (header.Next() is not PdfToken.Number || header.Number < 0 || first + header.Number >= plain.Length)
                return;
            objects[(int)number] = (plain, (int)(first + header.Number));
        }
    }

    static int Find(ReadOnlySpan<byte> bytes, int from)
    {
        var at = bytes[from..].IndexOf("obj"u8);
        return at < 0 ? bytes.Length : from + at;
    }

    /// <summary>“12 0 obj”里的 12；“endobj”之类为 null。</summary>
    static int? NumberBefore(ReadOnlySpan<byte> bytes, int at)
    {
        var i = at - 1;
        Skip(bytes, ref i, blank: true);
        var generation = i;
        Skip(bytes, ref i, blank: false);
        var space = i;
        Skip(bytes, ref i, blank: true);
        var end = i + 1;
        Skip(bytes, ref i, blank: false);
        return generation > space && space >= end && end - i - 1 is > 0 and < 9
            && System.Buffers.Text.Utf8Parser.TryParse(bytes[(i + 1)..end], out int number, out _)
            ? number
            : null;

        static void Skip(ReadOnlySpan<byte> bytes, ref int i, bool blank)
        {
            for (var least = Math.Max(-1, i - 12); i > least && (blank ? bytes[i] is (byte)' ' or (byte)'\r' or (byte)'\n' or (byte)'\t' : char.IsAsciiDigit((char)bytes[i]));)
                i--;
        }
    }
}
