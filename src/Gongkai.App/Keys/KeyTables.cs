using Gongkai.App.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Gongkai.App.Keys;

/// <summary>密钥的几张表，与加密存放的栏。</summary>
static class KeyTables
{
    public static void Map(ModelBuilder model, GongkaiDb db)
    {
        var key = model.Entity<DataKey>().ToTable("data_key");
        key.Property(found => found.Id).ValueGeneratedNever();
        key.Property(found => found.Suite).HasMaxLength(20);

        var subject = model.Entity<SubjectKey>().ToTable("subject_key");
        subject.HasKey(found => found.RecordId);
        subject.Property(found => found.RecordId).ValueGeneratedNever();
        Seal(subject.Property(found => found.Key), db);

        var protection = model.Entity<ProtectionKey>().ToTable("protection_key");
        protection.Property(found => found.Id).HasMaxLength(100);
        Seal(protection.Property(found => found.Xml), db);
    }

    /// <summary>这一栏加密存放。密文比原文长，不限长度。</summary>
    public static void Seal(PropertyBuilder property, GongkaiDb db)
    {
        property.HasConversion(new Sealed(db.Installation));
        property.Metadata.SetMaxLength(null);
    }
}
