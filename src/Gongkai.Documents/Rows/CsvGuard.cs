using System.Buffers;

namespace Gongkai.Documents.Rows;

/// <summary>csv 里像公式的格（全角的也算，有的表格软件认）：前面加一个撇号，表格软件就不会把它当公式算；读时去掉。原有的撇号写成两个。</summary>
static class CsvGuard
{
    static readonly SearchValues<char> Triggers = SearchValues.Create("=+-@\t\r\n'＝＋－＠");

    public static string Add(string text) => text.Length > 0 && Triggers.Contains(text[0]) ? "'" + text : text;

    public static string Remove(string text) => text.Length > 1 && text[0] == '\'' && Triggers.Contains(text[1]) ? text[1..] : text;
}
