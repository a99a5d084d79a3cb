using Gongkai.App.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Log;

/// <summary>操作日志的表。</summary>
static class LogTables
{
    public static void Map(ModelBuilder model)
    {
        var entry = model.Entity<LogEntry>().ToTable("log_entry");
        Names.GiveIds(entry.Property(found => found.Id));
        entry.Property(found => found.Act).HasMaxLength(20);
        entry.Property(found => found.Ledger).HasMaxLength(40);
        entry.HasIndex(found => new { found.OrganId, found.Id });
        entry.HasIndex(found => new { found.RecordId, found.Id });
    }
}
