using System.Collections.Immutable;
using System.Text.Json;
using Gongkai.App.Storage;
using Gongkai.Law;
using Gongkai.Ledgers;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Log;

/// <summary>读日志：一条登记的经过，一条日志的各栏改动。</summary>
static class History
{
    /// <summary>个人信息的密钥已经删去。</summary>
    const string Erased = "（已清除）";

    /// <summary>不是台账的栏、日志里也记的：一次导入的文件、条数、摘要。</summary>
    static readonly (string Id, string Name)[] Others =
        [("file", "文件"), ("inserted", "新增（条）"), ("updated", "更新（条）"), ("deleted", "删除（条）"), ("sha256", "各行的摘要")];

    /// <summary>一条登记的经过，新的在前。</summary>
    public static async Task<IReadOnlyList<LoggedAct>> OfRecordAsync(GongkaiDb db, long recordId, int take, CancellationToken cancel)
    {
        var entries = await db.Set<LogEntry>().AsNoTracking()
            .Where(entry => entry.RecordId == recordId).OrderByDescending(entry => entry.Id).Take(take).ToListAsync(cancel);
        return await ReadAsync(db, entries, cancel);
    }

    /// <summary>读出各栏的改动。</summary>
    public static async Task<IReadOnlyList<LoggedAct>> ReadAsync(GongkaiDb db, IReadOnlyList<LogEntry> entries, CancellationToken cancel)
    {
        long[] personal = [.. entries.Where(HasPersonal).Select(entry => entry.RecordId ?? 0).Distinct()];
        var subjects = personal.Length == 0 ? [] : await Subjects.FindAsync(db, personal, cancel);
        return [.. entries.Select(entry => new LoggedAct(entry, Read(entry, subjects.GetValueOrDefault(entry.RecordId ?? 0))))];
    }

    static bool HasPersonal(LogEntry entry) => entry.Changes.Length > 0 && AllLedgers.Find(entry.Ledger)?.Columns.Any(column => column.IsPersonal) == true;

    static ImmutableArray<Change> Read(LogEntry entry, byte[]? subject)
    {
        if (entry.Changes.Length == 0)
            return [];
        var ledger = AllLedgers.Find(entry.Ledger);
        using var json = JsonDocument.Parse(entry.Changes);
        // 移交、机关变动记的不是各栏，是一句句办了什么
        if (json.RootElement.ValueKind is JsonValueKind.Array)
            return [new("", "办了什么", "", string.Join('\n', json.RootElement.EnumerateArray().Select(line => line.GetString())), false)];
        var changes = ImmutableArray.CreateBuilder<Change>();
        foreach (var property in json.RootElement.EnumerateObject())
        {
            var column = ledger?.Find(property.Name) ?? CommonColumns.All.FirstOrDefault(column => column.Id == property.Name);
            changes.Add(new(
                property.Name,
                column?.Header ?? NameOf(property.Name),
                Show(column, property.Value[0].GetString() ?? "", subject),
                Show(column, property.Value[1].GetString() ?? "", subject),
                column?.IsPersonal == true));
        }

        return changes.ToImmutable();
    }

    static string NameOf(string id) =>
        Others.FirstOrDefault(other => other.Id == id).Name ?? AllSettings.All.FirstOrDefault(setting => setting.Id == id)?.Wording ?? id;

    static string Show(Column? column, string text, byte[]? subject)
    {
        if (column is null || text.Length == 0)
            return text;
        if (column.IsPersonal)
            return Subjects.Open(subject, text) is { } plain ? Masking.Mask(plain) : Erased;
        return column.Read(text) is { Problem: null } read ? column.Show(read.Value) : text;
    }
}
