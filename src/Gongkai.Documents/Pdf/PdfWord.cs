namespace Gongkai.Documents.Pdf;

/// <summary>页面上的一个词和它的方框（点，左上角为原点）。</summary>
readonly record struct PdfWord(double X0, double Y0, double X1, double Y1, string Text)
{
    public double Height => Y1 - Y0;

    public double Middle => (Y0 + Y1) / 2;

    public double Center => (X0 + X1) / 2;

    /// <summary>一个全角字的大致宽度。字体方框比字略高，故打折。</summary>
    public double Em => Math.Max(1, Height * 0.85);

    /// <summary>与右边的词相连成一个方框。</summary>
    public PdfWord With(PdfWord right, string between = "") =>
        new(X0, Math.Min(Y0, right.Y0), Math.Max(X1, right.X1), Math.Max(Y1, right.Y1), Text + between + right.Text);

    /// <summary>横向重叠了多少。</summary>
    public double Overlap(double left, double right) => Math.Min(X1, right) - Math.Max(X0, left);
}

/// <summary>一页的词，次序随 pdftotext。</summary>
sealed record PdfPage(int Number, double Height, List<PdfWord> Words);
