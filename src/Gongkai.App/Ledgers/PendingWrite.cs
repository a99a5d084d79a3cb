using Gongkai.Ledgers;

namespace Gongkai.App.Ledgers;

/// <summary>等着成批写入的一条。</summary>
/// <param name="Record">要写成的样子；新登记的已经有编号。</param>
/// <param name="Before">更新的，改了的各栏改之前的值，库里的写法：写日志、撤回用。新登记的为 null。</param>
/// <param name="IsUndoable">记下改之前的值，以后可以撤回；撤回本身不再撤。</param>
sealed record PendingWrite(LedgerRecord Record, IReadOnlyDictionary<string, object?>? Before = null, bool IsUndoable = true)
{
    public bool IsInsert => Before is null;

    /// <summary>不是改，是删去；<see cref="Before"/> 是整条。</summary>
    public bool IsDeletion { get; init; }

    /// <summary>写之前的次数：新登记的为零，删去又还原的接着原来的数。</summary>
    public int Version { get; } = Record.Version;

    /// <param name="importId">哪一次导入。</param>
    public ImportChange Change(long importId) => new()
    {
        ImportId = importId,
        RecordId = Record.Id,
        Version = Record.Version,
        Before = System.Text.Json.JsonSerializer.Serialize(Before),
    };
}
