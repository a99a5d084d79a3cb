namespace Gongkai.Documents.Pdf.Rulings;

/// <summary>对另一个对象的引用，如“12 0 R”。</summary>
sealed record PdfReference(int Number);

/// <summary>由记号拼出值。</summary>
ref struct PdfParser(ReadOnlySpan<byte> bytes, int at)
{
    /// <summary>字典里记它自己的位置，流从那里往后找；名称里不会有空字符，不致相撞。</summary>
    public const string Offset = "\0";

    const int MaximumDepth = 64;

    PdfLexer lexer = new(bytes, at);

    public object? Value(int depth) => Value(lexer.Next(), depth);

    object? Value(PdfToken token, int depth)
    {
        if (depth > MaximumDepth)
            return null;
        return token switch
        {
            PdfToken.Number => NumberOrReference(lexer.Number),
            PdfToken.Name => lexer.Name,
            PdfToken.ArrayOpen => Array(depth),
            PdfToken.DictionaryOpen => Dictionary(depth),
            _ => null,
        };
    }

    object NumberOrReference(double number)
    {
        var back = lexer.At;
        if (number >= 0 && number <= int.MaxValue && lexer.Next() is PdfToken.Number && lexer.Next() is PdfToken.Keyword && lexer.Word is [(byte)'R'])
            return new PdfReference((int)number);
        lexer.At = back;
        return number;
    }

    List<object?> Array(int depth)
    {
        List<object?> list = [];
        while (lexer.Next() is not (PdfToken.ArrayClose or PdfToken.End or PdfToken.DictionaryClose) and var token)
            list.Add(Value(token, depth + 1));
        return list;
    }

    Dictionary<string, object?> Dictionary(int depth)
    {
        Dictionary<string, object?> dictionary = [];
        while (lexer.Next() is PdfToken.Name)
        {
            var name = lexer.Name;
            dictionary[name] = Value(depth + 1);
        }

        return dictionary;
    }
}
