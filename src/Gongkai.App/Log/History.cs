using System.Collections.Immutable;
using System.Globalization;
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
        return await NamedAsync(db, [.. entries.Select(entry => new LoggedAct(entry, Read(entry, subjects.GetValueOrDefault(entry.RecordId ?? 0))))], cancel);
    }

    /// <summary>机关、承办人记的是编号，给人看的是名称；范围之外的只说编号。</summary>
    static async Task<IReadOnlyList<LoggedAct>> NamedAsync(GongkaiDb db, IReadOnlyList<LoggedAct> acts, CancellationToken cancel)
    {
        var ids = acts.SelectMany(act => act.Changes).Where(IsNumbered).SelectMany(change => new[] { change.Old, change.New })
            .Select(text => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0).Where(id => id > 0).ToHashSet();
        if (ids.Count == 0)
            return acts;
        var names = await db.Organs.AsNoTracking().Where(organ => ids.Contains(organ.Id)).Select(organ => new { organ.Id, organ.Name })
            .Concat(db.Officers.AsNoTracking().Where(officer => ids.Contains(officer.Id)).Select(officer => new { officer.Id, officer.Name }))
            .ToDictionaryAsync(found => found.Id.ToString(CultureInfo.InvariantCulture), found => found.Name, cancel);
        return [.. acts.Select(act => act with { Changes = [.. act.Changes.Select(change => IsNumbered(change) ? change with { Old = Name(change.Old), New = Name(change.New) } : change)] })];

        string Name(string id) => id.Length == 0 ? "" : names.GetValueOrDefault(id, $"编号 {id}");
    }

    static bool IsNumbered(Change change) => change.Column is "organ_id" or "holder_id";

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
