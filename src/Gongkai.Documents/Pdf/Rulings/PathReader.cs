namespace Gongkai.Documents.Pdf.Rulings;

/// <summary>执行页面内容里的作图指令，记下横线与竖线：描边的直线，和填色的细长条。</summary>
sealed class PathReader(PdfFile file)
{
    const int MaximumDepth = 8;
    const int MaximumPieces = 60_000;
    const double Thin = 3.2;
    const double Farthest = 100_000;

    readonly List<(double X, double Y, bool Starts)> path = [];
    readonly Stack<Matrix> saved = new();
    readonly List<double> operands = [];
    Matrix matrix;
    int subpath;
    bool curved;
    string name = "";

    public List<Ruling> Across { get; } = [];

    public List<Ruling> Down { get; } = [];

    public void Run(ReadOnlySpan<byte> content, Dictionary<string, object?>? resources, Matrix start, int depth = 0)
    {
        matrix = start;
        PdfLexer lexer = new(content);
        var level = saved.Count;
        while (Across.Count + Down.Count < MaximumPieces && lexer.Next() is not PdfToken.End and var token)
        {
            if (token is PdfToken.Number && operands.Count < 64)
                operands.Add(lexer.Number);
            else if (token is PdfToken.Name)
                name = lexer.Name;
            else if (token is PdfToken.Keyword)
                Execute(ref lexer, content, resources, depth);
        }

        while (saved.Count > level)
            saved.Pop();
    }

    void Execute(ref PdfLexer lexer, ReadOnlySpan<byte> content, Dictionary<string, object?>? resources, int depth)
    {
        switch (lexer.Word)
        {
            case [(byte)'q'] when saved.Count < 1000:
                saved.Push(matrix);
                break;
            case [(byte)'Q'] when saved.Count > 0:
                matrix = saved.Pop();
                break;
            case [(byte)'c', (byte)'m'] when operands.Count >= 6:
                matrix = Matrix.Of(operands).Then(matrix);
                break;
            case [(byte)'D', (byte)'o'] when depth < MaximumDepth:
                RunForm(resources, depth);
                break;
            case [(byte)'I', (byte)'D']:
                SkipImage(ref lexer, content);
                break;
            default:
                Draw(lexer.Word);
                break;
        }

        operands.Clear();
    }

    void Draw(ReadOnlySpan<byte> operation)
    {
        switch (operation)
        {
            case [(byte)'m'] when operands.Count >= 2:
                Add(operands[^2], operands[^1], true);
                break;
            case [(byte)'l'] when operands.Count >= 2:
                Add(operands[^2], operands[^1], false);
                break;
            case [(byte)'c' or (byte)'v' or (byte)'y'] when operands.Count >= 2:
                curved = true;
                Add(operands[^2], operands[^1], false);
                break;
            case [(byte)'r', (byte)'e'] when operands.Count >= 4:
                Rectangle(operands[^4], operands[^3], operands[^2], operands[^1]);
                break;
            case [(byte)'h']:
                Close();
                break;
            case [(byte)'S' or (byte)'s' or (byte)'B' or (byte)'b', ..] and ([_] or [_, (byte)'*']):
                if (operation[0] is (byte)'s' or (byte)'b')
                    Close();
                Stroke();
                break;
            case [(byte)'f' or (byte)'F'] or [(byte)'f', (byte)'*']:
                Fill();
                break;
            case [(byte)'n']:
                Clear();
                break;
        }
    }

    void Rectangle(double x, double y, double width, double height)
    {
        Add(x, y, true);
        Add(x + width, y, false);
        Add(x + width, y + height, false);
        Add(x, y + height, false);
        Close();
    }

    void Add(double x, double y, bool starts)
    {
        if (path.Count >= MaximumPieces)
            return;
        starts |= path.Count == 0;
        subpath = starts ? path.Count : subpath;
        path.Add((matrix.X(x, y), matrix.Y(x, y), starts));
    }

    void Close()
    {
        if (path.Count is > 0 and < MaximumPieces)
            path.Add(path[subpath] with { Starts = false });
    }

    void Clear()
    {
        path.Clear();
        curved = false;
    }

    void Stroke()
    {
        for (var i = 1; i < path.Count && !curved; i++)
        {
            if (!path[i].Starts)
                AddPiece(path[i - 1].X, path[i - 1].Y, path[i].X, path[i].Y, 0.8);
        }

        Clear();
    }

    /// <summary>填色的细长条就是线（Word、浏览器都这样画框线）；宽的是底纹，不算。</summary>
    void Fill()
    {
        for (var start = 0; start < path.Count && !curved;)
        {
            var (left, top, right, bottom) = (path[start].X, path[start].Y, path[start].X, path[start].Y);
            var end = start + 1;
            for (; end < path.Count && !path[end].Starts; end++)
            {
                (left, right) = (Math.Min(left, path[end].X), Math.Max(right, path[end].X));
                (top, bottom) = (Math.Min(top, path[end].Y), Math.Max(bottom, path[end].Y));
            }

            AddPiece(left, top, right, bottom, Thin);
            start = end;
        }

        Clear();
    }

    void AddPiece(double x0, double y0, double x1, double y1, double thin)
    {
        if (!(Math.Abs(x0) + Math.Abs(x1) + Math.Abs(y0) + Math.Abs(y1) < Farthest))
            return;
        if (Math.Abs(y1 - y0) <= thin)
            Across.Add(new((y0 + y1) / 2, Math.Min(x0, x1), Math.Max(x0, x1)));
        if (Math.Abs(x1 - x0) <= thin)
            Down.Add(new((x0 + x1) / 2, Math.Min(y0, y1), Math.Max(y0, y1)));
    }

    void RunForm(Dictionary<string, object?>? resources, int depth)
    {
        var form = file.Dictionary(file.Dictionary(resources?.GetValueOrDefault("XObject"))?.GetValueOrDefault(name));
        if (form?.GetValueOrDefault("Subtype") is not "Form")
            return;
        var outer = matrix;
        var inner = file.Resolve(form.GetValueOrDefault("Matrix")) is List<object?> { Count: 6 } list && list.TrueForAll(v => v is double)
            ? Matrix.Of(list.ConvertAll(v => (double)v!)).Then(matrix)
            : matrix;
        operands.Clear();
        Run(file.Stream(form), file.Dictionary(form.GetValueOrDefault("Resources")) ?? resources, inner, depth + 1);
        matrix = outer;
    }

    /// <summary>嵌在内容里的图像：从 ID 到 EI 都是图像的字节。</summary>
    static void SkipImage(ref PdfLexer lexer, ReadOnlySpan<byte> content)
    {
        for (var at = lexer.At; at < content.Length;)
        {
            var end = content[at..].IndexOf("EI"u8);
            if (end < 0)
                break;
            at += end + 2;
            if (content[at - 3] is (byte)' ' or (byte)'\n' or (byte)'\r' && (at == content.Length || content[at] is (byte)' ' or (byte)'\n' or (byte)'\r'))
            {
                lexer.At = at;
                return;
            }
        }

        lexer.At = content.Length;
    }
}
