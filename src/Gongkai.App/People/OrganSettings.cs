using System.Collections.Concurrent;
using System.Text.Json;
using Gongkai.App.Log;
using Gongkai.App.Storage;
using Gongkai.Ledgers;
using Gongkai.Organs;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.People;

/// <summary>各机关的设置：本机关没有定的随上级，都没有定的照默认。</summary>
sealed class OrganSettings
{
    /// <summary>没有听到改动，也隔这么久重读一次（决定25）。</summary>
    static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);

    readonly Database database;
    volatile Snapshot? known;

    public OrganSettings(Database database)
    {
        this.database = database;
        database.Signals.Changed += () => known = null;
    }

    /// <summary>机关的一项设置，今天的。</summary>
    public Task<T> GetAsync<T>(long organId, Setting<T> setting, CancellationToken cancel) => GetAsync(organId, setting, database.Clock.Today, cancel);

    /// <param name="on">哪一天的：与法定要求有关的设置，旧事照旧的。</param>
    public async Task<T> GetAsync<T>(long organId, Setting<T> setting, DateOnly on, CancellationToken cancel) =>
        setting.ValueOf((await FindAsync(organId, setting, on, cancel))?.Text);

    /// <summary>一项设置现在的值和出处；哪一级都没有定为 null。</summary>
    public async Task<(string Text, Organ Source)?> FindAsync(long organId, Setting setting, DateOnly on, CancellationToken cancel) =>
        Find(await SnapshotAsync(cancel), organId, setting, on, withOwn: true);

    /// <summary>上级定的；各级上级都没有定为 null。</summary>
    public async Task<(string Text, Organ Source)?> AboveAsync(long organId, Setting setting, DateOnly on, CancellationToken cancel) =>
        Find(await SnapshotAsync(cancel), organId, setting, on, withOwn: false);

    static (string Text, Organ Source)? Find(Snapshot snapshot, long organId, Setting setting, DateOnly on, bool withOwn)
    {
        if (!snapshot.Organs.TryGetValue(organId, out var organ))
            return null;
        foreach (var level in Levels(snapshot, organ, withOwn))
        {
            var own = snapshot.Values[(level.Id, setting.Id)].Where(value => value.StartsOn <= on).MaxBy(value => value.StartsOn);
            if (own?.Value is { } text)
                return (text, level);
        }

        return null;
    }

    /// <summary>机关编号 → 算期限、核对所照的规矩：本机关和各级上级定的更严的期限都在里面。</summary>
    public async Task<Func<long, Norms>> NormsAsync(CancellationToken cancel)
    {
        var snapshot = await SnapshotAsync(cancel);
        return organId => snapshot.Norms.GetOrAdd(organId, id => Norms(snapshot, id, withOwn: true));
    }

    /// <summary>各级上级定的；本机关不得比它松。</summary>
    public async Task<Norms> NormsAboveAsync(long organId, CancellationToken cancel) => Norms(await SnapshotAsync(cancel), organId, withOwn: false);

    Norms Norms(Snapshot snapshot, long organId, bool withOwn)
    {
        Norms norms = new(database.Calendar);
        return snapshot.Organs.TryGetValue(organId, out var organ)
            ? norms with { Local = [.. from level in Levels(snapshot, organ, withOwn) from limit in AllLedgers.Limits from local in Limits(snapshot, level, limit) select local] }
            : norms;
    }

    static IEnumerable<LocalLimit> Limits(Snapshot snapshot, Organ organ, Limit limit)
    {
        var values = snapshot.Values[(organ.Id, limit.Id)].OrderBy(value => value.StartsOn).ToList();
        return from pair in values.Select((value, i) => (value, Until: i + 1 < values.Count ? values[i + 1].StartsOn : (DateOnly?)null))
               where pair.value.Value is not null
               select new LocalLimit(limit.Id, organ.Name, pair.value.StartsOn, pair.Until, Gongkai.Organs.Settings.Of(limit).ValueOf(pair.value.Value));
    }

    static IEnumerable<Organ> Levels(Snapshot snapshot, Organ organ, bool withOwn) =>
        withOwn ? snapshot.Tree.AncestorsOf(organ).Prepend(organ) : snapshot.Tree.AncestorsOf(organ);

    /// <summary>本机关自己定过的，由近及远。</summary>
    public async Task<IReadOnlyList<SettingValue>> HistoryAsync(long organId, Setting setting, CancellationToken cancel) =>
        [.. (await SnapshotAsync(cancel)).Values[(organId, setting.Id)].OrderByDescending(value => value.StartsOn)];

    /// <summary>定下一项；<paramref name="text"/> 为 null 改随上级。记入日志，旧值新值都在。</summary>
    /// <param name="db">办事的人的范围。</param>
    public async Task SetAsync(GongkaiDb db, Organ organ, Setting setting, string? text, DateOnly startsOn, CancellationToken cancel)
    {
        var day = setting.IsDated ? startsOn : SettingValue.Always;
        var values = db.Set<SettingValue>();
        var row = await values.SingleOrDefaultAsync(found => found.OrganId == organ.Id && found.Name == setting.Id && found.StartsOn == day, cancel);
        var old = row?.Value;
        if (row is null && (old != text || setting.IsDated))
            values.Add(row = new() { OrganId = organ.Id, Name = setting.Id, StartsOn = day });
        if (row is null || (row.Value == text && db.Entry(row).State is not EntityState.Added))
            return;
        row.Value = text;
        var label = setting.IsDated ? $"{setting.Wording}（{day:yyyy-MM-dd}起）" : setting.Wording;
        db.Note(Acts.Setting, organ.Id, label, changes: JsonSerializer.Serialize(new Dictionary<string, string?[]> { [setting.Id] = [old, text] }));
        db.Announce();
        await db.SaveChangesAsync(cancel);
        known = null;
    }

    async Task<Snapshot> SnapshotAsync(CancellationToken cancel)
    {
        var now = database.Clock.GetUtcNow();
        if (known is { } snapshot && now >= snapshot.At && now < snapshot.At + Fresh)
            return snapshot;
        await using var db = database.Open(Scope.Of("设置"));
        var organs = await db.Organs.AsNoTracking().ToListAsync(cancel);
        var values = await db.Set<SettingValue>().AsNoTracking().ToListAsync(cancel);
        return known = new(now, organs.ToDictionary(organ => organ.Id), OrganTree.Of(organs, database.Clock.Today), values.ToLookup(value => (value.OrganId, value.Name)));
    }

    sealed record Snapshot(DateTimeOffset At, Dictionary<long, Organ> Organs, OrganTree Tree, ILookup<(long, string), SettingValue> Values)
    {
        public ConcurrentDictionary<long, Norms> Norms { get; } = new();
    }
}
