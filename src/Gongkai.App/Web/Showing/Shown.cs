using Gongkai.Law;
using Gongkai.Ledgers;

namespace Gongkai.App.Web.Showing;

/// <summary>一栏给人看的写法；个人信息只显示打了码的。</summary>
static class Shown
{
    public static string Of(Column column, LedgerRecord record) =>
        column.IsPersonal ? Masking.Mask(column.TextOf(record)) : column.Show(column.Get(record));
}
