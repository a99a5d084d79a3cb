using Gongkai.App.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Search;

/// <summary>检索的几张表。都能由台账重建，不进备份。全文索引 search_index_0、search_index_1 不在映射里，见脚本 0040。</summary>
static class SearchTables
{
    public static void Map(ModelBuilder model, GongkaiDb db)
    {
        var entry = model.Entity<SearchEntry>().ToTable("search_entry");
        Names.GiveIds(entry.Property(found => found.Id));
        entry.Property(found => found.Ledger).HasMaxLength(40);
        entry.HasIndex(found => found.RecordId);
        entry.HasIndex(found => found.ImportId);
        entry.HasIndex(found => new { found.Exact, found.OrganId });
        entry.HasQueryFilter(QueryFilters.Organ, found => db.Scope.SeesAll || db.Scope.OrganIds.Contains(found.OrganId));
        entry.HasQueryFilter(QueryFilters.Case, found => !found.IsRestricted || db.Scope.SeesAll
            || db.Restrictions.Any(restriction => restriction.RecordId == found.RecordId && restriction.OfficerId == db.Scope.OfficerId));

        var dirty = model.Entity<SearchDirty>().ToTable("search_dirty");
        Names.GiveIds(dirty.Property(found => found.Id));
        dirty.Property(found => found.Ledger).HasMaxLength(40);
        dirty.HasIndex(found => found.RecordId);
        dirty.HasIndex(found => found.ImportId);

        model.Entity<SearchState>().ToTable("search_state").Property(found => found.Id).ValueGeneratedNever();
    }
}
