namespace Gongkai.Documents.Pdf;

/// <summary>数的左边界：它左边是标签。有数时看数；全空的表看表头。</summary>
sealed class ValueEdge
{
    double values = double.MaxValue;
    double texts = double.MaxValue;

    public double Left => values < double.MaxValue ? values : texts;

    public bool HasValues => values < double.MaxValue;

    public static ValueEdge Of(IEnumerable<PdfLine> lines)
    {
        ValueEdge edge = new();
        foreach (var line in lines)
            edge.Add(line);
        return edge;
    }

    public void Add(PdfLine line)
    {
        var runs = line.Runs;
        if (runs.Count < 2)
            return;
        // 表四整行都是数，从第一个数算起
        for (var k = line.TrailingValues == runs.Count ? 0 : 1; k < runs.Count; k++)
        {
            if (PdfRuns.IsValue(runs[k].Text))
                values = Math.Min(values, runs[k].X0);
        }

        // 折行的分组标签与行标签也并排（“供”“作”），故只取第一个表头行，和块数多的行
        if (line.IsTabular && (texts == double.MaxValue || line.Pieces > 3) && !PdfRuns.IsNumbered(runs[1].Text))
            texts = Math.Min(texts, runs[1].X0);
    }
}
