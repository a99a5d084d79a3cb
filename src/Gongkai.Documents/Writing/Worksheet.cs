using System.Collections.Immutable;

namespace Gongkai.Documents.Writing;

/// <summary>工作簿里的一张表。行逐行取用，不必都在内存里。</summary>
/// <param name="Name">工作表名；不许的字符会去掉，过长的会截断，重复的会加序号。</param>
/// <param name="Header">表头；没有则为空。</param>
/// <param name="Rows">单元格的值：文字、整数、小数、日期，或者 null。编号、电话以文字给出，就按文字写出。</param>
public sealed record Worksheet(string Name, ImmutableArray<string> Header, IEnumerable<IReadOnlyList<object?>> Rows)
{
    /// <summary>列宽，以字符计；没给的按表头长短。</summary>
    public ImmutableArray<double> Widths { get; init; } = [];

    /// <summary>合并的格，如 "A1:C1"。</summary>
    public ImmutableArray<string> Merges { get; init; } = [];

    /// <summary>冻结表头。</summary>
    public bool Frozen { get; init; } = true;
}
