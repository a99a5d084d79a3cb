using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.People;

/// <summary>机关设置的表。</summary>
static class PeopleTables
{
    public static void Map(ModelBuilder model)
    {
        var setting = model.Entity<SettingValue>().ToTable("setting");
        setting.HasKey(found => new { found.OrganId, found.Name, found.StartsOn });
        setting.Property(found => found.Name).HasMaxLength(40);
        setting.Property(found => found.Value).HasMaxLength(400);
    }
}
