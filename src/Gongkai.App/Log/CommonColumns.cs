using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using Gongkai.Ledgers;

namespace Gongkai.App.Log;

/// <summary>每条登记都有、改了也要记的：换机关、换承办人、划需知范围。</summary>
static class CommonColumns
{
    public static ImmutableArray<Column> All { get; } =
    [
        new Number("organ_id", "所属机关", nameof(LedgerRecord.OrganId)),
        new Number("holder_id", "承办人", nameof(LedgerRecord.HolderId)),
        new FlagColumn<LedgerRecord>("is_restricted", "需知范围", record => record.IsRestricted),
    ];

    sealed class Number(string id, string header, string property) : Column(id, header, typeof(LedgerRecord).GetProperty(property, BindingFlags.Public | BindingFlags.Instance)!)
    {
        public override ColumnKind Kind => ColumnKind.Count;

        public override Reading Read(string text) =>
            Reading.Of(long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null);

        public override string Write(object? value) => value is long number ? number.ToString(CultureInfo.InvariantCulture) : "";
    }
}
