using System.Buffers;

namespace Gongkai.AnnualReports.Reading;

/// <summary>识读、核对常用的几组字符。</summary>
static class Marks
{
    /// <summary>句末。</summary>
    public static readonly SearchValues<char> SentenceEnds = SearchValues.Create("。！？；\n");

    /// <summary>分句末。</summary>
    public static readonly SearchValues<char> ClauseEnds = SearchValues.Create("。！？；，：\n");

    /// <summary>句内标点：有它就不是光秃秃的名称或者小标题。</summary>
    public static readonly SearchValues<char> Punctuation = SearchValues.Create("，。；：,:;");

    /// <summary>机关名称里不会有的字符。</summary>
    public static readonly SearchValues<char> NotInName = SearchValues.Create("。，；：:,;>|《》（）()“”？!！\n");

    public static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");

    public static readonly SearchValues<char> ChineseNumerals = SearchValues.Create("一二三四五六七八九十");

    /// <summary>括号里的序号。</summary>
    public static readonly SearchValues<char> Numerals = SearchValues.Create("一二三四五六七八九十0123456789０１２３４５６７８９");

    /// <summary>导航路径、标签的分隔。</summary>
    public static readonly SearchValues<char> Trail = SearchValues.Create(">»|/：:】");
}
