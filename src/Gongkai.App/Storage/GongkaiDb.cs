using Gongkai.App.Ledgers;
using Gongkai.App.Keys;
using Gongkai.App.Log;
using Gongkai.App.People;
using Gongkai.App.Search;
using Gongkai.App.SignIn;
using Gongkai.App.Work;
using Gongkai.Ledgers;
using Gongkai.Organs;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Gongkai.App.Storage;

/// <summary>数据库的一次打开：在一个范围里。每次保存时，改动的次数、到期日、日志都在这里一并写好。</summary>
class GongkaiDb(DbContextOptions<GongkaiDb> options, Database database, Scope scope) : DbContext(options)
{
    public Scope Scope { get; set; } = scope;

    /// <summary>所在的安装：时钟、编号、数据目录。</summary>
    public Database Installation => database;

    public DbSet<Organ> Organs => Set<Organ>();

    public DbSet<Officer> Officers => Set<Officer>();

    public DbSet<Assignment> Assignments => Set<Assignment>();

    public DbSet<Restriction> Restrictions => Set<Restriction>();

    /// <summary>这一次打开里有没有改过要告诉别处的。</summary>
    public bool HasAnnounced { get; private set; }

    bool isToAnnounce;

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancel = default)
    {
        await RecordRules.CheckAsync(this, cancel);
        await SettleAsync(cancel);
        var entries = await RecordAsync(cancel);
        List<object> noted = [.. Dirty.Mark(this)];
        if (database.Dialect is not SqliteDialect)
        {
            AddRange(entries);
            noted.AddRange(entries);
            entries = [];
        }

        try
        {
            return await WriteAsync(entries, acceptAllChangesOnSuccess, cancel);
        }
        catch
        {
            foreach (var entry in noted)
                Entry(entry).State = EntityState.Detached;
            throw;
        }
    }

    /// <summary>由改动写出日志。只有量日志代价的基准改写它（不记）；程序里没有别的子类，有测试看着。</summary>
    protected virtual Task<IReadOnlyList<LogEntry>> RecordAsync(CancellationToken cancel) => new Recorder(this).RecordAsync(cancel);

    /// <param name="entries">不经 EF 写的日志：SQLite 上一句写好的插入比 EF 省；PostgreSQL 并在一个来回里，不分开。</param>
    async Task<int> WriteAsync(IReadOnlyList<LogEntry> entries, bool acceptAllChangesOnSuccess, CancellationToken cancel)
    {
        if (Database.CurrentTransaction is not null)
        {
            await TellAsync(cancel);
            var written = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancel);
            await LogRows.InsertAsync(this, entries, cancel);
            return written;
        }

        using var turn = await database.TakeTurnAsync(cancel);
        if (!isToAnnounce && entries.Count == 0)
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancel);
        // 自己开的事务，没有存成就整个撤回，不用保存点
        Database.AutoSavepointsEnabled = false;
        await using var transaction = await Database.BeginTransactionAsync(cancel);
        var isTold = isToAnnounce;
        await TellAsync(cancel);
        var saved = await base.SaveChangesAsync(false, cancel);
        await LogRows.InsertAsync(this, entries, cancel);
        await transaction.CommitAsync(cancel);
        if (acceptAllChangesOnSuccess)
            ChangeTracker.AcceptAllChanges();
        if (isTold)
            database.Signals.Raise();
        return saved;
    }

    /// <summary>这次保存改了别处记着的东西（如设置、登录方式）：保存时一并告诉，见 <see cref="Signals"/>。</summary>
    public void Announce() => isToAnnounce = true;

    public override int SaveChanges(bool acceptAllChangesOnSuccess) => throw new NotSupportedException("请用 SaveChangesAsync。");

    /// <summary>改动的加一次；到期日重算。</summary>
    async Task SettleAsync(CancellationToken cancel)
    {
        ChangeTracker.DetectChanges();
        List<EntityEntry<LedgerRecord>> changed = [.. ChangeTracker.Entries<LedgerRecord>().Where(entry => entry.State != EntityState.Unchanged)];
        if (changed.Count == 0)
            return;
        isToAnnounce |= changed.Exists(entry => Signals.Announced.Contains(entry.Entity.GetType()));
        var norms = await database.Settings.NormsAsync(cancel);
        foreach (var entry in changed.Where(entry => entry.State is EntityState.Added or EntityState.Modified))
        {
            var record = entry.Entity;
            if (record is Organ)
                record.OrganId = record.Id;
            record.Version++;
            var ledger = AllLedgers.Of(record);
            ledger.Settle(record, norms(record.OrganId));
            foreach (var column in ledger.Columns.Where(column => column.IsPersonal))
                entry.Property(LedgerMapping.IndexOf(column)).CurrentValue = database.Keys.IndexOf(ledger, column, column.TextOf(record));
        }
    }

    /// <summary>与所改的同一个事务：没有存成，就没有告诉。</summary>
    async Task TellAsync(CancellationToken cancel)
    {
        if (!isToAnnounce)
            return;
        (isToAnnounce, HasAnnounced) = (false, true);
        await Database.ExecuteSqlRawAsync(database.Dialect.AnnounceSql, cancel);
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

        StoredFile.Map(model, this);
        PeopleTables.Map(model);
        SearchTables.Map(model, this);
        WorkTables.Map(model);
        SignInTables.Map(model);
        LogTables.Map(model, this);
        ImportTables.Map(model, this);
        LedgerTables.Map(model);
        KeyTables.Map(model, this);
        Names.ToSnakeCase(model);
    }
}
