using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Gongkai.App.Crypto;
using Gongkai.App.Storage;
using Gongkai.Ledgers;

namespace Gongkai.App.Keys;

/// <summary>一处安装的密钥：加密个人信息、算盲索引、定日志链的算法。</summary>
sealed class KeyRing
{
    readonly Dialect dialect;
    MasterKey master;
    Held held;

    KeyRing(Dialect dialect, MasterKey master, Held held) => (this.dialect, this.master, this.held) = (dialect, master, held);

    /// <summary>现用的一套算法。</summary>
    public Suite Suite => held.Keys[held.Current].Suite;

    /// <summary>现用的数据密钥的编号。</summary>
    public int Current => held.Current;

    /// <summary>读出数据密钥；新库造一套。主密钥缺了、不相符，都不启动。</summary>
    public static async Task<KeyRing> OpenAsync(Dialect dialect, string masterFile, TimeProvider clock, CancellationToken cancel)
    {
        await using var open = await dialect.OpenAsync(cancel);
        var rows = DataKeys.Read(open);
        var master = MasterKey.Load(masterFile, mayCreate: rows.Length == 0);
        if (rows.Length == 0)
        {
            await DataKeys.AddAsync(open, master, DataKey.Index, Suite.Standard, clock, cancel);
            await DataKeys.AddAsync(open, master, DataKey.First, Suite.Standard, clock, cancel);
            rows = DataKeys.Read(open);
        }

        (master, var held) = Fit(rows, master);
        return new(dialect, master, held);
    }

    /// <summary>原文 → k2.密文。</summary>
    public string Seal(string plain)
    {
        if (plain.Length == 0)
            return "";
        var now = held;
        var (suite, key) = now.Keys[now.Current];
        return $"k{now.Current.ToString(CultureInfo.InvariantCulture)}.{Convert.ToBase64String(suite.Seal(key, Encoding.UTF8.GetBytes(plain)))}";
    }

    /// <summary>k2.密文 → 原文。打不开的是数据坏了，不能当作没有。</summary>
    public string Open(string text)
    {
        if (text.Length == 0)
            return "";
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        if (dot < 2 || !int.TryParse(text.AsSpan(1, dot - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            throw new CryptographicException("密文的写法不对。");
        if (!held.Keys.ContainsKey(id))
            Refresh();
        var (suite, key) = held.Keys.GetValueOrDefault(id) ?? throw new CryptographicException($"没有编号为 {id} 的数据密钥。");
        return Encoding.UTF8.GetString(suite.Open(key, Convert.FromBase64String(text[(dot + 1)..])) ?? throw new CryptographicException("密文改动过，或者不是这个数据库的。"));
    }

    /// <summary>盲索引：同一栏、同样的值算得同样的结果，由结果推不回值。写法不同的（全角、空格、短横）算作一样；空的没有。</summary>
    public string? IndexOf(Ledger ledger, Column column, string plain)
    {
        var text = string.Concat(FullWidth.Narrow(plain).Where(c => !char.IsWhiteSpace(c) && c != '-')).ToUpperInvariant();
        if (text.Length == 0)
            return null;
        var (suite, key) = held.Keys[DataKey.Index];
        return Convert.ToHexStringLower(suite.Mac(key, Encoding.UTF8.GetBytes($"{ledger.Id}\n{column.Id}\n{text}")).AsSpan(0, 16));
    }

    /// <summary>别的程序更换了密钥，跟着换。</summary>
    public void Refresh()
    {
        using var open = dialect.OpenAsync(CancellationToken.None).GetAwaiter().GetResult();
        (master, held) = Fit(DataKeys.Read(open), master);
    }

    /// <summary>添一把新的数据密钥，从此用它；返回编号。</summary>
    public async Task<int> AddAsync(Suite suite, TimeProvider clock, CancellationToken cancel)
    {
        if (suite == Suite.Sm)
            LibCrypto.Require();
        await using var open = await dialect.OpenAsync(cancel);
        var next = DataKeys.Read(open).Max(row => row.Id) + 1;
        await DataKeys.AddAsync(open, master, next, suite, clock, cancel);
        Refresh();
        return Current;
    }

    /// <summary>换主密钥：数据密钥全部改由新的包着。新的先存在旁边，库里换好再改名；中途断电，下次启动接着换。</summary>
    public async Task ReplaceMasterAsync(CancellationToken cancel)
    {
        var next = MasterKey.New(master.File);
        next.SaveAside();
        await DataKeys.RewrapAsync(dialect, held.Keys.ToDictionary(pair => pair.Key, pair => next.Wrap(pair.Value.Suite, pair.Value.Key)), cancel);
        next.Promote();
        master = next;
    }

    /// <summary>用主密钥打开数据密钥；换主密钥换到一半的，用旁边的那一把接着换完。</summary>
    static (MasterKey Master, Held Held) Fit(ImmutableArray<DataKey> rows, MasterKey master)
    {
        if (Hold(rows, master) is { } held)
            return (master, held);
        // 别的程序刚换过主密钥，或者换到一半
        foreach (var other in new[] { MasterKey.Load(master.File, mayCreate: false), master.Next })
        {
            if (other is null || Hold(rows, other) is not { } opened)
                continue;
            if (master.Next is { } next && Hold(rows, next) is not null)
                master.Promote();
            return (other, opened);
        }

        throw new UnsuitableDatabaseException($"主密钥 {master.File} 与这个数据库不相符。请换成这个数据库的那一份，再启动。什么也没有改动。");
    }

    static Held? Hold(ImmutableArray<DataKey> rows, MasterKey master)
    {
        Dictionary<int, Opened> keys = [];
        foreach (var row in rows)
        {
            var suite = Suite.Find(row.Suite)
                ?? throw new UnsuitableDatabaseException($"数据库的密钥用的是 {row.Suite} 算法，这个程序不认识。请改用更新的程序。");
            if (master.Unwrap(suite, row.Wrapped) is not { } key)
                return null;
            keys.Add(row.Id, new(suite, key));
        }

        return new(keys.ToFrozenDictionary(), keys.Keys.Max());
    }

    sealed record Opened(Suite Suite, byte[] Key);

    sealed record Held(FrozenDictionary<int, Opened> Keys, int Current);
}
