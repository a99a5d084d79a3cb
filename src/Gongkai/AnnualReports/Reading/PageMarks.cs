namespace Gongkai.AnnualReports.Reading;

/// <summary>页码：“3”“- 3 -”“—3—”“第 3 页 共 6 页”“3/6”。</summary>
static class PageMarks
{
    public static bool IsPageNumber(string line)
    {
        if (line.Length is 0 or > 16)
            return false;
        var digits = 0;
        foreach (var c in line)
        {
            if (char.IsDigit(c))
                digits++;
            else if (!(char.IsWhiteSpace(c) || c is '-' or '—' or '－' or '–' or '―' or '─' or '第' or '页' or '共' or '/' or '·' or '~' or '，' or ',' or '－'))
                return false;
        }

        return digits is > 0 and <= 6;
    }
}
