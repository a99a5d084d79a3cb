using System.Globalization;
using System.Text;

namespace Gongkai.Tests.Documents;

/// <summary>手写的小 pdf：几页作图指令，西文字体，A4 竖放。坐标以左上角为原点，单位为点。</summary>
sealed class PdfPages(string attributes = "")
{
    const double Height = 842;

    readonly List<StringBuilder> pages = [new()];

    public PdfPages NewPage()
    {
        pages.Add(new());
        return this;
    }

    public PdfPages Text(double x, double y, string text, double size = 10) =>
        Draw($"BT /F1 {size} Tf 1 0 0 1 {x} {Height - y} Tm ({text}) Tj ET");

    /// <summary>躺着的字，从下往上读。</summary>
    public PdfPages SidewaysText(double x, double y, string text) => Draw($"BT /F1 10 Tf 0 1 -1 0 {x} {Height - y} Tm ({text}) Tj ET");

    public PdfPages Line(double x0, double y0, double x1, double y1) => Draw($"{x0} {Height - y0} m {x1} {Height - y1} l S");

    /// <summary>一张框线齐全的表：列、行的分界。</summary>
    public PdfPages Frame(double[] columns, double[] rows)
    {
        foreach (var y in rows)
            Line(columns[0], y, columns[^1], y);
        foreach (var x in columns)
            Line(x, rows[0], x, rows[^1]);
        return this;
    }

    public PdfPages Draw(FormattableString operations)
    {
        pages[^1].AppendLine(operations.ToString(CultureInfo.InvariantCulture));
        return this;
    }

    public byte[] Save()
    {
        StringBuilder file = new("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n3 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n");
        for (var i = 0; i < pages.Count; i++)
        {
            var content = pages[i].ToString();
            file.Append(CultureInfo.InvariantCulture, $"{10 + i} 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents {100 + i} 0 R/Resources<</Font<</F1 3 0 R>>>>{attributes}>>endobj\n");
            file.Append(CultureInfo.InvariantCulture, $"{100 + i} 0 obj<</Length {content.Length}>>stream\n{content}\nendstream endobj\n");
        }

        file.Append(CultureInfo.InvariantCulture, $"2 0 obj<</Type/Pages/Count {pages.Count}/Kids[{string.Join(' ', pages.Select((_, i) => $"{10 + i} 0 R"))}]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF");
        return Encoding.Latin1.GetBytes(file.ToString());
    }
}
