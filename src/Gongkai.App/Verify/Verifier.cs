namespace Gongkai.App.Verify;

/// <summary>查验的一项。</summary>
/// <param name="Id">编号，kebab-case。</param>
/// <param name="Title">查什么。</param>
/// <param name="CheckAsync">怎样查。</param>
sealed record Verifier(string Id, string Title, Func<Subject, CancellationToken, Task<Verified>> CheckAsync);
