using Gongkai.App.People;
using Gongkai.App.SignIn;
using Gongkai.App.Storage;
using Gongkai.Organs;
using Gongkai.Tests.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Gongkai.Tests.SignIn;

/// <summary>登录的各个部件，接在测试的库上；一个机关、一个编辑、一个负责人。散列只算一遍，测试不必等。</summary>
sealed class SignInBench : IAsyncDisposable
{
    const string Right = "竹篮打水还要船桨";

    readonly TestDatabase test;

    SignInBench(TestDatabase test)
    {
        this.test = test;
        Sealing = new(new EphemeralDataProtectionProvider());
        Throttle = new(test.Database);
        Actors = new(test.Database);
        Settings = new(new OrganSettings(test.Database));
        Sessions = new(test.Database, Actors, Settings);
        Hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = 1 }));
        Passwords = new(test.Database, Hasher, Throttle, Sessions, Settings);
        Factors = new(test.Database, Sealing, Throttle, Sessions);
        Invitations = new(test.Database);
        Forms = new(test.Database, Sealing);
    }

    public static string Password => Right;

    public Database Database => test.Database;

    public SetClock Clock => (SetClock)test.Database.Clock;

    public SignInSettings Settings { get; }

    public Sealing Sealing { get; }

    public Throttle Throttle { get; }

    public Actors Actors { get; }

    public Sessions Sessions { get; }

    public PasswordHasher<Login> Hasher { get; }

    public Passwords Passwords { get; }

    public SecondFactors Factors { get; }

    public Invitations Invitations { get; }

    public KeptForms Forms { get; }

    public Officer Clerk { get; private set; } = null!;

    public Officer Head { get; private set; } = null!;

    public static async Task<SignInBench> CreateAsync(string dialect)
    {
        SignInBench bench = new(await TestDatabase.CreateAsync(dialect, new SetClock()));
        await using var db = bench.test.Open();
        Organ organ = new() { Code = "SL", Name = "示例县人民政府", Level = Level.County, ValidFrom = new(1984, 1, 1) };
        db.Add(organ);
        await db.SaveChangesAsync();
        bench.Clerk = new() { Account = "clerk", Name = "王文", OrganId = organ.Id, JoinedOn = new(2024, 1, 1) };
        bench.Head = new() { Account = "head", Name = "李章", OrganId = organ.Id, JoinedOn = new(2024, 1, 1) };
        db.AddRange(bench.Clerk, bench.Head);
        await db.SaveChangesAsync();
        db.AddRange(
            new Assignment { Account = "clerk", OrganId = organ.Id, Duty = Duties.Editor.Id, StartsOn = new(2024, 1, 1) },
            new Assignment { Account = "head", OrganId = organ.Id, Duty = Duties.OfficeHead.Id, StartsOn = new(2024, 1, 1) });
        await db.SaveChangesAsync();
        foreach (var officer in new[] { bench.Clerk, bench.Head })
            await bench.Passwords.SetAsync(officer.Id, Right, Scope.Of("测试"), CancellationToken.None);
        return bench;
    }

    public GongkaiDb Open() => test.Open();

    /// <summary>从某个网络来。</summary>
    public static Visitor From(string network) => new(network, network, "测试");

    public Task<Passwords.Checked> TryAsync(string account, string password, Visitor visitor) => Passwords.CheckAsync(account, password, visitor, CancellationToken.None);

    public ValueTask DisposeAsync() => test.DisposeAsync();
}
