using System.Collections.Immutable;
using Gongkai.Ledgers;

namespace Gongkai.App.Ledgers;

/// <summary>等着成批写入的一条。</summary>
/// <param name="Record">要写成的样子；新登记的已经有编号。</param>
/// <param name="Columns">更新的，改了哪几栏；新登记的为空。</param>
/// <param name="Before">更新的，改之前的各栏，库里的写法，撤回用；不必记的为 null。</param>
sealed record PendingWrite(LedgerRecord Record, ImmutableArray<string> Columns, IReadOnlyDictionary<string, object?>? Before = null)
{
    public bool IsInsert => Columns.IsEmpty;

    /// <param name="importId">哪一次导入。</param>
    public ImportChange Change(long importId) => new()
    {
        ImportId = importId,
        RecordId = Record.Id,
        Version = Record.Version,
        Before = System.Text.Json.JsonSerializer.Serialize(Before),
    };
}
