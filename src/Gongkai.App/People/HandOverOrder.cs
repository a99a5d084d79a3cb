namespace Gongkai.App.People;

/// <summary>移交：谁交给谁，交哪些职责，从哪天起。</summary>
/// <param name="AssignmentIds">随同移交的职责。</param>
/// <param name="Note">交代的话，写进日志。</param>
sealed record HandOverOrder(long FromId, long ToId, IReadOnlyList<long> AssignmentIds, DateOnly On, string Note);
