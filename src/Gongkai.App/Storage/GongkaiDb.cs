using Gongkai.App.Log;
using Gongkai.App.Search;
using Gongkai.App.SignIn;
using Gongkai.App.Work;
using Gongkai.Ledgers;
using Gongkai.Organs;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.App.Storage;

/// <summary>数据库的一次打开：在一个范围里。每次保存时，改动的次数、到期日、日志都在这里一并写好。</summary>
sealed class GongkaiDb(DbContextOptions<GongkaiDb> options, Database database, Scope scope) : DbContext(options)
{
    public Scope Scope { get; set; } = scope;

    /// <summary>所在的安装：时钟、编号、数据目录。</summary>
    public Database Installation => database;

    public DbSet<Organ> Organs => Set<Organ>();

    public DbSet<Officer> Officers => Set<Officer>();

    public DbSet<Assignment> Assignments => Set<Assignment>();

    public DbSet<Restriction> Restrictions => Set<Restriction>();

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancel = default)
    {
        Settle();
        object[] noted = [.. new Recorder(this).Record(), .. Dirty.Mark(this)];
        try
        {
            return await WriteAsync(acceptAllChangesOnSuccess, cancel);
        }
        catch
        {
            foreach (var entry in noted)
                Entry(entry).State = EntityState.Detached;
            throw;
        }
    }

    async Task<int> WriteAsync(bool acceptAllChangesOnSuccess, CancellationToken cancel)
    {
        if (database.WriteGate is not { } gate || Database.CurrentTransaction is not null)
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancel);
        await gate.WaitAsync(cancel);
        try
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancel);
        }
        finally
        {
            gate.Release();
        }
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess) => throw new NotSupportedException("请用 SaveChangesAsync。");

    /// <summary>改动的加一次；到期日重算。</summary>
    void Settle()
    {
        ChangeTracker.DetectChanges();
        foreach (var entry in ChangeTracker.Entries<LedgerRecord>().Where(entry => entry.State is EntityState.Added or EntityState.Modified))
        {
            var record = entry.Entity;
            if (record is Organ)
                record.OrganId = record.Id;
            record.Version++;
            AllLedgers.Of(record).Settle(record, database.Calendar);
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<DateTimeOffset>().HaveConversion<Instant.Converter>();
        if (database.Dialect is SqliteDialect)
            conventions.Properties<decimal>().HaveConversion<Cents>();
        else
            conventions.Properties<decimal>().HavePrecision(18, 2);
        // 两种数据库都按字码比较（决定3）
        if (database.Dialect is PostgresDialect)
            conventions.Properties<string>().UseCollation("C");
    }

    protected override void OnModelCreating(ModelBuilder model)
    {
        LedgerMapping ledgers = new(model, this);
        foreach (var ledger in AllLedgers.All)
            ledger.Accept(ledgers);

        model.Entity<Restriction>().ToTable("restriction").HasKey(restriction => new { restriction.RecordId, restriction.OfficerId });

        SearchTables.Map(model, this);
        WorkTables.Map(model);
        SignInTables.Map(model);
        LogTables.Map(model, this);
        Names.ToSnakeCase(model);
    }
}
