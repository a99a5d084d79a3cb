using Gongkai.App.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Ledgers;

/// <summary>导入的两张表。</summary>
static class ImportTables
{
    public static void Map(ModelBuilder model, GongkaiDb db)
    {
        var import = model.Entity<Import>().ToTable("import");
        Names.GiveIds(import.Property(found => found.Id));
        import.Property(found => found.Ledger).HasMaxLength(40);
        import.Property(found => found.State).HasConversion<string>().HasMaxLength(20);
        import.Property(found => found.Deleted).HasDefaultValue(0);
        import.HasIndex(found => new { found.OrganId, found.Id });
        import.HasQueryFilter(QueryFilters.Organ, found => db.Scope.SeesAll || db.Scope.OrganIds.Contains(found.OrganId));

        model.Entity<ImportChange>().ToTable("import_change").HasKey(found => new { found.ImportId, found.RecordId });
    }
}
