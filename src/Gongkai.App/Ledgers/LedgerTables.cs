using Gongkai.App.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Ledgers;

/// <summary>台账页面用到的几张表：暂存、常用筛选、按个人信息找的。</summary>
static class LedgerTables
{
    public static void Map(ModelBuilder model)
    {
        var draft = model.Entity<RecordDraft>().ToTable("draft");
        draft.HasKey(found => new { found.OfficerId, found.Ledger, found.RecordId });
        draft.Property(found => found.Ledger).HasMaxLength(40);
        draft.HasIndex(found => found.UpdatedAt);

        var view = model.Entity<SavedView>().ToTable("saved_view");
        Names.GiveIds(view.Property(found => found.Id));
        view.Property(found => found.Ledger).HasMaxLength(40);
        view.Property(found => found.Name).HasMaxLength(30);
        view.Property(found => found.Query).HasMaxLength(2000);
        view.HasIndex(found => new { found.OfficerId, found.Ledger, found.Name }).IsUnique();

        var personal = model.Entity<PersonalView>().ToTable("personal_view");
        personal.HasKey(found => found.TokenHash);
        personal.Property(found => found.Ledger).HasMaxLength(40);
        personal.Property(found => found.Column).HasMaxLength(40);
        personal.Property(found => found.Lookup).HasMaxLength(32);
    }
}
