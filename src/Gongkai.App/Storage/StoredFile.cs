using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Storage;

/// <summary>存下的文件（一份附件）：内容在数据目录的 files 下，以摘要为名；内容相同的只存一份。</summary>
sealed class StoredFile
{
    public long Id { get; set; }

    public long OrganId { get; set; }

    /// <summary>送来时的文件名，只用来显示、下载。</summary>
    public string Name { get; set; } = "";

    /// <summary>种类，见 <see cref="FileKind"/>。</summary>
    public string Kind { get; set; } = "";

    /// <summary>存下的内容的 SHA-256，十六进制。</summary>
    public string Hash { get; set; } = "";

    public long Size { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>谁存的；程序自己的任务为 null。</summary>
    public long? OfficerId { get; set; }

    public static void Map(ModelBuilder model, GongkaiDb db)
    {
        var file = model.Entity<StoredFile>().ToTable("stored_file");
        Names.GiveIds(file.Property(found => found.Id));
        file.Property(found => found.Name).HasMaxLength(200);
        file.Property(found => found.Kind).HasMaxLength(10);
        file.Property(found => found.Hash).HasMaxLength(64);
        file.HasIndex(found => found.OrganId);
        file.HasIndex(found => found.Hash);
        file.HasQueryFilter(QueryFilters.Organ, found => db.Scope.SeesAll || db.Scope.OrganIds.Contains(found.OrganId));
    }
}
