using System.Buffers;
using Gongkai.Law;

namespace Gongkai.AnnualReports.Reading.Claims;

/// <summary>从头到尾走一遍正文，找出每一个带单位的数。</summary>
sealed class FigureScanner(Passage passage, int reportYear)
{
    static readonly SearchValues<char> Anchors = SearchValues.Create("0123456789〇零一二两三四五六七八九十百（）。！？\n");
    static readonly SearchValues<char> ClauseEnds = SearchValues.Create("，；：、（）。！？\n0123456789");

    readonly List<Figure> figures = [];
    readonly ContextTracker tracker = new(reportYear, passage.Section);
    int clause, previous, depth, sentence, paragraph;

    string Text => passage.Text;

    public List<Figure> Scan()
    {
        tracker.StartParagraph(Text, 0);
        for (var i = 0; i < Text.Length;)
        {
            var step = Text.AsSpan(i).IndexOfAny(Anchors);
            if (step < 0)
                break;
            i += step;
            i = Text[i] is '（' or '）' or '。' or '！' or '？' or '\n' ? Punctuate(i) : ReadNumber(i);
        }

        return figures;
    }

    int Punctuate(int at)
    {
        var c = Text[at];
        if (c is '（')
        {
            depth++;
        }
        else if (c is '）')
        {
            depth = Math.Max(0, depth - 1);
        }
        else if (depth == 0 || c is '\n')
        {
            tracker.Advance(Text.AsSpan(previous, at - previous));
            (previous, depth) = (at + 1, 0);
            sentence++;
            tracker.StartSentence();
            if (c is '\n')
            {
                paragraph++;
                tracker.StartParagraph(Text, at + 1);
            }
        }

        return at + 1;
    }

    /// <summary>读 at 处的数；不管是不是一个说法，都返回数之后的位置。</summary>
    int ReadNumber(int at)
    {
        if (!Numeral.TryRead(Text.AsSpan(at), out var value, out var length))
            return SkipDigits(at);

        var isChinese = !char.IsAsciiDigit(Text[at]);
        var end = at + length;
        var (unit, unitEnd, multiplier, loose) = Units.Read(Text, end, isChinese);
        if (unit.Length == 0 && (isChinese && Text[at] is not '零' || !StandsAlone(end)) || IsPartOfName(at) || isChinese && at > 0 && Text[at - 1] is '数')
            return end;

        var tailEnd = Text.AsSpan(unitEnd).IndexOfAny(ClauseEnds) is >= 0 and var tail ? unitEnd + tail : Text.Length;
        clause = ClauseStart(at);
        tracker.Advance(Text.AsSpan(previous, at - previous));
        figures.Add(new()
        {
            Passage = passage,
            Value = multiplier == 1 ? value : value * multiplier / 1.0000000000000000000000000000m,
            Unit = unit,
            IsApproximate = loose || Units.IsLoose(Text.AsSpan(previous, at - previous), Text.AsSpan(unitEnd, tailEnd - unitEnd)),
            IsChinese = isChinese,
            Start = at,
            End = unitEnd,
            Previous = previous,
            Clause = clause,
            TailEnd = tailEnd,
            Depth = depth,
            Sentence = sentence,
            Paragraph = paragraph,
            Context = tracker.At(Text.AsSpan(clause, at - clause), Text.AsSpan(unitEnd, tailEnd - unitEnd)),
        });
        previous = unitEnd;
        return unitEnd;
    }

    int SkipDigits(int at)
    {
        while (at < Text.Length && (char.IsAsciiDigit(Text[at]) || Numeral.IsChineseDigit(Text[at])))
            at++;
        return at;
    }

    int ClauseStart(int at)
    {
        // “收到申请数：5件”的冒号不断句
        var until = at > previous && Text[at - 1] is '：' ? at - 1 : at;
        var start = Text.AsSpan(previous, until - previous).LastIndexOfAny("，；：（）") is >= 0 and var mark ? previous + mark + 1 : previous;
        while (start < at && Text[start] is '、' or '”' or ' ')
            start++;
        return start;
    }

    /// <summary>没有单位的数，后面须是标点或者文末：“行政复议：0。”</summary>
    bool StandsAlone(int end) => end == Text.Length || Text[end] is '，' or '；' or '。' or '、' or '）' or '\n';

    /// <summary>电话、网址、文号、序号、日期里的数字。</summary>
    bool IsPartOfName(int at) =>
        at > 0 && Text[at - 1] is var c
        && (char.IsAsciiLetterOrDigit(c) || c is '第' or '几' or '-' or '－' or '—' or '~' or '～' or '/' or '@' or '.' or '_' or '〔' or '[' or '+' or '=' or '“');
}
