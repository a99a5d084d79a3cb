using Gongkai.App.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Work;

/// <summary>一页里用到的机关名、人名。</summary>
sealed class NameBook
{
    readonly Dictionary<long, string> organs;
    readonly Dictionary<long, string> officers;

    NameBook(Dictionary<long, string> organs, Dictionary<long, string> officers) => (this.organs, this.officers) = (organs, officers);

    public static NameBook None { get; } = new([], []);

    public static Task<NameBook> ReadAsync(GongkaiDb db, IReadOnlyCollection<DueWork> work, CancellationToken cancel) =>
        ReadAsync(db, [.. work.Select(one => one.OrganId)], [.. work.Select(one => one.HolderId).OfType<long>()], cancel);

    public static async Task<NameBook> ReadAsync(GongkaiDb db, HashSet<long> organIds, HashSet<long> officerIds, CancellationToken cancel) => new(
        organIds.Count == 0 ? [] : await db.Organs.AsNoTracking().Where(organ => organIds.Contains(organ.Id)).ToDictionaryAsync(organ => organ.Id, organ => organ.Name, cancel),
        officerIds.Count == 0 ? [] : await db.Officers.AsNoTracking().Where(officer => officerIds.Contains(officer.Id)).ToDictionaryAsync(officer => officer.Id, officer => officer.Name, cancel));

    public string Organ(long id) => organs.GetValueOrDefault(id, "");

    /// <summary>范围之外的人不说姓名。</summary>
    public string Officer(long id) => Officer(id, "其他单位的人");

    /// <param name="otherwise">找不到这个人时怎样写。</param>
    public string Officer(long id, string otherwise) => officers.GetValueOrDefault(id, otherwise);
}
