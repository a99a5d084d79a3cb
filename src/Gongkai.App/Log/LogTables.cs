using Gongkai.App.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Log;

/// <summary>操作日志的表。</summary>
static class LogTables
{
    public static void Map(ModelBuilder model, GongkaiDb db)
    {
        var entry = model.Entity<LogEntry>().ToTable("log_entry");
        Names.GiveIds(entry.Property(found => found.Id));
        entry.Property(found => found.Act).HasMaxLength(20);
        entry.Property(found => found.Ledger).HasMaxLength(40);
        entry.HasIndex(found => new { found.OrganId, found.Id });
        entry.HasIndex(found => new { found.RecordId, found.Id });
        entry.HasIndex(found => new { found.OfficerId, found.Id });
        // 只记在别处办的：平时的日志不进这个索引，不多写
        entry.HasIndex(found => new { found.ActorOrganId, found.Id }).HasFilter("actor_organ_id <> organ_id");

        // 一个机关看得到本范围的事，和本范围的人在别处办的事；划了需知范围的，只有名单上的人看得到
        entry.HasQueryFilter(QueryFilters.Organ, found => db.Scope.SeesAll
            || (db.Scope.IsWhole && found.OrganId == null)
            || (found.OrganId != null && db.Scope.OrganIds.Contains(found.OrganId.Value))
            || (found.ActorOrganId != null && db.Scope.OrganIds.Contains(found.ActorOrganId.Value)));
        entry.HasQueryFilter(QueryFilters.Case, found => db.Scope.SeesAll
            || !db.Restrictions.Any(restriction => restriction.RecordId == found.RecordId)
            || db.Restrictions.Any(restriction => restriction.RecordId == found.RecordId && restriction.OfficerId == db.Scope.OfficerId));

        var link = model.Entity<LogLink>().ToTable("log_link");
        link.HasKey(found => found.Seq);
        link.Property(found => found.Seq).ValueGeneratedNever();
        link.Property(found => found.Algorithm).HasMaxLength(20);
        link.Property(found => found.Hash).HasMaxLength(64);
        link.HasIndex(found => found.EntryId).IsUnique();

        var root = model.Entity<LogRoot>().ToTable("log_root");
        root.HasKey(found => found.Day);
        root.Property(found => found.Algorithm).HasMaxLength(20);
        root.Property(found => found.Hash).HasMaxLength(64);
    }
}
