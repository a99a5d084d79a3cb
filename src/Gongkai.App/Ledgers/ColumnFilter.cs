using System.Collections.Immutable;
using Gongkai.Ledgers;

namespace Gongkai.App.Ledgers;

/// <summary>清单上一栏的筛选：选项取其一，日子与数自此至彼，文字含有。填的都是规范写法（<see cref="Column.Write"/>）。</summary>
/// <param name="Values">选项：其中任一；别的种类为空。</param>
/// <param name="From">日子、数、金额：不小于；没填为空。</param>
/// <param name="To">不大于；没填为空。</param>
/// <param name="Contains">文字：含有；没填为空。</param>
sealed record ColumnFilter(Column Column, ImmutableArray<string> Values, string From = "", string To = "", string Contains = "")
{
    /// <summary>可以筛的栏：个人信息不进网址，长文字不筛。</summary>
    public static bool Allows(Column column) => !column.IsPersonal && column.Kind is not ColumnKind.LongText;

    /// <summary>自此至彼的种类。</summary>
    public static bool IsRange(Column column) => column.Kind is ColumnKind.Day or ColumnKind.Count or ColumnKind.Money;
}
