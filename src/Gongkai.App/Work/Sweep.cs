using Gongkai.App.Storage;

namespace Gongkai.App.Work;

/// <summary>一件定时的任务：把到期的办掉，办几遍结果都一样，中途停了下次接着办（决定15）。</summary>
/// <param name="Id">编号，也是锁的名称；命令行 gongkai sweep 用它。</param>
/// <param name="Name">做什么。</param>
/// <param name="Every">隔多久看一次。</param>
/// <param name="RunAsync">办；返回办了几件。</param>
sealed record Sweep(string Id, string Name, TimeSpan Every, Func<Database, CancellationToken, Task<int>> RunAsync);
