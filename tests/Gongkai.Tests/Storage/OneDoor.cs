using System.Diagnostics;
using System.Runtime.CompilerServices;
using Gongkai.App.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Gongkai.Tests.Storage;

/// <summary>
/// 家规：写库只有一个门。经 EF 改 SQLite 而没有排队（<c>Database.TakeTurnAsync</c>）的，执行到那一句就失败，
/// 不管是哪个测试走到的：平时看不出来，忙的时候才互相抢。
/// </summary>
sealed class OneDoor : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
#pragma warning disable CA2255 // 每个测试都要看着
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Watch() => DiagnosticListener.AllListeners.Subscribe(new OneDoor());

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name)
            value.Subscribe(this, name => name == RelationalEventId.CommandExecuting.Name);
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is CommandEventData { Context: GongkaiDb db, CommandSource: CommandSource.SaveChanges or CommandSource.ExecuteUpdate or CommandSource.ExecuteDelete or CommandSource.ExecuteSqlRaw } command
            && db.Installation.WriteGate is { CurrentCount: > 0 })
        {
            throw new InvalidOperationException($"没有排队就写库：{command.Command.CommandText}。请改用 Database.WriteAsync。");
        }
    }

    public void OnError(Exception error)
    {
    }

    public void OnCompleted()
    {
    }
}
