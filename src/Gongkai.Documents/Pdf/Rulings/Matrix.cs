namespace Gongkai.Documents.Pdf.Rulings;

/// <summary>平面上的仿射变换，写法同 PDF 的六个数。</summary>
readonly record struct Matrix(double A, double B, double C, double D, double E, double F)
{
    public static Matrix Of(List<double> six) => new(six[^6], six[^5], six[^4], six[^3], six[^2], six[^1]);

    /// <summary>先作自己，再作 <paramref name="next"/>。</summary>
    public Matrix Then(Matrix next) => new(
        A * next.A + B * next.C, A * next.B + B * next.D,
        C * next.A + D * next.C, C * next.B + D * next.D,
        E * next.A + F * next.C + next.E, E * next.B + F * next.D + next.F);

    public double X(double x, double y) => A * x + C * y + E;

    public double Y(double x, double y) => B * x + D * y + F;

    /// <summary>由页面的纸张和转角，换到 pdftotext 的坐标：左上角为原点。</summary>
    public static Matrix Page(double left, double bottom, double right, double top, int turned) => turned switch
    {
        90 => new(0, 1, 1, 0, -bottom, -left),
        180 => new(-1, 0, 0, 1, right, -bottom),
        270 => new(0, -1, -1, 0, top, right),
        _ => new(1, 0, 0, -1, -left, top),
    };
}
