using Gongkai.Organs;

namespace Gongkai.App.Storage;

/// <summary>机关、人员、职责、设置改了：告诉本程序里记着它们的各处，也告诉别的节点（决定25）。至迟两秒到。</summary>
sealed class Signals(Dialect dialect)
{
    /// <summary>改了这几种登记就要告诉；别的由改的地方调用 <see cref="GongkaiDb.Announce"/>。</summary>
    public static readonly IReadOnlySet<Type> Announced = new HashSet<Type> { typeof(Organ), typeof(Officer), typeof(Assignment) };

    /// <summary>改了。听的人把记着的都丢掉，下次再查。</summary>
    public event Action? Changed;

    public void Raise() => Changed?.Invoke();

    /// <summary>网站开着的期间守着；释放即止。</summary>
    public Task<IAsyncDisposable> AttendAsync(CancellationToken cancel) => dialect.AttendAsync(Raise, cancel);
}
