namespace Gongkai.App.Ledgers;

/// <summary>整批办理核对下来：选中几条，改几条，哪些不能办。</summary>
/// <param name="Changed">要改（删）的。</param>
/// <param name="Same">本来就是这样，不动的。</param>
/// <param name="Troubled">改了以后新有问题的。</param>
/// <param name="Lines">不能办的、新有的问题，至多五百处；只写编号，叫什么由看的人的范围去取。</param>
/// <param name="All">一共几处。</param>
/// <param name="Digest">各条的编号、次数、怎样办的 SHA-256：看过的与写入的是不是一回事。</param>
sealed record BulkReport(int Rows, int Changed, int Same, int Refused, int Troubled, IReadOnlyList<ImportResult.Line> Lines, int All, string Digest);
