using Gongkai.Ledgers;

namespace Gongkai.App.Ledgers;

/// <summary>清单的一页。</summary>
/// <param name="Previous">上一页从哪里起；没有上一页为 null。</param>
/// <param name="Next">下一页从哪里起；没有下一页为 null。</param>
sealed record ListPage(IReadOnlyList<LedgerRecord> Records, ListCursor? Previous, ListCursor? Next);
