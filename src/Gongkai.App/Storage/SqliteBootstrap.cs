using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace Gongkai.App.Storage;

/// <summary>让 Microsoft.Data.Sqlite 10 用得上 SQLitePCLRaw 2.0.6，并优先用系统的 libsqlite3（见 docs/adr/0014）。</summary>
static class SqliteBootstrap
{
    static readonly Lazy<bool> Done = new(Initialize);

    /// <summary>第一次连接 SQLite 之前调用；可以多次调用。</summary>
    public static void Ensure() => _ = Done.Value;

    static bool Initialize()
    {
        AssemblyLoadContext.Default.Resolving += static (context, name) =>
            name.Name == "SQLitePCLRaw.core" ? context.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, "SQLitePCLRaw.core.dll")) : null;

        var provider = Path.Combine(AppContext.BaseDirectory, "SQLitePCLRaw.provider.e_sqlite3.dll");
        if (File.Exists(provider))
        {
            NativeLibrary.SetDllImportResolver(AssemblyLoadContext.Default.LoadFromAssemblyPath(provider), static (name, _, _) =>
                name == "e_sqlite3" && NativeLibrary.TryLoad("libsqlite3.so.0", out var system) ? system : 0);
        }

        SQLitePCL.Batteries_V2.Init();
        return true;
    }
}
