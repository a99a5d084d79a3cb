namespace Gongkai.App.Web.Showing;

/// <summary>进度：做了几件、共几件、前面还排着几件。</summary>
/// <param name="Failure">没做成的原因；正常为 null。</param>
sealed record ProgressView(string Id, int Done, int Total, int Ahead, bool IsWaiting, string? Failure);
