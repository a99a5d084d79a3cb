using System.Security.Cryptography;
using Gongkai.App.Crypto;
using Gongkai.App.Storage;

namespace Gongkai.App.Keys;

/// <summary>主密钥：一个文件，只有本用户可读，从不进数据库、不进备份（决定17）。数据密钥由它包着。</summary>
sealed class MasterKey
{
    readonly byte[] key;

    MasterKey(byte[] key, string file) => (this.key, File) = (key, file);

    public string File { get; }

    /// <summary>环境变量 GONGKAI_KEY_FILE 写明的，没有写明的在数据目录下。</summary>
    public static string FileFor(string folder) =>
        Environment.GetEnvironmentVariable("GONGKAI_KEY_FILE") is { Length: > 0 } named ? Path.GetFullPath(named) : Path.Combine(folder, "keys", "master.key");

    /// <param name="mayCreate">数据库还没有加密的内容，没有文件就新造一个；否则缺了就不启动，什么也不改。</param>
    public static MasterKey Load(string file, bool mayCreate)
    {
        try
        {
            if (!System.IO.File.Exists(file))
            {
                if (!mayCreate)
                    throw new UnsuitableDatabaseException($"缺少主密钥 {file}。数据库里的个人信息是用它加密的。请把保管的那一份放回原处，或者用 --key-file 写明在哪里，再启动。什么也没有改动。");
                Create(file);
            }

            return new(Read(System.IO.File.ReadAllText(file)) ?? throw new UnsuitableDatabaseException($"主密钥 {file} 的内容不完整。请换成保管的那一份，再启动。什么也没有改动。"), file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UnsuitableDatabaseException($"读不了主密钥 {file}（{e.GetType().Name}）。请查看文件在不在、本程序的用户可不可读。", e);
        }
    }

    /// <summary>新造的主密钥，还没有写进文件。</summary>
    public static MasterKey New(string file) => new(RandomNumberGenerator.GetBytes(Suite.KeySize), file);

    public string Wrap(Suite suite, byte[] dataKey) => Convert.ToBase64String(suite.Seal(key, dataKey));

    /// <summary>不是这把主密钥包的为 null。</summary>
    public byte[]? Unwrap(Suite suite, string wrapped) => suite.Open(key, Convert.FromBase64String(wrapped));

    /// <summary>正在换的新主密钥，存在旁边；没有在换为 null。</summary>
    public MasterKey? Next => System.IO.File.Exists(NextFile) && Read(System.IO.File.ReadAllText(NextFile)) is { } next ? new(next, File) : null;

    string NextFile => $"{File}.next";

    /// <summary>存在旁边，落盘。</summary>
    public void SaveAside()
    {
        FileStreamOptions options = new() { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using FileStream stream = new(NextFile, options);
        stream.Write(System.Text.Encoding.ASCII.GetBytes($"{Convert.ToBase64String(key)}\n"));
        stream.Flush(flushToDisk: true);
    }

    /// <summary>旁边的那一把改成正式的。</summary>
    public void Promote() => System.IO.File.Move(NextFile, File, overwrite: true);

    static void Create(string file)
    {
        var folder = Path.GetDirectoryName(file)!;
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        try
        {
            var created = New(file);
            created.SaveAside();
            System.IO.File.Move(created.NextFile, file, overwrite: false);
        }
        catch (IOException) when (System.IO.File.Exists(file))
        {
            // 同时启动的另一个程序已经造好，用它的
        }
    }

    static byte[]? Read(string text)
    {
        var bytes = new byte[Suite.KeySize];
        return Convert.TryFromBase64String(text.Trim(), bytes, out var length) && length == bytes.Length ? bytes : null;
    }
}
